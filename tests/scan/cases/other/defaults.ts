// Names that stand in where nothing is given.
import OpenAI from "openai";

const client = new OpenAI();

export function ask({ model = "gpt-4o-mini" }: Settings = {}) { // finds: gpt-4o-mini from openai
  return client.chat.completions.create({ model, messages: [] });
}

export function answer(config: Settings) {
  const { model = "gpt-4.1-nano" } = config; // finds: gpt-4.1-nano from openai
  return client.chat.completions.create({ model, messages: [] });
}

export const heard = () => process.env.SPEECH_MODEL_PREF ?? "Xenova/whisper-small"; // finds: Xenova/whisper-small
export const said = settings.get("chat:model") || "claude-3-5-haiku-latest"; // finds: claude-3-5-haiku-latest from anthropic
form.append("model", "whisper-1"); // finds: whisper-1 from openai
program.option("--model <name>", "which model answers", "gpt-4o"); // finds: gpt-4o from openai
export const compared = expect(one).toHaveProperty("model", "gpt-4o");
export const other = place.set("llm", "AI/LLM");

export class Node {
  inputs = [
    { label: "Model", name: "modelName", type: "string", default: "gpt-4-turbo" }, // finds: gpt-4-turbo from openai
    { label: "Speed", name: "speed", type: "string", default: "mistral-large" },
  ];
}

export const chatModels = [
  { name: "GPT-4 Omni", key: "gpt-4o" }, // finds: gpt-4o from openai
];

export const choices = ["mistral-embed"].map((model) => model); // finds: mistral-embed from mistral

export function getDefaultModel() {
  return "gpt-4o-2024-08-06"; // finds: gpt-4o-2024-08-06 from openai
}
