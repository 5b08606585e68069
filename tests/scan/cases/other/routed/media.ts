// A file that speaks of one router: its names have the form of the Hub's, and are not the Hub's.
import { logger } from "../logger";
import OpenAI from "openai";
import { explain } from "./openrouter-errors";

const DEFAULT_MODEL = "google/gemini-2.5-flash"; // finds: google/gemini-2.5-flash from openrouter

export async function run(client: OpenAI, model?: string) {
  return client.chat.completions.create({ model: model ?? DEFAULT_MODEL, messages: [] });
}

const options = { model: "qwen/qwen-2.5-72b-instruct" }; // finds: qwen/qwen-2.5-72b-instruct from openrouter
