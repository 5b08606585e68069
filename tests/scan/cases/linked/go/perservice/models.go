// Package perservice has a model for each service; who asks for one says nothing more.
package perservice

var Models = map[string]string{
	"openai":     "gpt-4o-mini",                      // finds: gpt-4o-mini from openai
	"cerebras":   "llama3.1-8b",                      // finds: llama3.1-8b from cerebras
	"openrouter": "meta-llama/llama-3.1-8b-instruct", // finds: meta-llama/llama-3.1-8b-instruct from openrouter
}
