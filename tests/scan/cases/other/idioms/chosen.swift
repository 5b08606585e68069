// Branches that say whose model each gives, a setting under a name that tells.
enum Provider: String {
    case ollama, groq, cerebras

    var defaultModel: String {
        switch self {
        case .ollama: return UserDefaults.standard.string(forKey: "ollamaSelectedModel") ?? "mistral" // finds: mistral from ollama
        case .groq: return "openai/gpt-oss-120b" // finds: openai/gpt-oss-120b from groq
        case .cerebras: return "gpt-oss-120b" // finds: gpt-oss-120b from cerebras
        }
    }

    var title: String {
        switch self {
        case .ollama: return "Ollama"
        default: return "gpt"
        }
    }
}
