package models

import "github.com/tmc/langchaingo/llms/ollama"

// New makes a client for a model of the local server.
func New(server string, name string) (*ollama.LLM, error) {
	return ollama.New(ollama.WithServerURL(server), ollama.WithModel(name)) // undecided
}
