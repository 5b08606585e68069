package idioms

// Fields whose tags say how they are called, and what they are otherwise.
type Config struct {
	Embedding string `env:"EMBEDDING_MODEL" env-default:"BAAI/bge-small-en-v1.5"` // finds: BAAI/bge-small-en-v1.5
	Local     string `mapstructure:"ollama_model" default:"llama3.1"`               // finds: llama3.1 from ollama
	Base      string `env:"HF_MODEL,default=BAAI/bge-base-en-v1.5"`                 // finds: BAAI/bge-base-en-v1.5
	Region    string `env:"REGION" envDefault:"eu/west-1"`
}
