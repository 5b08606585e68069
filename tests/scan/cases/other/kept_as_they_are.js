// Lists that are only copied, made fast, or rid of what is empty.
const CANDIDATE_MODELS = Array.from(new Set([
  "gemini-3.6-flash", // finds: gemini-3.6-flash from google (likely)
  "gemini-flash-lite-latest", // finds: gemini-flash-lite-latest from google (likely)
  process.env.GEMINI_MODEL,
].filter(Boolean)));
const chatModels = Object.freeze(["gpt-4o-mini"]); // finds: gpt-4o-mini from openai (likely)
export { CANDIDATE_MODELS, chatModels };
