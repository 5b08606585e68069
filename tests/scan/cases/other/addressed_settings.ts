// Whose a model is, by the address beside it and by the path of its setting.
export const services = {
  [SERVICE_A]: {
    ...shared,
    url: "https://api.cerebras.ai/v1/chat/completions",
    modelListUrl: "https://api.cerebras.ai/v1/models",
    model: "gpt-oss-120b", // finds: gpt-oss-120b from cerebras
  },
  [SERVICE_B]: {
    ...shared,
    url: "http://localhost:11434/v1/chat/completions",
    model: "llama3.1", // finds: llama3.1 from ollama
  },
};

export const defaults = {
  "ollama.model": "llama3.2", // finds: llama3.2 from ollama
  "cerebras.model": "gpt-oss-120b", // finds: gpt-oss-120b from cerebras
  "ollama.baseUrl": "http://localhost:11434",
};

// What a setting is called is no model.
export const names = {
  geminiModel: "gemini.model",
  ollamaModel: "ollama.model",
  routerModels: "openrouter.preferFreeModels",
};

// Pairs of a service and its model, in whatever holds them.
const byService = new Map([
  ["ollama", "llama3.3"], // finds: llama3.3 from ollama
  ["cerebras", "gpt-oss-120b"], // finds: gpt-oss-120b from cerebras
]);

// The id beside a service that has others' models is one of them.
const tiers = {
  fast: { provider: "cerebras", id: "gpt-oss-120b" }, // finds: gpt-oss-120b from cerebras
};

// What a store is listed with it has, however short the name.
const cards = [
  {
    id: "ollama",
    name: "Ollama",
    models: [
      "llama3.2", // finds: llama3.2 from ollama
      "mistral", // finds: mistral from ollama
    ],
  },
];
