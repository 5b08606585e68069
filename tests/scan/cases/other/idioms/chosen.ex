# Branches and tuples that say whose model each gives.
defmodule Chosen do
  @model {:ollama, "mistral"} # finds: mistral from ollama
  @aliases %{
    fast: "anthropic:claude-haiku-4-5", # finds: claude-haiku-4-5 from anthropic
    ratio: "one:two"
  }

  def default_model(:ollama), do: "mistral" # finds: mistral from ollama
  def default_model(:groq), do: "openai/gpt-oss-120b" # finds: openai/gpt-oss-120b from groq

  def pick(provider) do
    case provider do
      :ollama -> "llama3.2" # finds: llama3.2 from ollama
      :groq -> "openai/gpt-oss-20b" # finds: openai/gpt-oss-20b from groq
    end
  end

  @offered ~w(gpt-4.1 gpt-4.1-mini) # finds: gpt-4.1, gpt-4.1-mini from openai
  @labels ~w(small large)
  @pattern ~r/gpt-4o/

  def chat, do: LLMChain.new!(%{llm: %LangChain.ChatModels.ChatOllamaAI{model: "mistral"}}) # finds: mistral from ollama

  def adapter, do: {:ollama, [mode: :tools, model: "llama3.1"]} # finds: llama3.1 from ollama
end
