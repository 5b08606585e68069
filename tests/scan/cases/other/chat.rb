# Ruby: keywords, hashes, constants, settings, what stands in for a missing value.
require "ruby_llm"

module Assistant
  DEFAULT_MODEL = "gpt-4o".freeze # finds: gpt-4o from openai
  DEFAULTS = { chat_model: "gpt-4o-mini", "embedding_model" => "text-embedding-3-small" }.freeze # finds: gpt-4o-mini, text-embedding-3-small from openai

  class Chat
    option :model, default: "gpt-4-turbo" # finds: gpt-4-turbo from openai

    def initialize(model: "claude-3-5-haiku-latest", title: "gpt-4o") # finds: claude-3-5-haiku-latest from anthropic
      @model = model
      @client ||= OpenAI::Client.new(access_token: ENV.fetch("KEY"))
    end

    def ask(question)
      @client.chat(parameters: { model: "gpt-4.1", messages: [] }) # finds: gpt-4.1 from openai
      RubyLLM.chat(model: "llama3.2", provider: :ollama) # finds: llama3.2 from ollama
      embed = Informers.pipeline("embedding", "sentence-transformers/all-MiniLM-L6-v2") # finds: sentence-transformers/all-MiniLM-L6-v2
      name = ENV["CHAT_MODEL"] || "gpt-4.1-mini" # finds: gpt-4.1-mini from openai
      again = ENV.fetch("LLM_MODEL", "gpt-4.1-nano") # finds: gpt-4.1-nano from openai
      RubyLLM.configure { |config| config.default_model = "o3-mini" } # finds: o3-mini from openai
      supported?("gpt-3.5-turbo")
      puts "org-d/in-a-text"
    end

    def default_model = "o4-mini" # finds: o4-mini from openai
  end
end
