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

# Mappings whose keys are services.
FALLBACKS = {
  "ollama" => %w[qwen3:8b llama3.2 mistral], # finds: qwen3:8b, llama3.2, mistral from ollama
  "openrouter" => %w[openai/gpt-5.1 meta-llama/llama-3.3-70b-instruct], # finds: openai/gpt-5.1, meta-llama/llama-3.3-70b-instruct from openrouter
}.freeze
TOKENS = { "ollama" => "OLLAMA_TOKEN", "groq" => "GROQ_TOKEN" }.freeze

class OllamaPaths
  DEFAULT_LIST_MODELS_PATH = "api/tags"
end
