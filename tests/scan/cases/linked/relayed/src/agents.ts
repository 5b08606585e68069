import { answer } from "./llm/answer";

// Behind the router's own word stands what it is asked for; another name goes to its maker.
export const agents = {
  cheap: { model: "openrouter/qwen/qwen3-32b" }, // finds: qwen/qwen3-32b from openrouter
  direct: { model: "anthropic/claude-sonnet-4-5" }, // finds: claude-sonnet-4-5 from anthropic
};

export const ask = (text: string) => answer(text, agents.cheap.model);
