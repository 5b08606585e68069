export const settings = {
  veniceModelId: "venice-uncensored", // finds: venice-uncensored from venice
  appSiliconflowEmbeddingModel: "org-b/bge-m3", // finds: org-b/bge-m3 from siliconflow
};
export const CONF_OLLAMA_VLM = "ollama_vlm";
export const VENICE_CHAT_MODEL = "venice";
