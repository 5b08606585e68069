// Short names under names that say Whisper: a plain word too.
export const settings = { whisperModel: "base", language: "en" }; // finds: openai/whisper-base
const WHISPER_MODEL_SIZE = process.env.WHISPER_MODEL_SIZE || "large-v3"; // finds: openai/whisper-large-v3
const labels = { whisperModelLabel: "Large" };
