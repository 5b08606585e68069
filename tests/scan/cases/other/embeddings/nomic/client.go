// Constants that are called like the models they stand for, in a package that is called after the service.
package nomic

const (
	DefaultModel     = NomicEmbedTextV1
	BaseURL          = "https://api-atlas.nomic.ai/v1/embedding"
	NomicEmbedTextV1 = "nomic-embed-text-v1"   // finds: nomic-embed-text-v1 from nomic (likely)
	EmbedTextV15     = "nomic-embed-text-v1.5" // finds: nomic-embed-text-v1.5 from nomic (likely)
	UserAgent        = "nomic-embed-client-v2"
	SearchQuery      = "search_query"
)

type Model string

const PictureModel Model = "nomic-embed-vision-v1.5" // finds: nomic-embed-vision-v1.5 from nomic (likely)
