// What is counted of a model, under its name with a word behind it; what is made up.
const MODEL = "gemini-3-pro-image-preview"; // finds: gemini-3-pro-image-preview from google
const ROUTED_MODEL = "google/gemini-3-pro-image-preview"; // finds: gemini-3-pro-image-preview from google

export function count(used: Account) {
  used.model = MODEL + ":text";
  used.chatModel = ROUTED_MODEL + ":text";
  used.imageModel = `${MODEL}:image`;
}
const llmModel = "gpt-modelo-que-no-existe-9x";
