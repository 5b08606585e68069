export const routes = [
  { provider: Provider.Mistral, model: "open-mixtral-8x22b" }, // finds: open-mixtral-8x22b from mistral (likely)
  { provider: Provider.OpenRouter, model: "qwen/qwen-2.5-72b-instruct" }, // finds: qwen/qwen-2.5-72b-instruct from openrouter (likely)
];
