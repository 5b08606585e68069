import { homedir } from "node:os";
import path, { join } from "node:path";

export const settings = {
  whisperModel: process.env.WHISPER_MODEL || join(homedir(), ".local/whisper.cpp/models/ggml-medium.bin"), // finds: ggerganov/whisper.cpp
  chatModel: process.env.CHAT_MODEL || path.join(homedir(), "models", "brightlab-7b-q4_k_m.gguf"), // finds: brightlab-7b-q4_k_m.gguf from local
  shown: ["ggml-small.bin"].join(", "),
};
