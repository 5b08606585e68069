# Settings of an application are read by a getter of its own: only what is asked for by a loader is a model.
defmodule Acme.Settings do
  @reader {__MODULE__, :reader}

  def fetch(key, default \\ nil) do
    case :persistent_term.get(@reader, nil) do
      nil -> Application.get_env(:acme, key, default)
      reader -> reader.(key, default)
    end
  end

  def get_env(key, default \\ nil) do
    Application.get_env(:acme, key, default)
  end

  def parser, do: get_env(:parser, :poppler)
  def store, do: fetch(:store, :pgvector)

  def get(opts, key) do
    case Keyword.get(opts, :graph) do
      nil -> fetch(:strict, false)
      found -> found
    end
  end
end
