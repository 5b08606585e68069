package towers

var ollamaModel = "llama3.2:3b" // finds: llama3.2:3b from ollama (likely)

func answer() string {
	viper.SetDefault("ollama_model", "towers-ocr") // finds: towers-ocr from ollama (likely)
	log.Printf("ollama_model", "towers-ocr")
	assertEqual("ollama_model", "towers-ocr")
	return getEnv("OLLAMA_MODEL", "towers-ocr") // finds: towers-ocr from ollama (likely)
}
