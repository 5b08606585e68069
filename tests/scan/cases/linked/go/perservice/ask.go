package perservice

func ask(provider string) {
	params := Params{Provider: "ollama", Model: Models[provider]}
	send(params)
}
