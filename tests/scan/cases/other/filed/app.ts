import { getLlama } from "node-llama-cpp";

const llama = await getLlama();
const model = await llama.loadModel({
  modelPath: "C:\\models\\lmstudio-community\\gemma-2-2b-it-GGUF\\gemma-2-2b-it-Q4_K_M.gguf", // finds: lmstudio-community/gemma-2-2b-it-GGUF
});
