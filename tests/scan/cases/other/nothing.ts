// What only looks like a model names none: pipeline("x", "org-a/in-a-comment").
import { pipeline } from "@xenova/transformers";
const accept = "application/json";
const image = { repository: "ghcr.io/org-a/app", tag: "v1" };
const model = "your-org/your-model";
const modelType = "gpt2";
const modelLabel = "org-a/label";
const outputModel = "outputs/final";
const styles = "bg-muted/50 text-muted-foreground/20";
const license = "Apache-2.0/MIT";
export function load(name: string) {
  return pipeline("summarization", name); // undecided
}
const OPENAI_MODEL_EVENT_SOURCE = "openai-chat-completions";
await expect(call({ model: "nonexistent/llama-3-8b" })).rejects.toThrow();
await expect(call({ model: "invalid/bert-base" })).rejects.toThrow();
await expect(call({ model: "acme/non-existent-model" })).rejects.toThrow();
await expect(call({ model: "org-a/does-not-exist-7b" })).rejects.toThrow();
