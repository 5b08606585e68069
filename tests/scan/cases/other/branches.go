// Branches of a program in Go, each with a name of its own.
package main

import (
	"github.com/tmc/langchaingo/llms/anthropic"
	"github.com/tmc/langchaingo/llms/ollama"
	"github.com/tmc/langchaingo/llms/openai"
)

func pick(provider string, given string) {
	var shared string
	switch provider {
	case "ollama":
		handle := "llama3.2" // finds: llama3.2 from ollama
		_, _ = ollama.New(ollama.WithModel(handle))
	case "anthropic":
		handle := "claude-3-7-sonnet-latest" // finds: claude-3-7-sonnet-latest from anthropic
		_, _ = anthropic.New(anthropic.WithModel(handle))
	default:
		if given == "" {
			shared = "gpt-4.1" // finds: gpt-4.1 from openai
		}
	}
	_, _ = openai.New(openai.WithModel(shared))
}
