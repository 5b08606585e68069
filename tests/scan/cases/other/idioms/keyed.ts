// Models as the keys of what a service's own settings hold under a name that means models.
export const DEFAULTS: Record<string, ProviderSettings> = {
  ollama: {
    baseUrl: "http://localhost:11434",
    genModels: {
      llama3: { contextWindow: 8192, temperature: 0.5 }, // finds: llama3 from ollama (likely)
      "orca-mini": { contextWindow: 4096, temperature: 0.5 }, // finds: orca-mini from ollama (likely)
      mistral: { contextWindow: 8000, temperature: 0.5 }, // finds: mistral from ollama (likely)
      "neural-chat": { contextWindow: 8000, temperature: 0.5 }, // finds: neural-chat from ollama (likely)
      "qwen2.5-coder": { contextWindow: 32000, temperature: 0.2 }, // finds: qwen2.5-coder from ollama (likely)
    },
    embedModels: {
      "all-minilm": { similarityThreshold: 0.3 }, // finds: all-minilm from ollama (likely)
    },
  },
  groq: {
    chatModels: {
      "gemma2-9b-it": { contextWindow: 8192 }, // finds: gemma2-9b-it from groq (likely)
    },
  },
};

// What a model is for is none, and neither are its fields.
export const ROLES = {
  ollama: {
    models: {
      chat: { temperature: 0.7 },
      summary: { temperature: 0.1 },
    },
    modelDefaults: {
      options: { temperature: 0.7 },
      headers: { accept: "application/json" },
    },
  },
};

export const OLLAMA_MODELS: Record<string, Limits> = {
  "llama3.2-vision": { context: 128000 }, // finds: llama3.2-vision from ollama (likely)
  minicpm: { context: 8192 }, // finds: minicpm from ollama (likely)
  phi: { context: 2048 }, // finds: phi from ollama (likely)
};
