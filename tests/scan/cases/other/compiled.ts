// What a browser runs is one of the library's own list, and stands on the Hub.
export const choices = [
  { name: "Llama-3.2-1B-Instruct-q4f16_1-MLC", family: "llama" }, // finds: mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC
  { name: "DeepSeek-R1-Distill-Qwen-7B-q4f32_1-MLC", provider: "DeepSeek" }, // finds: mlc-ai/DeepSeek-R1-Distill-Qwen-7B-q4f32_1-MLC
  { name: "Some-Thing-Else", family: "none" },
];
