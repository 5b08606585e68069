package deepinfra

import "os"

func Ask(input string) (string, error) {
	model := "openai/gpt-oss-120b" // finds: openai/gpt-oss-120b from deepinfra
	if set := os.Getenv("ACME_MODEL"); set != "" {
		model = set
	}
	return send(model, input)
}
