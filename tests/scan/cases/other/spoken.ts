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
