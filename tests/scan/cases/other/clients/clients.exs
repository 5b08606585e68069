{:ok, model} = Bumblebee.load_model({:hf, "openai/whisper-tiny"})  # finds: openai/whisper-tiny
Instructor.chat_completion(model: "gpt-4o-mini", response_model: X, messages: [])  # finds: gpt-4o-mini from openai
{:ok, chain} = LangChain.Chains.LLMChain.new(%{llm: LangChain.ChatModels.ChatOpenAI.new!(%{model: "gpt-4o"})})  # finds: gpt-4o from openai
ReqLLM.generate_text("anthropic:claude-haiku-4-5", "Hi")  # finds: claude-haiku-4-5 from anthropic
Ollama.completion(client, model: "llama2", prompt: "x")  # finds: llama2 from ollama
Tokenizers.Tokenizer.from_pretrained("bert-base-cased")  # finds: bert-base-cased
