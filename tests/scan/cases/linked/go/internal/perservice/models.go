// Package perservice has a model for each service; what asks for one in another file says no more.
package perservice

var table = map[string]string{
	"openai":     "gpt-4o-mini",                      // finds: gpt-4o-mini from openai
	"cerebras":   "llama3.1-8b",                      // finds: llama3.1-8b from cerebras
	"openrouter": "meta-llama/llama-3.1-8b-instruct", // finds: meta-llama/llama-3.1-8b-instruct from openrouter
}

// Of gives the model of a service.
func Of(provider string) string {
	if found, ok := table[provider]; ok {
		return found
	}
	return ""
}
