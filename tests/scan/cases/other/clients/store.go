package main

import "github.com/amikos-tech/chroma-go/pkg/embeddings/ollama"
import "github.com/amikos-tech/chroma-go/pkg/embeddings/hf"

func main() {
	ef, _ := ollama.NewOllamaEmbeddingFunction(ollama.WithBaseURL("http://127.0.0.1:11434"), ollama.WithModel("nomic-embed-text"))  // finds: nomic-embed-text from ollama
	e2 := hf.NewHuggingFaceEmbeddingFunction("key", "sentence-transformers/all-MiniLM-L6-v2")  // finds: sentence-transformers/all-MiniLM-L6-v2
}
