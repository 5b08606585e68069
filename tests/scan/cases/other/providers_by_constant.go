// Models by constants that are called after their service.
package config

var defaults = map[Provider]string{
	ProviderOllama:   "llama3.2",                                // finds: llama3.2 from ollama
	ProviderGroq:     "gemma2-9b-it",                            // finds: gemma2-9b-it from groq
	ProviderTogether: "meta-llama/Llama-3.3-70B-Instruct-Turbo", // finds: meta-llama/Llama-3.3-70B-Instruct-Turbo from together
}

// Of several services that are known, half may have company that is not.
var byName = map[string]string{
	"anthropic": "claude-3-5-haiku-latest", // finds: claude-3-5-haiku-latest from anthropic
	"codex":     "gpt-4o-mini",             // finds: gpt-4o-mini from openai
	"device":    "of-the-house",
	"mistral":   "mistral-small-latest", // finds: mistral-small-latest from mistral
	"ollama":    "llama3.3",             // finds: llama3.3 from ollama
}

func pick(provider Provider, c *Config) {
	switch provider {
	case ProviderCerebras:
		if c.Model == "" {
			c.Model = "gpt-oss-120b" // finds: gpt-oss-120b from cerebras
		}
	}
}
