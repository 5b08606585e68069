package main

import (
	"github.com/ollama/ollama/api"
	"google.golang.org/genai"
)

func main() {
	client, _ := api.ClientFromEnvironment()
	client.Generate(ctx, &api.GenerateRequest{Model: "gemma2", Prompt: "x"}, f)  // finds: gemma2 from ollama
	client.Chat(ctx, &api.ChatRequest{Model: "llama3.2"}, f)  // finds: llama3.2 from ollama
	client.Pull(ctx, &api.PullRequest{Model: "mistral"}, p)  // finds: mistral from ollama
	client.Embed(ctx, &api.EmbedRequest{Model: "all-minilm"})  // finds: all-minilm from ollama
	client.Show(ctx, &api.ShowRequest{Model: "phi3"})  // finds: phi3 from ollama
	g, _ := genai.NewClient(ctx, nil)
	g.Models.GenerateContent(ctx, "gemma-3-27b-it", nil, nil)  // finds: gemma-3-27b-it from google
	g.Models.GenerateImages(ctx, "imagen-4.0-generate-001", "x", nil)  // finds: imagen-4.0-generate-001 from google
	g.Models.EmbedContent(ctx, "gemini-embedding-001", nil, nil)  // finds: gemini-embedding-001 from google
	g.Live.Connect(ctx, "gemini-2.0-flash-live-001", nil)  // finds: gemini-2.0-flash-live-001 from google
}
