// Branches that say whose model each gives.
export function defaultModel(provider: string): string {
  switch (provider) {
    case "ollama":
      return "mistral"; // finds: mistral from ollama
    case Provider.Groq: {
      return "openai/gpt-oss-120b"; // finds: openai/gpt-oss-120b from groq
    }
    default:
      return "gpt-4.1"; // finds: gpt-4.1 from openai
  }
}

export function settingsFor(provider: string) {
  let model = "gpt-4.1-mini"; // finds: gpt-4.1-mini from openai
  let llmEnvVar = "NONE";
  if (provider === "ollama") {
    model = "llama3.2"; // finds: llama3.2 from ollama
    env.LLM_API_KEY = "replace-me";
    llmEnvVar = "OLLAMA_REGION";
  } else if (provider !== "groq") {
    model = "org-a/own-7b"; // finds: org-a/own-7b
  }
  return { model, llmEnvVar, label: label(provider) };
}

function label(provider: string) {
  if (provider === "ollama") return "Ollama";
  return provider === "groq" ? "Groq" : "llama";
}
