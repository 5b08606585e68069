require "openai"
require "ruby_llm"
client = OpenAI::Client.new(access_token: "x")
client.chat(parameters: { model: "gpt-4o", messages: [] })  # finds: gpt-4o from openai
client.embeddings(parameters: { model: "text-embedding-ada-002", input: "x" })  # finds: text-embedding-ada-002 from openai
client.chat.completions.create(model: :"gpt-4o-mini", messages: [])  # finds: gpt-4o-mini from openai
chat = RubyLLM.chat(model: "llama3.2", provider: :ollama, assume_model_exists: true)  # finds: llama3.2 from ollama
RubyLLM.configure do |config|
  config.default_model = "gpt-4.1-nano"  # finds: gpt-4.1-nano from openai
  config.default_embedding_model = "text-embedding-3-large"  # finds: text-embedding-3-large from openai
end
m = Informers.pipeline("embedding", "mixedbread-ai/mxbai-embed-large-v1")  # finds: mixedbread-ai/mxbai-embed-large-v1
t = Tokenizers.from_pretrained("bert-base-cased")  # finds: bert-base-cased
o = Langchain::LLM::OpenAI.new(api_key: "x", default_options: { chat_completion_model_name: "gpt-3.5-turbo" })  # finds: gpt-3.5-turbo from openai
g = client.generate({ model: 'dolphin-phi', prompt: 'Hi!' })

# The provider stands first.
class SupportAgent < ActiveAgent::Base
  generate_with :ollama, model: "mistral", instructions: "Be kind" # finds: mistral from ollama
  generate_with :mock, model: "our-mock-model"
  generate_with :open_router, model: "openai/gpt-5.1" # finds: openai/gpt-5.1 from openrouter
  embed_with :openai, model: "text-embedding-3-large" # finds: text-embedding-3-large from openai
end
