package menu

func offered(wide bool) []string {
	models := []string{"gpt-4o"} // finds: gpt-4o from openai
	if wide {
		models = append(models, "o1", "openai/gpt-4.1-mini") // finds: o1, gpt-4.1-mini from openai
	}
	return models
}

// modelAliases says what a word of the command line stands for.
var modelAliases = map[string]string{
	"default":  "sonnet",     // finds: sonnet from anthropic
	"wide":     "sonnet[1m]", // finds: sonnet[1m] from anthropic
	"thorough": "opus",       // finds: opus from anthropic
}
