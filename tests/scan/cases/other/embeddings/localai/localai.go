// A server of one's own models: the file is called after it, and nothing else has that word.
package localai

type EmbeddingProviderLocalAI struct {
	Model string `koanf:"model" env:"LOCALAI_MODEL"`
}

func defaults() EmbeddingProviderLocalAI {
	return EmbeddingProviderLocalAI{Model: "bert-minilm-v5"} // finds: bert-minilm-v5 from localai (likely)
}
