// Calls, builders and settings of JavaScript; each mark says what its line names.
import { pipeline, AutoTokenizer } from "@huggingface/transformers";
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { openai, createOpenAI } from "@ai-sdk/openai";
import { generateText } from "ai";
import { ChatOllama } from "@langchain/ollama";
import ollama from "ollama";

const DEFAULT_MODEL = process.env.MODEL ?? "gpt-4o-mini"; // finds: gpt-4o-mini from openai
const client = new OpenAI();
const groq = new OpenAI({ baseURL: "https://api.groq.com/openai/v1" });
const local = new OpenAI({ baseURL: "http://localhost:8000/v1" });
const claude = new Anthropic();
const groqProvider = createOpenAI({ baseURL: "https://api.groq.com/openai/v1" });

class Embedder {
  static model_id = "org-a/embedder"; // finds: org-a/embedder at abc123
  static get() {
    return pipeline("feature-extraction", this.model_id, { revision: "abc123" });
  }
}

export async function run(model = "org-a/chat") { // finds: org-a/chat
  await AutoTokenizer.from_pretrained(model);
  const sentiment = await pipeline("sentiment-analysis"); // finds: Xenova/distilbert-base-uncased-finetuned-sst-2-english
  await client.chat.completions.create({ model: DEFAULT_MODEL, messages: [] });
  await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [] }); // finds: llama-3.3-70b-versatile from groq
  await local.chat.completions.create({ model: "org-a/served", messages: [] }); // finds: org-a/served (likely)
  await claude.messages.create({ model: "claude-3-5-sonnet-latest", max_tokens: 1 }); // finds: claude-3-5-sonnet-latest from anthropic
  await generateText({ model: openai("gpt-4o"), prompt: "Load org-a/in-a-prompt" }); // finds: gpt-4o from openai
  await generateText({ model: groqProvider("llama3-8b-8192") }); // finds: llama3-8b-8192 from groq
  await ollama.chat({ model: "llama3.2", messages: [] }); // finds: llama3.2 from ollama
  const chat = new ChatOllama({ model: "mistral" }); // finds: mistral from ollama
  return fetch("https://huggingface.co/org-a/weights/resolve/main/model.onnx"); // finds: org-a/weights
}

export const MODELS = [
  { id: "org-a/first", label: "First" }, // finds: org-a/first
  { id: "anthropic/claude-sonnet-4", label: "Claude" }, // finds: claude-sonnet-4 from anthropic
];
const mistralSettings = { modelId: "tiny-one", modelName: "Tiny One", provider: "mistral" }; // finds: tiny-one from mistral
const FIREWORKS_MODELS = [
  { name: "accounts/fireworks/models/llama-v3p3-70b-instruct", label: "Llama" }, // finds: accounts/fireworks/models/llama-v3p3-70b-instruct from fireworks
];
