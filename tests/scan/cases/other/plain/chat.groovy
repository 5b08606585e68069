// def model = 'gpt-4-turbo'
def model = 'gpt-4o-mini' // finds: gpt-4o-mini from openai
def chat = OllamaChatModel.builder()
    .baseUrl("http://localhost:11434")
    .modelName("mistral:7b") // finds: mistral:7b from ollama
    .build()
ask(model: "claude-3-5-haiku-latest", prompt: "Hi") // finds: claude-3-5-haiku-latest from anthropic
openai { model = "gpt-4.1" } // finds: gpt-4.1 from openai
assert model == 'gpt-4'
sh 'ollama pull llama3.2:3b' // finds: llama3.2:3b from ollama
