// Kotlin: named arguments, builders, constants of libraries, defaults, Spring's settings.
package com.acme.agent

import ai.koog.prompt.executor.clients.openai.OpenAIModels
import ai.koog.prompt.llm.OllamaModels
import com.aallam.openai.api.model.ModelId
import dev.langchain4j.model.ollama.OllamaChatModel

private const val DEFAULT_MODEL = "gpt-4o" // finds: gpt-4o from openai

enum class ChatModel(val id: String) {
    FAST("gpt-4o-mini"), // finds: gpt-4o-mini from openai
    LOCAL("org-a/local-7b"), // finds: org-a/local-7b
}

data class Settings(
    val modelName: String = "claude-3-5-haiku-latest", // finds: claude-3-5-haiku-latest from anthropic
    val title: String = "gpt-4o",
)

class Agent(private val size: String = "8b") {
    @Value("\${ai.model:gemini-2.0-flash}") // finds: gemini-2.0-flash from google
    lateinit var model: String

    val embedder by lazy { Embedder(model = "org-a/embedder") } // finds: org-a/embedder

    fun run(prompt: String) {
        val request = ChatCompletionRequest(model = ModelId("gpt-3.5-turbo"), messages = listOf()) // finds: gpt-3.5-turbo from openai
        val local = OllamaChatModel.builder().modelName("llama3.$size").build() // finds: llama3.8b from ollama
        val other = OllamaChatModel.builder().modelName("mistral").build() // finds: mistral from ollama
        val agent = AIAgent(executor, llmModel = OpenAIModels.Chat.GPT4o) // finds: gpt-4o from openai
        val meta = AIAgent(executor, llmModel = OllamaModels.Meta.LLAMA_3_2) // finds: llama3.2 from ollama
        val next = AIAgent(executor, llmModel = OpenAIModels.Chat.GPT9) // undecided
        val name = System.getenv("CHAT_MODEL") ?: "gpt-4.1" // finds: gpt-4.1 from openai
        client.post("""{"model": "gpt-4.1-mini", "stream": true}""") // finds: gpt-4.1-mini from openai
        val options = mapOf("model" to "gpt-4.1-nano", "kind" to "org-a/not-this") // finds: gpt-4.1-nano from openai
        assertEquals("gpt-4o", model)
    }

    fun bestModel() = when (size) {
        "8b" -> "org-a/small-8b" // finds: org-a/small-8b
        else -> "org-a/large-70b" // finds: org-a/large-70b
    }
}
