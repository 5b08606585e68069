// What a browser runs is one of the library's own list, and stands on the Hub.
export const choices = [
  { name: "Llama-3.2-1B-Instruct-q4f16_1-MLC", family: "llama" }, // finds: mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC
  { name: "DeepSeek-R1-Distill-Qwen-7B-q4f32_1-MLC", provider: "DeepSeek" }, // finds: mlc-ai/DeepSeek-R1-Distill-Qwen-7B-q4f32_1-MLC
  { name: "Some-Thing-Else", family: "none" },
];
export const windows = [
  "gemma-2-2b-it-q4f32_1-MLC", // finds: mlc-ai/gemma-2-2b-it-q4f32_1-MLC
  "Llama-3.1-8B-Instruct-q4f32_1-MLC-1k", // finds: mlc-ai/Llama-3.1-8B-Instruct-q4f32_1-MLC
  "stablelm-2-zephyr-1_6b-q4f16_1-MLC-1k", // finds: mlc-ai/stablelm-2-zephyr-1_6b-q4f16_1-MLC
];
// Earlier releases of the library had no ending for its own form.
import * as webllm from "@mlc-ai/web-llm";
enum Model {
  Mistral = "Mistral-7B-Instruct-v0.2-q4f16_1", // finds: mlc-ai/Mistral-7B-Instruct-v0.2-q4f16_1-MLC
  TinyLlama = "TinyLlama-1.1B-Chat-v0.4-q4f32_1-1k", // finds: mlc-ai/TinyLlama-1.1B-Chat-v0.4-q4f32_1-MLC
}
const library = "Mistral-7B-Instruct-v0.2-q4f16_1-ctx4k_cs1k-webgpu.wasm";
export async function prepare(selected: Model) {
  await Promise.all(Object.values(Model).map(async (model) => webllm.hasModelInCache(model)));
  return webllm.CreateWebWorkerEngine(new Worker("worker.ts"), selected); // undecided
}
export const engine = webllm.CreateEngine("Llama-3-8B-Instruct-q4f16_1"); // finds: mlc-ai/Llama-3-8B-Instruct-q4f16_1-MLC
