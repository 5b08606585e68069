import { answer } from "./llm/answer";
import { settings } from "./settings";

// Nothing here says who is asked: what it imports does.
export async function summary(text: string): Promise<string> {
  const options = { model: "openai/gpt-4.1-mini" }; // finds: openai/gpt-4.1-mini from openrouter
  return answer(`${settings.host}: ${text}`, options.model);
}
