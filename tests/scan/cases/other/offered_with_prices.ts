export const AI_MODELS = {
  "gpt-4o-mini": { inputCost: 0.15, outputCost: 0.6, label: "GPT-4o Mini" }, // finds: gpt-4o-mini from openai (likely)
  "gpt-4o": { inputCost: 2.5, outputCost: 10, label: "GPT-4o" }, // finds: gpt-4o from openai (likely)
} as const;
export type AIModelId = keyof typeof AI_MODELS;
export const AI_MODEL_IDS = Object.keys(AI_MODELS) as AIModelId[];

// Prices of what somebody asks for elsewhere.
export const MODEL_PRICES = {
  "gpt-4.1": { inputCost: 0.15, outputCost: 0.6 },
};
const rows = Object.keys(MODEL_PRICES);
