# Elixir: Bumblebee, LangChain, settings of modules, pipes, keywords.
import Config

config :acme, Acme.Chat, model: "gpt-4o-mini", title: "gpt-4o" # finds: gpt-4o-mini from openai

defmodule Acme.Chat do
  alias LangChain.ChatModels.{ChatAnthropic, ChatOllamaAI}

  @model "gpt-4o" # finds: gpt-4o from openai
  @repository {:hf, "org-a/base", revision: "abc123"} # finds: org-a/base at abc123

  field :model, :string, default: "gpt-4-turbo" # finds: gpt-4-turbo from openai

  def serve(model \\ "gpt-4.1", opts \\ []) do # finds: gpt-4.1 from openai
    {:ok, bert} = Bumblebee.load_model({:hf, "google-bert/bert-base-uncased", revision: "86b5e09"}) # finds: google-bert/bert-base-uncased at 86b5e09
    {:ok, tokenizer} = Bumblebee.load_tokenizer({:hf, "google-bert/bert-base-cased"}) # finds: google-bert/bert-base-cased
    {:ok, local} = Bumblebee.load_model({:local, "/weights/bert"})
    ChatOllamaAI.new!(%{model: "llama3.2", stream: true}) # finds: llama3.2 from ollama
    %ChatAnthropic{model: "claude-3-haiku-20240307"} # finds: claude-3-haiku-20240307 from anthropic
    name = System.get_env("CHAT_MODEL") || "gpt-4.1-mini" # finds: gpt-4.1-mini from openai
    other = Keyword.get(opts, :model, "gpt-4.1-nano") # finds: gpt-4.1-nano from openai
    Instructor.chat_completion(model: "gpt-3.5-turbo", response_model: Answer) # finds: gpt-3.5-turbo from openai
    %{"model" => "o3-mini", title: "gpt-4o"} # finds: o3-mini from openai
    String.starts_with?(model, "gpt-5")
  end

  defp default_model(), do: "o4-mini" # finds: o4-mini from openai
end
