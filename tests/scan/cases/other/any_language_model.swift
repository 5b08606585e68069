// One interface for models of many services and of this machine.
import AnyLanguageModel

struct Settings {
    let hosted: String
    let local: String
}

let settings = Settings(
    hosted: "gpt-5-mini", // finds: gpt-5-mini from openai
    local: "mlx-community/Qwen3-4B-4bit") // finds: mlx-community/Qwen3-4B-4bit from huggingface

func sessions() {
    let first = OpenAILanguageModel(apiKey: key, model: settings.hosted)
    let second = MLXLanguageModel(modelId: settings.local)
    let third = OllamaLanguageModel(model: "qwen3") // finds: qwen3 from ollama
    let fourth = AnthropicLanguageModel(apiKey: key, model: "claude-sonnet-4-5") // finds: claude-sonnet-4-5 from anthropic
}
