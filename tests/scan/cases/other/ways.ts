// Models by the way to them on a server, and behind the word for who is asked for somebody's.
import https from "node:https";

const options = {
  hostname: "generativelanguage.googleapis.com",
  path: `/v1beta/models/gemini-2.5-flash:generateContent?key=${process.env.KEY}`, // finds: gemini-2.5-flash from google
};
https.request(options);
https.request({ path: "/v1beta/models/gemini-2.5-pro:generateContent" }); // finds: gemini-2.5-pro from google
https.request({ path: "/v1/models/prices:predict" });

export const tiers = {
  premium: "groq:openai/gpt-oss-120b", // finds: openai/gpt-oss-120b from groq
  cheap: "openrouter:qwen/qwen3-coder", // finds: qwen/qwen3-coder from openrouter
};

const openai = { pricing: { "gpt-4o": { input: 1, costModel: "tokens" } }, baseUrl: "https://api.openai.com/v1" };
const image = { model: request.model || "runware:400@4" }; // finds: runware:400@4 from runware
const SPEECH_MODEL = "eleven_v3"; // finds: eleven_v3 from elevenlabs

const MODELS = {
  "deepseek-chat": { provider: "deepseek", costIn: 0.14, speed: "fast" }, // finds: deepseek-chat from deepseek
  "claude-3-5-haiku": { provider: "anthropic", costIn: 0.8, speed: "fast" }, // finds: claude-3-5-haiku from anthropic
};
const KNOWN_MODELS = { "gpt-4o-mini": { costIn: 0.15, costOut: 0.6 } };
choose(MODELS, KNOWN_MODELS);
