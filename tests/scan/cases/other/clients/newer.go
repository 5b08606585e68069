package main

import (
	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/responses"
	"github.com/openai/openai-go/v3/shared"
)

func main() {
	client := openai.NewClient()
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: openai.ChatModelGPT5_2})  // finds: gpt-5.2 from openai
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: openai.ChatModelGPT4o})  // finds: gpt-4o from openai
	client.Responses.New(ctx, responses.ResponseNewParams{Model: shared.ChatModelGPT5Mini})  // finds: gpt-5-mini from openai
	client.Embeddings.New(ctx, openai.EmbeddingNewParams{Model: openai.EmbeddingModelTextEmbedding3Small})  // finds: text-embedding-3-small from openai
	client.Images.Generate(ctx, openai.ImageGenerateParams{Model: openai.ImageModelGPTImage1})  // finds: gpt-image-1 from openai
	client.Audio.Transcriptions.New(ctx, openai.AudioTranscriptionNewParams{Model: openai.AudioModelGPT4oTranscribe})  // finds: gpt-4o-transcribe from openai
	client.Moderations.New(ctx, openai.ModerationNewParams{Model: openai.ModerationModelOmniModerationLatest})  // finds: omni-moderation-latest from openai
}
