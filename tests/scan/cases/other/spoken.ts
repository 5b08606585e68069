// What an interface says of models, what their keys are called, and what a method is told besides, name none.
import OpenAI from "openai";
const zh = { availableModels: "可用模型", ollamaModel: "下载模型", browse: "浏览可用模型" };
const ja = { defaultModel: "既定モデル", openaiModel: "gpt-4o（高速）" };
export const ollamaApiModelKeys = ["ollamaModel"];
export const customApiModelKeys = ["customModel"];
const judged = openai
  .ChatTextGenerator({ model: "gpt-3.5-turbo-0125", stop: "sentiment" }) // finds: gpt-3.5-turbo-0125 from openai
  .asFunctionCallObjectGenerationModel({ fnName: "sentiment", fnDescription: "Write the sentiment" });
const embedded = cohere.TextEmbedder({ model: "embed-english-v3.0", inputType: "search_document" }); // finds: embed-english-v3.0 from cohere
const answer = builder.withModel("gpt-4o-mini"); // finds: gpt-4o-mini from openai
export const MODEL_URL =
  "https://files.example.org/grader/g-2b-it-gpu-int4.bin"; // finds: files.example.org/grader/g-2b-it-gpu-int4.bin from url
const FIRMWARE_URL = "https://files.example.org/board/firmware.bin";
const routed = { fast: "x-ai/grok-4.1-fast" }; // finds: grok-4.1-fast from xai
const painted = "grok-imagine-image"; // finds: grok-imagine-image from xai
const completes = ["stable-code:3b-code-q4_0"]; // finds: stable-code:3b-code-q4_0 from ollama
