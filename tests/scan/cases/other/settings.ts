import { generateText } from "ai";
import OpenAI from "openai";

const client = new OpenAI();
const chatModel = process.env.CHAT_MODEL ?? "gpt-4o-mini"; // finds: gpt-4o-mini from openai (likely)
const other = process.env.OPENAI_MODEL || "gpt-4.1"; // finds: gpt-4.1 from openai (likely)

export async function ask({ model = "gpt-4o", prompt }: { model?: string; prompt: string }) { // finds: gpt-4o from openai
  return client.chat.completions.create({ model, messages: [] });
}

export async function all() {
  for (const model of ["o3-mini", "o1-mini"]) { // finds: o3-mini, o1-mini from openai
    await client.chat.completions.create({ model, messages: [] });
  }
}

export function getModel() {
  return "gpt-4-turbo"; // finds: gpt-4-turbo from openai (likely)
}

console.log("model", "gpt-3.5-turbo");
