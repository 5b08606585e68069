package main

import (
	"example.org/rag/internal/models"
	"github.com/tmc/langchaingo/llms/ollama"
)

func main() {
	ollama.New(ollama.WithModel(models.Chat))
	ollama.New(ollama.WithModel(models.Table["embed"]))
	ollama.New(ollama.WithModel(local))
	ollama.New(ollama.WithModel(models.Gone)) // undecided
}
