package main

import (
	"github.com/openai/openai-go/v2"
	"github.com/openai/openai-go/v2/option"
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

func main() {
	c := openai.NewClient(option.WithBaseURL("https://api.deepseek.com"))
	c.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: "deepseek-coder"})  // finds: deepseek-coder from deepseek
	c.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: openai.ChatModel("gpt-4.1")})  // finds: gpt-4.1 from openai
	a.Messages.New(ctx, anthropic.MessageNewParams{Model: anthropic.Model("claude-sonnet-4-5")})  // finds: claude-sonnet-4-5 from anthropic
	a.Messages.New(ctx, anthropic.MessageNewParams{Model: anthropic.F(anthropic.ModelClaude3_5SonnetLatest)})  // finds: claude-3-5-sonnet-latest from anthropic
}
