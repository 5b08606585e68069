defmodule Acme.LocalNames do
  def chat, do: "llama3.2" # finds: llama3.2 from ollama
end
