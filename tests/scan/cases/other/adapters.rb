# The classes of clients by the services that they ask, and a model beside one of them.
LLMS = {
  "cohere" => "Clients::LLM::Cohere",
  "ollama" => "Clients::LLM::Ollama"
}.freeze

MODELS = {
  "ollama" => "qwen3:4b" # finds: qwen3:4b from ollama
}.freeze
