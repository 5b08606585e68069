// Classes that ask one service: the address is one field, or stands in a method, and the models are others.
export class Answers {
  static BASE_URL = "https://api.groq.com/openai/v1";
  static MODEL = "gemma2-9b-it"; // finds: gemma2-9b-it from groq
  private apiKey: string;
}

export class Rented extends Base {
  name = "Rented";
  baseURL = "https://api.together.xyz/v1";
  defaultModel = "meta-llama/Llama-3-70b-chat-hf"; // finds: meta-llama/Llama-3-70b-chat-hf from together
}

export class Here {
  private baseUrl: string;
  private model: string;
  constructor() {
    this.baseUrl = process.env.ADDRESS || "http://localhost:11434";
    this.model = process.env.MODEL || "mistral"; // finds: mistral from ollama
  }
}

export class Posted {
  private readonly model = "deepseek-coder"; // finds: deepseek-coder from deepseek
  async ask(prompt: string) {
    return fetch("https://api.deepseek.com/chat/completions", { method: "POST", body: JSON.stringify({ model: this.model, prompt }) });
  }
}

export class Both {
  first = "https://api.groq.com/openai/v1";
  second = "https://api.together.xyz/v1";
  defaultModel = "Qwen/Qwen2.5-7B-Instruct"; // finds: Qwen/Qwen2.5-7B-Instruct
}

export enum Defaults {
  DEFAULT_MODEL = "gpt-4o-mini", // finds: gpt-4o-mini from openai
  TIMEOUT = "10",
}

enum Keys {
  MODEL = "model",
  API = "api",
}

export const providers = {
  groq: { defaultModel: "gemma2-9b-it" }, // finds: gemma2-9b-it from groq
  fireworks: { options: { model: "meta-llama/Llama-3-8b-chat-hf" } }, // finds: meta-llama/Llama-3-8b-chat-hf from fireworks
  other: { model: "Qwen/Qwen2.5-7B-Instruct" }, // finds: Qwen/Qwen2.5-7B-Instruct
};
const ollamaConfig = { models: ["llama2", "orca-mini"] }; // finds: llama2, orca-mini from ollama
