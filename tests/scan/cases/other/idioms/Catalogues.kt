// Classes that are called after the service whose models they hold, or ask.
package com.acme.catalogues

object OllamaModels {
    const val PROVIDER = "Ollama"
    const val MIXTRAL_8X7B = "mixtral:8x7b" // finds: mixtral:8x7b from ollama
    const val PHI3_MINI = "phi3:mini" // finds: phi3:mini from ollama
    const val ALL_MINILM = "all-minilm" // finds: all-minilm from ollama
    const val HOSTED = "gpt-oss:120b-cloud" // finds: gpt-oss:120b-cloud from ollama
    const val TITLE = "llama3.2"
}

class ZaiModels {
    companion object {
        const val PROVIDER = "zai"
        const val GLM_5_2 = "glm-5.2" // finds: glm-5.2 from zai
        const val ENDPOINT = "https://api.z.ai/v1"
    }
}

class OllamaClient {
    private val model = "mistral" // finds: mistral from ollama
    private val embeddingModel = "gpt-4o" // finds: gpt-4o from openai
    private val kind = "llama3.2"
}

class OpenAiClient {
    private val model = "llama-3.2" // undecided
}

// What is made of a model's name beside whose it is.
val embedder = LLModel(provider = LLMProvider.Ollama, id = "nomic-embed-text", title = "llama3") // finds: nomic-embed-text from ollama
val small = CloudModel(name = "whisper-large-v3-turbo", provider = Provider.GROQ) // finds: whisper-large-v3-turbo from groq
val user = Account(name = "llama3.2", provider = Provider.OLLAMA)
