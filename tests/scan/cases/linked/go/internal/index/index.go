package index

import (
	"context"

	"github.com/sashabaranov/go-openai"
)

// Index keeps texts by what they mean.
type Index struct {
	client *openai.Client
	folder string
	net    string
}

// NewIndex makes an index in a folder.
func NewIndex(folder string, client *openai.Client, net string) (*Index, error) {
	made := &Index{client: client, folder: folder, net: net}
	return made, nil
}

// Add puts a text into the index.
func (i *Index) Add(ctx context.Context, text string) error {
	_, err := i.client.CreateEmbeddings(ctx, openai.EmbeddingRequestStrings{
		Input: []string{text},
		Model: openai.EmbeddingModel(i.net), // undecided
	})
	return err
}
