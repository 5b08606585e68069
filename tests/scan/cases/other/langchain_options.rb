# Clients that take the names of their models in options.
require "langchain"
require "ruby_llm"

CHAT = "gemini-2.5-flash" # finds: gemini-2.5-flash from google
Options = Struct.new(:chat, :embedding)
OPTIONS = Options.new("gpt-4.1-nano", "text-embedding-3-small") # finds: gpt-4.1-nano, text-embedding-3-small from openai

def gemini
  Langchain::LLM::GoogleGemini.new(api_key: key, default_options: { chat_model: CHAT })
end

def openai
  Langchain::LLM::OpenAI.new(
    api_key: key,
    default_options: { chat_model: OPTIONS.chat, embedding_model: OPTIONS.embedding }
  )
end

RubyLLM.configure do |config|
  config.default_model = ENV.fetch("CHAT") { "claude-haiku-4-5" } # finds: claude-haiku-4-5 from anthropic
end
