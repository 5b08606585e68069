// What services of speech call their models, and files that are only called after models.
const DEFAULT_MODEL = "speech-02-turbo"; // finds: speech-02-turbo from minimax
export const hearing = [
  { model: "saaras:v3" }, // finds: saaras:v3 from sarvam
  { model: "stt-rt-v4" }, // finds: stt-rt-v4 from soniox
  { model: "inworld/inworld-stt-1" }, // finds: inworld-stt-1 from inworld
  { model: "chirp_2" }, // finds: chirp_2 from google
  { speechModel: "universal-streaming-multilingual" }, // finds: universal-streaming-multilingual from assemblyai
];
export const speaking = { model: "bulbul:v2" }; // finds: bulbul:v2 from sarvam
export const realtime = { model: "grok-voice-think-fast-1.0" }; // finds: grok-voice-think-fast-1.0 from xai
const icons = ["doubao-color.svg", "gpt-4o.png", "claude-3.webp"];
const sizes = "seedream-image-size";
const asked = { model: "doubao-1-5-pro-32k" }; // finds: doubao-1-5-pro-32k from volcengine

// How something is searched is no model, whatever the setting is called.
const retrievalModel = { method: "semantic_search" };
const RETRIEVAL_MODEL = "hybrid_search";
const LLM_KEYWORDS = ["o3", "command"];
