import OpenAI from "openai";
const WHISPER_MODEL = "base"; // finds: openai/whisper-base
const FASTER_WHISPER_MODEL = "large-v3"; // finds: Systran/faster-whisper-large-v3
const answerModel = "base";
export const whisperModelMode = "auto";
