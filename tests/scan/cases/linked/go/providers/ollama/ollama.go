package ollama

import "example.org/rag/internal/perservice"

func ask() {
	model := perservice.Of(providerName)
	send(Params{Model: model})
}
