// What a function gives back in the branch for a service is that service's, whoever asks the function.
export function resolveModel(provider: string, configured?: string): string {
  if (provider === "groq") return "whisper-large-v3-turbo"; // finds: whisper-large-v3-turbo from groq
  if (provider === "openrouter") {
    if (configured !== "none") {
      return "openai/gpt-4.1-mini"; // finds: openai/gpt-4.1-mini from openrouter
    }
  }
  switch (provider) {
    case LLMProvider.Ollama:
      return "llama3.2"; // finds: llama3.2 from ollama
    case PROVIDER_CEREBRAS:
      return "gpt-oss-120b"; // finds: gpt-oss-120b from cerebras
  }
  return "gpt-4o-mini-transcribe"; // finds: gpt-4o-mini-transcribe from openai
}

export async function transcribe(provider: string) {
  const model = resolveModel(provider);
  return send({ provider: "openai", model });
}
