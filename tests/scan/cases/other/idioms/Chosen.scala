// Branches that say whose model each gives; objects and cases of an enumeration that are models.
package com.acme.chosen

object Chosen {
  def pick(provider: Provider): String = provider match {
    case Provider.Ollama => "llama3.2" // finds: llama3.2 from ollama
    case Provider.Groq => "openai/gpt-oss-120b" // finds: openai/gpt-oss-120b from groq
  }

  sealed abstract class ChatModel(val value: String)
  case object Opus extends ChatModel("claude-3-opus-20240229") // finds: claude-3-opus-20240229 from anthropic
  object Small extends ChatModel("org-a/small-GGUF") with Serializable // finds: org-a/small-GGUF
}

enum EmbeddingModel(val id: String) {
  case Small extends EmbeddingModel("text-embedding-3-small") // finds: text-embedding-3-small from openai
}
