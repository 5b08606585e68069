package testutil

// One of the programs that are asked is known to nobody else.
var ProviderModelMap = map[string]string{
	"openai":     "gpt-4o-mini",                                 // finds: gpt-4o-mini from openai
	"ollama":     "llama3.2",                                    // finds: llama3.2 from ollama
	"ownserver":  "LLaMA_CPP",
	"together":   "meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo", // finds: meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo from together
	"cerebras":   "llama3.1-8b",                                 // finds: llama3.1-8b from cerebras
	"openrouter": "meta-llama/llama-3.1-8b-instruct",            // finds: meta-llama/llama-3.1-8b-instruct from openrouter
}
