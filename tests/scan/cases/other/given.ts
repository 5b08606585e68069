// Names that only a model has count wherever the program gives them to something.
import { Picker, Item } from "./picker";

export const offered = [
  { id: "claude-haiku-4-5", label: "claude-haiku-4-5 (fast)" }, // finds: claude-haiku-4-5 from anthropic
  { id: "gemini-2.5-flash", title: "gpt-4o" }, // finds: gemini-2.5-flash from google
];

const fallbacks = ["gpt-4.1-mini", "o4-mini"]; // finds: gpt-4.1-mini, o4-mini from openai

export function pick(fast: boolean) {
  if (fallbacks.length === 0) return "gpt-4o-mini"; // finds: gpt-4o-mini from openai
  return fast ? fallbacks[0] : "Qwen/Qwen3-8B"; // finds: Qwen/Qwen3-8B
}

for (const each of ["text-embedding-3-small"]) { // finds: text-embedding-3-small from openai
  pick(each.length > 3);
}

// Who compares, looks up, names a type or keeps a price uses no model.
type Offered = "gpt-4o" | "gpt-4o-mini";
const windows: Record<string, number> = { "gpt-4": 8192, "claude-2.1": 200000 };
export function limit(name: Offered): number {
  switch (name) {
    case "gpt-4o":
      return windows["gpt-4"];
    default:
      return ["gpt-4-turbo", "gpt-4-32k"].includes(name) ? 1 : fallbacks.indexOf("gpt-5") + 2;
  }
}
const SLOW_PREFIXES = ["gpt-5-pro", "o1-pro"];
export const slow = (name: string) => SLOW_PREFIXES.some((one) => name.startsWith(one));
