export enum TogetherModelId {
  REDPAJAMA = "RedPajama-INCITE-7B-Chat", // finds: RedPajama-INCITE-7B-Chat from together
  NEOXT = "GPT-NeoXT-Chat-Base-20B-v0.16", // finds: GPT-NeoXT-Chat-Base-20B-v0.16 from together
}
