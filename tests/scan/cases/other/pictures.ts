const body: Record<string, unknown> = { model_name: "kling-v3-omni", mode: "std" }; // finds: kling-v3-omni from kling (likely)
await fetch("https://api.meshy.ai/openapi/v1/image-to-3d", {
  body: JSON.stringify({ ai_model: "meshy-6", image_url }), // finds: meshy-6 from meshy (likely)
});
export const VIDEO_MODELS: readonly string[] = ["MiniMax-Hailuo-2.3", "MiniMax-Hailuo-02"]; // finds: MiniMax-Hailuo-2.3, MiniMax-Hailuo-02 from minimax (likely)
export const AI = { realtimeTranscription: "gpt-live-transcribe" }; // finds: gpt-live-transcribe from openai (likely)
