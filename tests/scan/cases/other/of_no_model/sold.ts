// How something is sold, and other words of a model that are no model's name.
export function normalize(row: { id: string; owner?: string }) {
  const SERVICE = "replicate";
  const id = row.owner ? `${row.owner}/${row.id}` : "";
  return {
    model_id: `${SERVICE}/${id}`,
    provider: "replicate",
    pricing_model: "per_token",
    billingModel: "flat-rate-2",
    licensing_model: "open-core-1",
    threat_model: "stride-v2",
  };
}

export const SPEECH = {
  elevenlabs: {
    voiceId: "9QbX2uvK41LmNopRstU7",
    modelId: "eleven_multilingual_v2", // finds: eleven_multilingual_v2 from elevenlabs (likely)
    sessionId: "session-42",
  },
};
