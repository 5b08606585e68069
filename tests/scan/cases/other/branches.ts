// A name of a block is that block's: each branch has its own model and its own client.
import { createAnthropic } from "@ai-sdk/anthropic";
import { createGroq } from "@ai-sdk/groq";
import { createOpenAI } from "@ai-sdk/openai";

export function select(provider: string, chosen: string | null) {
  switch (provider) {
    case "openai": {
      const modelName = chosen || "gpt-4.1-mini"; // finds: gpt-4.1-mini from openai
      return createOpenAI({})(modelName);
    }
    case "groq": {
      const modelName = chosen || "llama-3.3-70b-versatile"; // finds: llama-3.3-70b-versatile from groq
      return createGroq({})(modelName);
    }
    default: {
      const modelName = chosen || "claude-sonnet-4-5"; // finds: claude-sonnet-4-5 from anthropic
      return createAnthropic({})(modelName);
    }
  }
}

export function either(fast: boolean) {
  let model;
  if (fast) {
    model = "gpt-4.1-nano"; // finds: gpt-4.1-nano from openai
  } else {
    model = "gpt-4.1"; // finds: gpt-4.1 from openai
  }
  return createOpenAI({})(model);
}

export function later(fast: boolean) {
  let handle = "llama3-70b-8192"; // finds: llama3-70b-8192 from groq
  if (fast) {
    handle = "llama-3.1-8b-instant"; // finds: llama-3.1-8b-instant from groq
    var other = "gemma2-9b-it"; // finds: gemma2-9b-it from groq
  }
  createGroq({})(handle);
  return createGroq({})(other);
}

// A name that several services may be given is told once.
export function any(provider: string, chosen?: string) {
  const preferred = chosen ?? "claude-haiku-4-5"; // finds: claude-haiku-4-5 from anthropic
  const cheapest = chosen ?? "our-own-model"; // finds: our-own-model from local (likely)
  const biggest = chosen ?? "org-a/big"; // finds: org-a/big (likely)
  if (provider === "groq") {
    return [createGroq({})(preferred), createGroq({})(cheapest), createGroq({})(biggest)];
  }
  return [createAnthropic({})(preferred), createOpenAI({})(cheapest), createOpenAI({})(biggest)];
}
