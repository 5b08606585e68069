// What a program calls a model that stands there in full, and the folders that models have.
import { Ollama } from "ollama";

const MODEL = "org-b/smollm9:latest"; // finds: org-b/smollm9:latest from ollama (likely)
const ARCHIVE = "smollm9";
const KEPT = { model: { pattern: /x/, directory: "quarry-notes/models", days: 9 } };

export const compare = (word: string) => test(MODEL, ARCHIVE, KEPT, word);

const FIRST = "claude-haiku-4-5-20251001"; // finds: claude-haiku-4-5-20251001 from anthropic

const routed = (model: string) => `anthropic/${model}`;

export function answer(text: string) {
  const model = routed(FIRST);
  return send({ model, text });
}
