RubyLLM.chat(model: LocalNames::CHAT, provider: :ollama)
