def ask [
  prompt: string
  --model (-m): string = "claude-sonnet-4-5"  # finds: claude-sonnet-4-5 from anthropic
] {
  let embedding_model = "BAAI/bge-m3"  # finds: BAAI/bge-m3
  let chosen = $env.MODEL?
  if $model == "gpt-4o" { print "no" }
  http post --content-type application/json https://api.openai.com/v1/embeddings {
    model: "text-embedding-3-small"  # finds: text-embedding-3-small from openai
    input: $prompt
  }
  http post $env.SERVER { model: $model, prompt: $prompt }
}

def setup [] {
  ^ollama pull nomic-embed-text  # finds: nomic-embed-text from ollama
}
