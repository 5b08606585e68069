package main

import (
	"context"

	openai "github.com/sashabaranov/go-openai"
)

func main() {
	cfg := openai.DefaultConfig("ollama")
	cfg.BaseURL = "http://localhost:11434/v1"
	c := openai.NewClientWithConfig(cfg)
	c.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{
	})
	c.CreateEmbeddings(context.Background(), openai.EmbeddingRequestStrings{
		Model: openai.LargeEmbedding3,  // finds: text-embedding-3-large from openai
	})
	c.CreateSpeech(context.Background(), openai.CreateSpeechRequest{Model: openai.TTSModelGPT4oMini})  // finds: gpt-4o-mini-tts from openai
	c.CreateImage(context.Background(), openai.ImageRequest{Model: openai.CreateImageModelDallE3})  // finds: dall-e-3 from openai
	c.CreateTranscription(context.Background(), openai.AudioRequest{Model: openai.Whisper1})  // finds: whisper-1 from openai
}
