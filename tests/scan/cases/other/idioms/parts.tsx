// What is put together, taken out of an object, set by a name, and listed with whose it is.
const size = "7B";
const page = `Qwen/Qwen2.5-${size}-Instruct`;
export const chatModel = `Qwen/Qwen2.5-${size}-Instruct`; // finds: Qwen/Qwen2.5-7B-Instruct
export async function handle(request) {
  const { embedder: chosen = "thenlper/gte-base" } = request.query; // finds: thenlper/gte-base
  return chosen;
}
yargs.option("embedding-model", { type: "string", default: "Xenova/gte-small" }); // finds: Xenova/gte-small
yargs.option("embedding-file", { type: "string", default: "cache/gte-small" });
export const models = [
  { id: "qwen/qwen-2.5-72b-instruct", provider: "openrouter" }, // finds: qwen/qwen-2.5-72b-instruct from openrouter
  { id: "qwen/qwen-2.5-72b-instruct", owner: "ours" }, // finds: qwen/qwen-2.5-72b-instruct
];
export const steps = {
  see: { provider: "together", name: "meta-llama/Llama-Vision-Free" }, // finds: meta-llama/Llama-Vision-Free from together
  save: { provider: "together", name: "archive" },
};
const settings = { ollama: { url: "http://gpu:11434", model: "llama3.2" } }; // finds: llama3.2 from ollama
const socket = new WebSocket("wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview"); // finds: gpt-4o-realtime-preview from openai
const shop = new WebSocket("wss://shop.example.com/cars?model=gpt-4o-realtime-preview");
const local = ["llama3.2:3b", "gemma2:9b"]; // finds: llama3.2:3b, gemma2:9b from ollama
const images = ["postgres:16", "builder:3b"];
const page = <img alt="claude-3-opus" src="/opus.png" />;
const calendarModel = "calendar/v3";
const rerankerModel = { provider: "openai", rerankerModel: "enabled" };
