export const defaults = {
  provider: "google",
  thinkingModel: "gemini-2.5-pro", // finds: gemini-2.5-pro from google (likely)
  openAIThinkingModel: "gpt-5", // finds: gpt-5 from openai (likely)
  mistralNetworkingModel: "mistral-large-latest", // finds: mistral-large-latest from mistral (likely)
  deepseekThinkingModel: "",
  docsModel: "https://example.org/models",
};

// Names that no other service has.
export const more = [
  ask({ model: "jina-embeddings-v3" }), // finds: jina-embeddings-v3 from jina
  ask("gpt-image-1"), // finds: gpt-image-1 from openai
  ask("pixtral-large-latest"), // finds: pixtral-large-latest from mistral
  ask({ model: "ministral-3:latest" }), // finds: ministral-3:latest from ollama
  ask("mistral-large-latest"), // finds: mistral-large-latest from mistral
  ask({ model: "jina-reranker-v1-tiny-en.f16.gguf" }), // finds: jina-reranker-v1-tiny-en.f16.gguf from local (likely)
  ask({ model: "open-mixtral-8x22b" }), // finds: open-mixtral-8x22b from mistral
];

// A name that says what it is, but not whose: nobody can look it up, so it is told as undecided.
export const open = [
  ask({ model: "llama-3-70b-instruct" }), // undecided
  ask({ embeddingModel: "bge-m3", tokenizer: "cl100k_base" }), // undecided
  ask({ model: "llama-3-8b-instruct.Q4_K_M.gguf" }), // finds: llama-3-8b-instruct.Q4_K_M.gguf from local (likely)
  ask({ model: "large", modelName: "fast-one" }),
];
const engine = await fetch("https://api.stability.ai/v1/generation/stable-diffusion-v1-6/text-to-image", {}); // finds: stable-diffusion-v1-6 from stability
