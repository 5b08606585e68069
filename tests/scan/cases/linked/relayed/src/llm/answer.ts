import { settings } from "../settings";

const ENDPOINT = "https://openrouter.ai/api/v1/chat/completions";

export const FALLBACK = "openai/gpt-4o-mini"; // finds: openai/gpt-4o-mini from openrouter

export const offered = [
  { id: "anthropic/claude-3-haiku", name: "Claude 3 Haiku" }, // finds: anthropic/claude-3-haiku from openrouter
  { id: "openai/gpt-4o", name: "GPT-4o" }, // finds: openai/gpt-4o from openrouter
];

export async function answer(question: string, model = FALLBACK): Promise<string> {
  const response = await fetch(ENDPOINT, {
    method: "POST",
    headers: { Authorization: `Bearer ${settings.key}` },
    body: JSON.stringify({ model, messages: [{ role: "user", content: question }] }),
  });
  return (await response.json()).choices[0].message.content;
}
