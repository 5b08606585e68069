package main

import (
	"github.com/knights-analytics/hugot"
	"github.com/nlpodyssey/cybertron/pkg/models/bert"
	"github.com/nlpodyssey/cybertron/pkg/tasks"
	"github.com/nlpodyssey/cybertron/pkg/tasks/textencoding"
	fastembed "github.com/anush008/fastembed-go"
	"github.com/daulet/tokenizers"
	"github.com/sugarme/tokenizer/pretrained"
)

func main() {
	p, _ := hugot.DownloadModel("KnightsAnalytics/distilbert-base-uncased-finetuned-sst-2-english", "./models", hugot.NewDownloadOptions())  // finds: KnightsAnalytics/distilbert-base-uncased-finetuned-sst-2-english
	m, _ := tasks.Load[textencoding.Interface](&tasks.Config{ModelsDir: "m", ModelName: "sentence-transformers/all-MiniLM-L6-v2"})  // finds: sentence-transformers/all-MiniLM-L6-v2
	f, _ := fastembed.NewFlagEmbedding(&fastembed.InitOptions{Model: fastembed.BGESmallENV15})  // finds: BAAI/bge-small-en-v1.5
	t, _ := tokenizers.FromPretrained("google-bert/bert-base-uncased")  // finds: google-bert/bert-base-uncased
}
