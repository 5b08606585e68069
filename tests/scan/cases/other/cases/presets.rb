# Ruby: defaults in a hash of a class that asks one service.
module Acme
  class Cerebras < Client
    DEFAULTS = { model: "llama-3.3-70b", temperature: 0.1 }.freeze # finds: llama-3.3-70b from cerebras
    ADDRESS = "https://api.cerebras.ai/v1"
  end

  class Quick < Client
    ADDRESS = "https://api.groq.com/openai/v1"
    OPTIONS = {
      chat: { model: "gemma2-9b-it" }, # finds: gemma2-9b-it from groq
      timeout: 30
    }.freeze

    def other
      @settings = { model: "sonnet" } # finds: sonnet from anthropic
    end
  end

  class Sambanova < Client
    OPTIONS = { model_name: "llama-3.1-tulu-405b" }.freeze # finds: llama-3.1-tulu-405b from sambanova
  end
end
