export const AVAILABLE = [
  { endpointId: "fal-ai/kling-video/v1.5/pro", label: "Kling 1.5" }, // finds: fal-ai/kling-video/v1.5/pro from fal (likely)
  { endpointId: "fal-ai/veo2", label: "Veo 2" }, // finds: fal-ai/veo2 from fal (likely)
  { id: "@hf/thebloke/neural-chat-7b-v3-1-awq" }, // finds: @hf/thebloke/neural-chat-7b-v3-1-awq from cloudflare (likely)
];
