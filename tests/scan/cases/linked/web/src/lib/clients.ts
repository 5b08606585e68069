import OpenAI from "openai";

export const groq = new OpenAI({ baseURL: "https://api.groq.com/openai/v1" });

export async function ask(prompt: string, model: string) {
  return groq.chat.completions.create({ model, messages: [{ role: "user", content: prompt }] });
}

export const asked = async (options: { prompt: string }, model = "llama-3.1-8b-instant") => // finds: llama-3.1-8b-instant from groq
  ask(options.prompt, model);
