// Services with the models that they are asked for: whose they are stands beside the list.
export const providers = [
  {
    id: "groq",
    models: [
      { id: "deepseek-r1-distill-llama-70b", name: "DeepSeek R1 Distill" }, // finds: deepseek-r1-distill-llama-70b from groq
      { id: "qwen/qwen3-32b" }, // finds: qwen/qwen3-32b from groq
    ],
  },
  { label: "Together AI", models: ["deepseek-ai/DeepSeek-V3"] }, // finds: deepseek-ai/DeepSeek-V3 from together
  { id: "ollama", models: ["phi3"] }, // finds: phi3 from ollama
  { name: "mistral", models: ["mistral:7b"] }, // finds: mistral:7b from ollama
  { name: "NVIDIA", models: ["nvidia/Llama-3.1-Nemotron-70B-Instruct-HF"] }, // finds: nvidia/Llama-3.1-Nemotron-70B-Instruct-HF
  { name: "qwen3", models: ["Qwen/Qwen3-8B"], id: "hub" }, // finds: Qwen/Qwen3-8B
];
const Fireworks: Card = {
  chatModels: [{ id: "llama-v3p1-8b-instruct", contextWindow: 131072 }], // finds: llama-v3p1-8b-instruct from fireworks
  checkModel: "llama-v3p1-8b-instruct", // finds: llama-v3p1-8b-instruct from fireworks
  id: "fireworksai",
};
class GroqProvider extends Provider {
  name = "Groq";
  staticModels = [{ name: "llama3-70b", label: "Llama 3" }]; // finds: llama3-70b from groq
}
