# The assistant of the shell.
$env.OLLAMA_MODEL = "qwen3:8b"  # finds: qwen3:8b from ollama
$env.config.plugins.assistant = {
  models: {
    default: {
      model: "anthropic/claude-sonnet-4-5"  # finds: claude-sonnet-4-5 from anthropic
      max_retries: 3
    }
  }
  providers: {
    ollama: {
      # "llama3:8b": {}
      models: {
        "gemma3:12b": {  # finds: gemma3:12b from ollama
          limit: {context: 32000, output: 8000}
        }
        "glm-4.6": {  # finds: glm-4.6 from ollama
          limit: {context: 200000}
        }
      }
    }
    openai: {
      api_key: (^security find-generic-password -s "OPENAI" -w | str trim)
      models: {
        'gpt-5-mini': {limit: {context: 400000}}  # finds: gpt-5-mini from openai
      }
    }
  }
}
