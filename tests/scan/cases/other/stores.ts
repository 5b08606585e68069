// Whose service a model is of, by another key than `provider`.
export const local = {
  platform: "ollama",
  model: "tidy-llm", // finds: tidy-llm from ollama (likely)
  ollamaBaseUrl: "",
};
export const elsewhere = { platform: "android", model: "pixel-nine" };
