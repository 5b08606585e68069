// A getter of settings gives back for each call its own default, and no other call's.
import OpenAI from "openai";

function env(name: string, fallback: string): string {
  return process.env[name] ?? fallback;
}

const region = env("REGION", "eu-central-9");
const store = env("STORE", "pgvector");
const model = env("CHAT", "gpt-4o-mini"); // finds: gpt-4o-mini from openai

export const answer = new OpenAI().chat.completions.create({ model, messages: [] });
