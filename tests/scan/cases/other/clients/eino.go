package main

import (
	"github.com/cloudwego/eino-ext/components/model/ark"
	"github.com/cloudwego/eino-ext/components/model/deepseek"
	"github.com/cloudwego/eino-ext/components/model/ollama"
	"github.com/cloudwego/eino-ext/components/model/openai"
	"github.com/cloudwego/eino-ext/components/model/qianfan"
	"github.com/cloudwego/eino-ext/components/model/openrouter"
	arkemb "github.com/cloudwego/eino-ext/components/embedding/ark"
	openaiemb "github.com/cloudwego/eino-ext/components/embedding/openai"
	ollamaemb "github.com/cloudwego/eino-ext/components/embedding/ollama"
	dsemb "github.com/cloudwego/eino-ext/components/embedding/dashscope"
)

func main() {
	ark.NewChatModel(ctx, &ark.ChatModelConfig{Model: "doubao-pro-32k"})  // finds: doubao-pro-32k from volcengine
	deepseek.NewChatModel(ctx, &deepseek.ChatModelConfig{Model: "deepseek-coder"})  // finds: deepseek-coder from deepseek
	ollama.NewChatModel(ctx, &ollama.ChatModelConfig{Model: "llama3"})  // finds: llama3 from ollama
	openai.NewChatModel(ctx, &openai.ChatModelConfig{Model: "gpt-4o"})  // finds: gpt-4o from openai
	qianfan.NewChatModel(ctx, &qianfan.ChatModelConfig{Model: "ernie-4.0-turbo"})  // finds: ernie-4.0-turbo from qianfan
	openrouter.NewChatModel(ctx, &openrouter.Config{Model: "z-ai/glm-4.5"})  // finds: z-ai/glm-4.5 from openrouter
	arkemb.NewEmbedder(ctx, &arkemb.EmbeddingConfig{Model: "doubao-embedding-large"})  // finds: doubao-embedding-large from volcengine
	openaiemb.NewEmbedder(ctx, &openaiemb.EmbeddingConfig{Model: "text-embedding-3-small"})  // finds: text-embedding-3-small from openai
	ollamaemb.NewEmbedder(ctx, &ollamaemb.EmbeddingConfig{Model: "bge-large"})  // finds: bge-large from ollama
	dsemb.NewEmbedder(ctx, &dsemb.EmbeddingConfig{Model: "text-embedding-v3"})  // finds: text-embedding-v3 from dashscope
}
