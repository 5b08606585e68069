export enum Groq {
  Small = "gemma2-9b-it", // finds: gemma2-9b-it from groq
  Large = "llama-3.1-405b-reasoning", // finds: llama-3.1-405b-reasoning from groq
}
export enum Gemini {
  Ask = "ask-question",
  Count = "count-tokens-v2",
}
