export const defaults = {
  provider: "google",
  thinkingModel: "gemini-2.5-pro", // finds: gemini-2.5-pro from google (likely)
  openAIThinkingModel: "gpt-5", // finds: gpt-5 from openai (likely)
  mistralNetworkingModel: "mistral-large-latest", // finds: mistral-large-latest from mistral (likely)
  deepseekThinkingModel: "",
  docsModel: "https://example.org/models",
};
