// Functional options, structures, flags and constants of Go.
package main

import (
	"flag"

	"github.com/ollama/ollama/api"
	"github.com/sashabaranov/go-openai"
	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/ollama"
	lcopenai "github.com/tmc/langchaingo/llms/openai"
)

const embedder = "nomic-embed-text" // finds: nomic-embed-text from ollama

var name = flag.String("model", "llama3.2", "which") // finds: llama3.2 from ollama

func main() {
	_, _ = ollama.New(ollama.WithModel(*name))
	_, _ = lcopenai.New(lcopenai.WithModel("mixtral-8x7b-32768"), lcopenai.WithBaseURL("https://api.groq.com/openai/v1")) // finds: mixtral-8x7b-32768 from groq
	_ = openai.ChatCompletionRequest{Model: openai.GPT4oMini} // finds: gpt-4o-mini from openai
	_ = &api.ChatRequest{Model: "qwen2.5:7b"} // finds: qwen2.5:7b from ollama
	_ = api.EmbedRequest{Model: embedder}
	serve("gemma:2b") // finds: gemma:2b from ollama
}

func serve(model string) {
	_, _ = ollama.New(ollama.WithModel(model))
}

const (
	DefaultModelMulti            = "org-a/of-nine-languages" // finds: org-a/of-nine-languages
	DefaultEnglishModelOntonotes = "org-a/of-one-language"   // finds: org-a/of-one-language
)
