require "ollama"

EXTRA_MODELS = %w[qwen3.5:0.8b gemma4:12b].freeze # finds: qwen3.5:0.8b, gemma4:12b from ollama

def pick_embedding_model(client)
  names = client.list_models.map { |one| one["name"].to_s }
  %w[nomic-embed-text:latest mxbai-embed-large:latest].find { |one| names.include?(one) } # finds: nomic-embed-text:latest, mxbai-embed-large:latest from ollama
end

def pick_sizes
  %w[small:1 large:2].select { |one| one.end_with?("1") }
end
