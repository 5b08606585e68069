// Models of several services for several ends, names with their service before them, and questions.
export const DEFAULT_MODELS = {
  anthropic: { default: "claude-sonnet-4-6", label: "Claude" }, // finds: claude-sonnet-4-6 from anthropic
  openai: { fast: "gpt-5.4-mini", smart: "gpt-5.4" }, // finds: gpt-5.4-mini, gpt-5.4 from openai
  openrouter: {
    default: "anthropic/claude-sonnet-4.6", // finds: anthropic/claude-sonnet-4.6 from openrouter
    economy: "anthropic/claude-haiku-4.5", // finds: anthropic/claude-haiku-4.5 from openrouter
  },
};
const PROVIDERS = {
  openai: { fast: "gpt-4o-mini", icon: "openai-icon" }, // finds: gpt-4o-mini from openai
  google: { default: "gemini-2.0-flash", small: "google-small" }, // finds: gemini-2.0-flash from google
};
const defaultModelByProvider: Record<string, string> = {
  openrouter: "anthropic/claude-sonnet-4.6", // finds: anthropic/claude-sonnet-4.6 from openrouter
  ollama: "llama3.2", // finds: llama3.2 from ollama
};
export const RECOMMENDED_MODELS: Record<string, string> = {
  [Provider.GROQ]: "llama3-70b-8192", // finds: llama3-70b-8192 from groq
  [Provider.OPENROUTER]: "openai/gpt-4o-mini", // finds: openai/gpt-4o-mini from openrouter
  [Provider.NONE]: null,
};
const known = { openai: { default: "en-US", fast: "on" }, google: { default: "login" } };
const given = process.env.DEFAULT_LLMS ?? "openai:gpt-5.4-mini"; // finds: gpt-5.4-mini from openai
const AI_MODEL = "groq::llama-3.1-8b-instant"; // finds: llama-3.1-8b-instant from groq
const cloud = { model: "ollama_cloud::gpt-oss:120b" }; // finds: gpt-oss:120b from ollama
const tagged = { model: "mistral:7b" }; // finds: mistral:7b from ollama
const chain = { models: "openai:gpt-4o,openai:o3-mini" }; // finds: gpt-4o, o3-mini from openai
setEnvDefault("DEFAULT_LLMS", "openrouter:openai/gpt-5.6-luna"); // finds: openai/gpt-5.6-luna from openrouter
await text({ message: "Ollama Model", placeholder: "qwen3:8b", initialValue: "qwen3:4b" }); // finds: qwen3:4b from ollama
await text({ message: "Model server URL", initialValue: "qwen3-4b" });

// Names that only one service has, in lists that are called after something else.
export const offeredByUs = [
  'grok-3-mini', // finds: grok-3-mini from xai
  'qwen-plus', // finds: qwen-plus from dashscope
  'moonshot-v1-8k', // finds: moonshot-v1-8k from moonshot
  'deepseek-reasoner', // finds: deepseek-reasoner from deepseek
  'ernie-4.0-8k-preview', // finds: ernie-4.0-8k-preview from qianfan
  'glm-4-flash', // finds: glm-4-flash from zai
  'mistral-embed', // finds: mistral-embed from mistral
  'sonar-pro', // finds: sonar-pro from perplexity
  'hunyuan-turbos-latest', // finds: hunyuan-turbos-latest from hunyuan
  'text-davinci-002-render-sha', // finds: text-davinci-002-render-sha from openai
  'hunyuan-video',
  'grok-parser',
  'sonar-scanner',
  'kimi-no-na-wa',
]

// A name that says in which form weights are kept is a model's under whatever key.
export const kept = {
  repo: 'org-a/chat-9b-GGUF', // finds: org-a/chat-9b-GGUF
  image: 'org-a/server',
  title: 'org-a/chat-9b-GGUF',
}

export const models = {
  'gpt-4o-mini': { name: 'GPT-4o mini', context: 128000 }, // finds: gpt-4o-mini from openai
  'claude-3-5-haiku-20241022': { vision: true }, // finds: claude-3-5-haiku-20241022 from anthropic
  'gpt-4-turbo': { inputPrice: 10, outputPrice: 30 },
  'gpt-4': 8192,
  fallback: { context: 4096 },
}

export const MODEL_LIST = {
  'gpt-4o-mini': 'GPT-4o mini', // finds: gpt-4o-mini from openai
  'claude-3-opus-latest': 'Claude 3 Opus', // finds: claude-3-opus-latest from anthropic
  'o1-mini': 'o1-mini', // finds: o1-mini from openai
  'gpt-4-turbo': 'o200k_base',
}

export const chatModels = [
  'ERNIE-4.0-Turbo-8K-Preview', // finds: ERNIE-4.0-Turbo-8K-Preview from qianfan
  'GLM-4-Air', // finds: GLM-4-Air from zai
  'Baichuan3-Turbo-128k', // finds: Baichuan3-Turbo-128k from baichuan
  'Baichuan-parser',
]
