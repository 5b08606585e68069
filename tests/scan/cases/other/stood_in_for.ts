import { chosen, phrase, Provider } from "./settings";

const SPEECH_MODEL = chosen("groq", "speech") ?? "whisper-large-v3-turbo"; // finds: whisper-large-v3-turbo from groq
const WORD_MODEL = phrase("either") ?? "some-words-7b"; // undecided
const BOTH_MODEL = chosen("groq", "cerebras") || "gpt-oss-20b"; // undecided
export const chatModel = (await chosen(Provider.Cerebras))?.id ?? "gpt-oss-120b"; // finds: gpt-oss-120b from cerebras
export const ownModel = resolved({ provider: "groq" }) ?? "llama-3.3-70b-of-ours"; // finds: llama-3.3-70b-of-ours from groq
export const localModel = settings.get("ollama.model") || "llama3.2"; // finds: llama3.2 from ollama

export function ask(provider: string) {
	const model =
		provider === "openrouter"
			? (chosen("openrouter", "chat") ?? "openrouter/auto") // finds: openrouter/auto from openrouter
			: provider === "deepseek"
				? (chosen("deepseek", "chat") ?? "deepseek-chat") // finds: deepseek-chat from deepseek
				: (chosen("minimax", "chat") ?? "MiniMax-M2.5"); // finds: MiniMax-M2.5 from minimax
	const other = provider !== "groq" ? "gpt-of-ours" : "llama-3.3-70b-versatile"; // finds: llama-3.3-70b-versatile from groq
	const baseURL = provider === "openrouter" ? "https://openrouter.ai/api/v1" : "https://api.minimax.io/v1";
	return new OpenAI({ baseURL }).chat.completions.create({ model, other });
}
