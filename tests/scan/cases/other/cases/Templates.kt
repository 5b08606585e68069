package com.acme.llm

// The body of each service's requests, beside its address.
enum class Template(val url: String, val body: Map<String, Any>) {
    QUICK(
        "https://api.groq.com/openai/v1/chat/completions",
        body(mapOf("model" to "gemma-7b-it", "max_tokens" to 1024)) // finds: gemma-7b-it from groq
    ),
    ANSWERS(
        "https://api.perplexity.ai/chat/completions",
        mapOf("model" to "codellama-34b-instruct") // finds: codellama-34b-instruct from perplexity
    ),
    LOCAL("http://localhost:11434/v1/chat/completions", body(mapOf("model" to "codellama"))), // finds: codellama from ollama
    OWN("https://llm.acme.example/v1", mapOf("model" to "house-model")),
    ADDRESSED("https://api.deepinfra.com/v1/inference/codellama/CodeLlama-34b-Instruct-hf", mapOf("input" to "x")), // finds: codellama/CodeLlama-34b-Instruct-hf from deepinfra
}

object Offer {
    val every = listOf(
        AcmeModel("DeepSeek R1", "deepseek-r1", Icons.DeepSeek, FREE), // finds: deepseek-r1 from deepseek
        AcmeModel("Codestral", "codestral", Icons.Mistral, FREE), // finds: codestral from mistral
        AcmeModel("Best", "gpt-4o", Icons.OpenAI, PAID), // finds: gpt-4o from openai
        AcmeModel("Automatic", "auto", Icons.OpenAI, FREE),
        AcmeButton("deepseek-r1", Icons.DeepSeek),
    )
}
