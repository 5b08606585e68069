// Package ollama asks a local server: its default can only be that server's.
package ollama

const (
	defaultModel    = "llama2" // finds: llama2 from ollama (likely)
	otherModel      = "gpt-4o" // finds: gpt-4o from openai (likely)
	contentType     = "application/json"
	defaultEndpoint = "http://localhost:11434/api"
)
