package deepseek

func Ask(input string) (string, error) {
	model := "DeepSeek-V4-Flash" // finds: DeepSeek-V4-Flash from deepseek
	return send(model, input)
}
