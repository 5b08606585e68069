// The program's own word for a step, in a file called after the service.
package cohere

const (
	CoherePostprocessorName = "cohere_rerank"
	DefaultRerankModel      = "rerank-v3.5" // finds: rerank-v3.5 from cohere
)
