package main

import (
	"example.org/rag/internal/index"
	"github.com/sashabaranov/go-openai"
)

func build(client *openai.Client) {
	index.NewIndex("/srv/small", client, "text-embedding-3-small") // finds: text-embedding-3-small from openai
	index.NewIndex("/srv/own", client, "granite-embedding-107m") // finds: granite-embedding-107m from local (likely)
	index.NewIndex("/srv/none", client, "fake-embedder-8")
}
