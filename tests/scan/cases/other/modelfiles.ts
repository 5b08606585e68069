import ollama from "ollama";

const modelfile = `FROM gemma2:9b # finds: gemma2:9b from ollama
PARAMETER temperature 1
SYSTEM hello`;
await ollama.create({ model: "chef", modelfile });
