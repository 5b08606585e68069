// Whose a model is may only be said by the function that is told its name, whatever package it is of.
import { ollama, generateText } from "some-fusion";
import { GroqChat, createOpenAICompatible } from "./chats";
const text = await generateText({
  model: ollama.ChatTextGenerator({ model: "openhermes2.5-mistral", stop: "\n" }), // finds: openhermes2.5-mistral from ollama
});
const fast = new GroqChat({ apiKey, modelName: "deepseek-r1-distill-llama-70b" }); // finds: deepseek-r1-distill-llama-70b from groq
const embedder = makeOllamaEmbedder({ embeddingModel: "bge-large" }); // finds: bge-large from ollama
const chosen = useOllama({ model: "selectedModel", title: "Ollama" });
const hosted = useOllama({ model: "gpt-4o-mini" }); // finds: gpt-4o-mini from openai
const other = createOpenAICompatible({ name: "mine", defaultModel: "yi1.5-34b" }); // undecided
