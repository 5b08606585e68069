// Addresses of which a part is empty where the program is not told it.
const settings = { project: process.env.PROJECT || '' };
export async function ask() {
  const place = `https://us-central1-aiplatform.googleapis.com/v1/projects/${settings.project}/locations/us-central1/publishers/google/models/gemini-1.5-flash:generateContent`; // finds: gemini-1.5-flash from google (likely)
  await fetch(place);
}
export const SYNC_MODEL_FALLBACK_CHAIN: readonly string[] = [
  "deepseek-chat", // finds: deepseek-chat from deepseek (likely)
  "glm-4.7", // finds: glm-4.7 from zai (likely)
];
