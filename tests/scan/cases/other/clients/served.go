// A server of one's own is asked for weights by the name of their file: nobody else has such a model.
package main

const (
	urlChat    = "http://localhost:8080/v1/chat/completions"
	modelChat  = "Llama-3.2-3B-Instruct-Q4_K_M" // finds: Llama-3.2-3B-Instruct-Q4_K_M from local (likely)
	modelEmbed = "nomic-embed-text-v1.5.Q8_0"   // finds: nomic-embed-text-v1.5.Q8_0 from local (likely)
	llmModel   = "gemma-3-4b-it-IQ4_XS"         // finds: gemma-3-4b-it-IQ4_XS from local (likely)
	tableName  = "Report-2024-Q3_1"
	modelType  = "Q8_0"
)

var (
	model       = "mistral-7b-instruct-v0.2.Q4_K_M.gguf" // finds: mistral-7b-instruct-v0.2.Q4_K_M.gguf from local (likely)
	modelSource = "studio-k/gpt-oss-20b-Q8_0"               // finds: studio-k/gpt-oss-20b-Q8_0 (likely)
	modelFile   = "models/mistral-7b-instruct.Q4_K_M.gguf" // finds: mistral-7b-instruct.Q4_K_M.gguf from local
)
