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
