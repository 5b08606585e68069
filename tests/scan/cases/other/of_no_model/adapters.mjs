// What stands between a program and a service, and how it speaks with that, are no models.
export const SERVICES = {
  openrouter: {
    baseUrl: "https://openrouter.ai/api/v1",
    adapter: "adapters/chat-completions.mjs",
    defaultModel: "qwen/qwen3-32b", // finds: qwen/qwen3-32b from openrouter (likely)
  },
  groq: {
    adapter: "openai-compatible",
    transportAdapter: "node_fetch",
    model: "llama-3.3-70b-versatile", // finds: llama-3.3-70b-versatile from groq (likely)
  },
  together: {
    adapter: "chat/completions",
    model: "Qwen/Qwen2.5-7B-Instruct-Turbo", // finds: Qwen/Qwen2.5-7B-Instruct-Turbo from together (likely)
    loraAdapter: "corp/qwen-lora-v2", // finds: corp/qwen-lora-v2 as adapter (likely)
  },
  ollama: {
    adapter: "adapters/chat-completions.mjs",
    httpAdapter: "node_fetch",
    model: "qwen3:8b", // finds: qwen3:8b from ollama (likely)
  },
};

export const FREE_CHAT_MODEL = {
  id: "qwen/qwen3-8b:free", // finds: qwen/qwen3-8b:free from openrouter (likely)
  provider: "openrouter",
  protocol: "openai",
  api: "anthropic",
  wireFormat: "openai-responses",
};
