// What a single letter stands for is made up.
export const cached = { provider: "ollama", models: ["c", "qwen3:8b"] }; // finds: qwen3:8b from ollama (likely)
