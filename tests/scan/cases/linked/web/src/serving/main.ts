import { CarefulProvider, ClaudeProvider, FastProvider, createOpenCodeProvider, pick } from "./providers";

export async function main(name: string) {
  const fast = new FastProvider();
  await fast.chat({ model: "qwen/qwen3-32b", text: "a" }); // finds: qwen/qwen3-32b from groq
  const careful = new CarefulProvider();
  await careful.chat({ model: "moonshotai/kimi-k2-instruct", text: "a" }); // finds: moonshotai/kimi-k2-instruct from groq
  const sure = new ClaudeProvider();
  await sure.chat({ model: "corp-tuned-7", text: "a" }); // finds: corp-tuned-7 from anthropic
  const either = pick(name);
  await either.chat({ model: "meta-llama/Llama-3.1-8B-Instruct", text: "a" }); // finds: meta-llama/Llama-3.1-8B-Instruct
}

export function adapted(getClient: any) {
  // whose client it is says only what the maker is called after
  return createOpenCodeProvider({ getClient, textModel: "qwen/qwen3.7-flash" }); // finds: qwen/qwen3.7-flash from opencode
}
