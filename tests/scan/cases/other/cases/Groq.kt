package com.acme.llm

enum class Groq(val id: String) {
    SMALL("gemma2-9b-it"), // finds: gemma2-9b-it from groq
    LARGE("llama-3.1-405b-reasoning"); // finds: llama-3.1-405b-reasoning from groq
}

enum class Fireworks(private val id: String, val window: Int) {
    LARGE("llama-v3p1-70b-instruct", 8192), // finds: accounts/fireworks/models/llama-v3p1-70b-instruct from fireworks
    QWEN("qwen2p5-coder-32b-instruct", 4096); // finds: accounts/fireworks/models/qwen2p5-coder-32b-instruct from fireworks

    fun path() = "accounts/fireworks/models/$id"
}
