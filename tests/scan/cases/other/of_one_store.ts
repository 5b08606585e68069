// Whose bare names are, in a file that speaks of one place only which serves the models of others.
const server = process.env.OLLAMA_HOST ?? "http://127.0.0.1";

async function answer(model: string, question: string) {
  const response = await fetch(`${server}/api/chat`, { method: "POST", body: body(model, question) });
  return response.json();
}

await answer("llama3.2", "Why?"); // finds: llama3.2 from ollama
race("qwen2.5", [answer]); // finds: qwen2.5 from ollama
const small = { model: "mistral" }; // finds: mistral from ollama
embedWith("nomic-embed-text"); // finds: nomic-embed-text from ollama

classify("resnet50");
const detector = "yolov8n";
assertEqual(chosen, "llama3.2");
if (chosen === "qwen2.5") again();
const weights = readFile("llama-2-7b-chat.Q4_K_M.gguf"); // finds: llama-2-7b-chat.Q4_K_M.gguf from local (likely)
