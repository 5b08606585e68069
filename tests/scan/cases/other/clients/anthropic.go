package main

import (
	"github.com/anthropics/anthropic-sdk-go"
	goanthropic "github.com/liushuangls/go-anthropic/v2"
)

func main() {
	client.Messages.New(ctx, anthropic.MessageNewParams{Model: anthropic.ModelClaudeSonnet4_5_20250929})  // finds: claude-sonnet-4-5-20250929 from anthropic
	client.Messages.New(ctx, anthropic.MessageNewParams{Model: anthropic.ModelClaudeOpus4_5})  // finds: claude-opus-4-5 from anthropic
	client.Messages.New(ctx, anthropic.MessageNewParams{Model: anthropic.ModelClaude3_5Haiku20241022})  // finds: claude-3-5-haiku-20241022 from anthropic
	c.CreateMessages(ctx, goanthropic.MessagesRequest{Model: goanthropic.ModelClaude3Haiku20240307})  // finds: claude-3-haiku-20240307 from anthropic
	c.CreateMessages(ctx, goanthropic.MessagesRequest{Model: goanthropic.ModelClaude3Dot5SonnetLatest})  // finds: claude-3-5-sonnet-latest from anthropic
}
