package main

import (
	"example.org/rag/internal/models"
	"github.com/tmc/langchaingo/llms/ollama"
)

func main() {
	ollama.New(ollama.WithModel(models.Chat))
	ollama.New(ollama.WithModel(models.Table["embed"]))
	ollama.New(ollama.WithModel(local))
	models.New("http://localhost:11434", "mistral:7b") // finds: mistral:7b from ollama
	ollama.New(ollama.WithModel(models.Gone)) // undecided
}
