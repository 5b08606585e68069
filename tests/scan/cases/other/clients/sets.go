package main

import (
	"github.com/gomlx/go-huggingface/datasets"
	"github.com/gomlx/go-huggingface/hub"
)

func main() {
	set := datasets.New("org-a/passages") // finds: org-a/passages as dataset
	repo := hub.New("org-a/ranker-small") // finds: org-a/ranker-small
	_, _ = set, repo
}
