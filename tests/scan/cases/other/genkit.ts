// Genkit's models: names of a service's package, and strings with the service before them.
import { genkit, z } from "genkit";
import { gemini15Flash, googleAI, textEmbedding004 } from "@genkit-ai/googleai";
import { claude35Sonnet } from "genkitx-anthropic";
import { gpt4o as large, openAI } from "genkitx-openai";
import { llama31x8bInstant } from "genkitx-groq";
export const ai = genkit({
  plugins: [googleAI(), openAI()],
  model: gemini15Flash, // finds: gemini-1.5-flash from google
});
export async function all(text: string) {
  const { output } = await ai.generate({ model: claude35Sonnet, prompt: text }); // finds: claude-3-5-sonnet from anthropic
  await ai.generate({ model: large, prompt: text }); // finds: gpt-4o from openai
  await ai.generate({ model: llama31x8bInstant, prompt: text }); // finds: llama-3.1-8b-instant from groq
  await ai.generate({ model: "googleai/gemini-2.0-flash", prompt: text }); // finds: gemini-2.0-flash from google
  await ai.generate({ model: googleAI.model("gemini-2.5-flash"), prompt: text }); // finds: gemini-2.5-flash from google
  return ai.embed({ embedder: textEmbedding004, content: output }); // finds: text-embedding-004 from google
}
