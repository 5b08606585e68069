# Branches that say whose model each gives; words in a list without quotes.
module Chosen
  def default_model
    case provider
    when "ollama" then "mistral" # finds: mistral from ollama
    when :groq
      "openai/gpt-oss-120b" # finds: openai/gpt-oss-120b from groq
    else "gpt-4o" # finds: gpt-4o from openai
    end
  end

  def label
    case provider
    when "ollama" then "Ollama"
    end
  end

  def ask_which
    ask("Which one?", default: "gpt-4.1", limited_to: %w[gpt-4.1-nano gpt-4.1-mini]) # finds: gpt-4.1, gpt-4.1-nano, gpt-4.1-mini from openai
  end
end
