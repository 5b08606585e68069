module LocalNames
  CHAT = "llama3.2" # finds: llama3.2 from ollama
end
