// Branches that say whose model each gives, and mappings whose keys do.
package com.acme.chosen

fun defaultModel(type: ClientType) = when (type) {
    ClientType.OLLAMA -> "gpt-oss" // finds: gpt-oss from ollama
    ClientType.GROQ -> "openai/gpt-oss-120b" // finds: openai/gpt-oss-120b from groq
    else -> "gpt-4o" // finds: gpt-4o from openai
}

val defaultModels = mapOf(
    ClientType.OLLAMA to "mistral", // finds: mistral from ollama
    ClientType.GROQ to "qwen/qwen3-32b", // finds: qwen/qwen3-32b from groq
)

val shown = mapOf(
    ClientType.OLLAMA to "Ollama",
    ClientType.GROQ to "Groq",
    ClientType.OPENAI to "gpt-4o", // finds: gpt-4o from openai
)

val fallbacks = mapOf(
    ClientType.OLLAMA to "mistral", // finds: mistral from ollama
    ClientType.GROQ to "openai/gpt-oss-20b", // finds: openai/gpt-oss-20b from groq
)
