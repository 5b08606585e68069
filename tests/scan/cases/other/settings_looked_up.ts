const ollamaModel = "llama3.2:3b"; // finds: llama3.2:3b from ollama (likely)
start(config.get<string>("ollama_model", "towers-ocr")); // finds: towers-ocr from ollama (likely)
start(envOr("OLLAMA_MODEL", "towers-ocr")); // finds: towers-ocr from ollama (likely)
track("ollama_model", "towers-ocr");
