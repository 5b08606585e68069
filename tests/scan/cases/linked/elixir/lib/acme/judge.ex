defmodule Acme.Judge do
  @fallback "openai:gpt-4o-mini" # finds: gpt-4o-mini from openai

  def run(question, opts) do
    chosen = Keyword.get(opts, :judge) || Acme.Settings.get_env(:judge, @fallback)
    ReqLLM.generate_text(chosen, question)
  end

  def again(question, opts) do
    chosen = Acme.Settings.fetch(:second, "anthropic:claude-3-haiku-20240307") # finds: claude-3-haiku-20240307 from anthropic
    other = Acme.Settings.get(opts, :other)
    ReqLLM.generate_text(chosen, question)
    ReqLLM.generate_text(other, question)
  end
end

defmodule Acme.Case do
  def config(:zai) do
    {"zai:glm-4.7", key: System.get_env("ZAI_API_KEY")} # finds: glm-4.7 from zai
  end
end
