import { createReplicatePrediction } from "../predictions";

export const PICTURE_MODEL_ID = "black-forest-labs/flux-2-pro"; // finds: black-forest-labs/flux-2-pro from replicate
export const SKETCH_MODEL_ID = "openai/gpt-image-2"; // finds: openai/gpt-image-2 from replicate

export const paint = (prompt: string) =>
  createReplicatePrediction(PICTURE_MODEL_ID, { prompt, google_search: false });
