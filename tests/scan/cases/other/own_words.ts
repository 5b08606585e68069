// Beside the address of weights a name is the program's own word for them.
export const SMALL = {
  modelName: "llama-3.2-3b",
  modelSource: "https://huggingface.co/example-org/llama-3.2/resolve/main/model.pte", // finds: example-org/llama-3.2
};

// How names begin that something looks for is no name, and what is put behind one is none.
const old = ["gemini-2.", "claude-instant-"].some((start) => name.startsWith(start));
let largeModelId = chosen;
largeModelId += ":exacto";

// Who only has weights for a library is known, whatever takes the name.
const transcriber = await load("automatic-speech-recognition", "Xenova/whisper-tiny.en"); // finds: Xenova/whisper-tiny.en

// A word for a service among words for others says nothing of those.
enum LlmModel {
  OpenAI = "openai",
  ReplicateLlama = "replicate_llama",
  Ollama = "ollama",
}

// What an agent is called is no model, where its model stands beside that.
const agents = [
  { provider: "ollama", name: "ChatOllamaLlama3.1-8B", model: "llama3.1" }, // finds: llama3.1 from ollama
];

// A second entry for a service is no model of its.
const servers = [{ label: "Ollama", value: "ollama2", baseUrl: "http://localhost:11434/v1" }];

// Where a row says by what name a model is asked for, its key is the program's own word.
export const CHOICES_OF_MODELS: Record<string, Choice> = {
  "claude-sonnet": { provider: "anthropic", modelId: "claude-sonnet-4-5" }, // finds: claude-sonnet-4-5 from anthropic
  "gemini-flash-3": { provider: "google", modelId: "gemini-3.1-flash-lite" }, // finds: gemini-3.1-flash-lite from google
  "gpt-4.1-mini": { provider: "openai", modelId: "gpt-4.1-mini" }, // finds: gpt-4.1-mini from openai
  "gpt-4o": { provider: "openai", window: 128000 }, // finds: gpt-4o from openai
};
