// A tokenizer is the program's own whoever serves the model; names of a service behind its publisher.
export const template = {
  modelId: "codellama:7b", // finds: codellama:7b from ollama
  url: "http://localhost:11434/api/generate",
  tokenizer: { repository: "org-a/Coder-7b-hf" }, // finds: org-a/Coder-7b-hf
};
export const embedders = () => [
  { id: "google/text-embedding-005" }, // finds: text-embedding-005 from google
];
export const settings = { model: "mistral:latest" }; // finds: mistral:latest from ollama
