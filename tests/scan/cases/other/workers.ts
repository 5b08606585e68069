import { createWorkersAI } from "workers-ai-provider";
import { huggingface } from "@ai-sdk/huggingface";
import { deepinfra } from "@ai-sdk/deepinfra";
import { generateText, generateImage } from "ai";

export async function answer(env: Env, prompt: string) {
  const workers = createWorkersAI({ binding: env.AI });
  const big = workers("@cf/meta/llama-3.3-70b-instruct-fp8-fast"); // finds: @cf/meta/llama-3.3-70b-instruct-fp8-fast from cloudflare
  const drawn = await generateImage({
    model: workers.image("@cf/black-forest-labs/flux-1-schnell"), // finds: @cf/black-forest-labs/flux-1-schnell from cloudflare
    prompt,
  });
  const routed = huggingface("org-w/routed"); // finds: org-w/routed
  const shown = deepinfra("org-w/hosted"); // finds: org-w/hosted from deepinfra
  return { drawn, texts: [await generateText({ model: big, prompt })], routed, shown };
}
