export const ANTHROPIC = profile({
  id: "anthropic:api",
  providerId: "anthropic",
});
export const CODEX = profile({ id: "openai:codex-cli", providerId: "openai" });
export const GEMINI = profile({ id: "google:gemini-2.5-pro" }); // finds: gemini-2.5-pro from google (likely)
