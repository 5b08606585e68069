enum Groq: String {
    case small = "gemma2-9b-it" // finds: gemma2-9b-it from groq
    case large = "llama-3.1-405b-reasoning" // finds: llama-3.1-405b-reasoning from groq
}

enum Fireworks: String, CaseIterable {
    case large = "llama-v3p1-70b-instruct" // finds: accounts/fireworks/models/llama-v3p1-70b-instruct from fireworks
    case mixed = "mixtral-8x22b-instruct" // finds: accounts/fireworks/models/mixtral-8x22b-instruct from fireworks

    var path: String { "accounts/fireworks/models/" + rawValue }
}
