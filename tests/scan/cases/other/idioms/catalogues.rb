# Modules and classes that are called after the service that they ask.
module Llm
  class GroqClient
    DEFAULT_MODEL = "openai/gpt-oss-120b" # finds: openai/gpt-oss-120b from groq
  end

  class OllamaClient
    DEFAULT_MODEL = "mistral" # finds: mistral from ollama
    OTHER = "mistral"
  end
end
