defmodule Acme.Chat do
  alias Acme.LocalNames
  alias LangChain.ChatModels.ChatOllamaAI

  def ask, do: ChatOllamaAI.new!(%{model: LocalNames.chat()})
end
