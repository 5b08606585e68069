// Under what name a browser keeps a setting, and the setting.
export const LS_ANTHROPIC_MODEL = "notes:ai:anthropicModel";
export const LS_OPENAI_MODEL = "notes.ai.openaiModel";
export const ANTHROPIC_MODEL = "claude-3-5-haiku-latest"; // finds: claude-3-5-haiku-latest from anthropic
const speech = ["vosk-model-en-us-0.22", "vosk-model-small-de-0.15"]; // finds: alphacephei.com/vosk/models/vosk-model-en-us-0.22, alphacephei.com/vosk/models/vosk-model-small-de-0.15 from url
