// Functions of a mapping that is for services give back models, one by one or as lists.
const parsers: Record<string, Record<string, (value: any) => any>> = {
  OPENAI: {
    key: (key?: string) => key || "",
    model: (model?: string | string[]): string[] => {
      if (!model) {
        return ["gpt-4o-mini"]; // finds: gpt-4o-mini from openai
      }
      return typeof model === "string" ? model.split(",") : model;
    },
    type: (type?: string) => type || "conventional",
  },
  PERPLEXITY: {
    model: function (model?: string[]) {
      if (!model) return ["sonar"]; // finds: sonar from perplexity
      return model;
    },
    locale: (locale?: string) => locale ?? "en",
  },
};

class ImageConfig {
  IMAGE_MODEL = "dall-e-3"; // finds: dall-e-3 from openai
  IMAGE_MODELS_LIST = '["dall-e-2", "gpt-image-1"]'; // finds: dall-e-2, gpt-image-1 from openai
  IMAGE_STYLES_LIST = '["vivid", "natural"]';
}

const settings = {
  vision_backend: process.env.VISION_BACKEND ?? "vision_openai",
  vision_ollama_model: process.env.NEXT_PUBLIC_VISION_OLLAMA_MODEL ?? "llava", // finds: llava from ollama
};

export function offered(provider: string): string[] {
  switch (provider) {
    case "ollama":
      return ["llama3.2", "qwen2.5-coder"]; // finds: llama3.2, qwen2.5-coder from ollama
    case "perplexity":
      return ["r1-1776", "sonar-pro"]; // finds: sonar-pro from perplexity
    default:
      return ["one", "two"];
  }
}
