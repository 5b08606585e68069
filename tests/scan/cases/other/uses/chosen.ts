export const chosen = {
  modelType: "gemini-2.5-pro", // finds: gemini-2.5-pro from google (likely)
  layerType: "gemini-2.5-layers",
};
