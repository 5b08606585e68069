defmodule Acme.Chat do
  alias Acme.LocalNames
  alias LangChain.ChatModels.ChatOllamaAI

  def chat, do: ChatOllamaAI.new!(%{model: LocalNames.chat()})
end
