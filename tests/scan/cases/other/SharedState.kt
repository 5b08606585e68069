package org.ours.settings

class GeminiState : State<GeminiState> {
    override val hosts = mutableSetOf("http://localhost:11434/")

    override val modelIds: MutableSet<String> = mutableSetOf(
        "gemini-2.5-pro",  // finds: gemini-2.5-pro from google
        "gemini-2.0-flash-live-001"  // finds: gemini-2.0-flash-live-001 from google
    )
}

class AmazonBedrockState : State<AmazonBedrockState> {
    override val hosts = mutableSetOf("http://localhost:11434/")

    override val modelIds: MutableSet<String> = mutableSetOf("us.amazon.nova-lite-v1:0")  // finds: us.amazon.nova-lite-v1:0 from bedrock
}

class OpenAiState : State<OpenAiState> {
    val host = "http://localhost:11434/v1"

    val modelIds = listOf("qwen3:8b")  // finds: qwen3:8b from ollama
}
