export const settings = {
  veniceModelId: "venice-uncensored", // finds: venice-uncensored from venice
  appSiliconflowEmbeddingModel: "org-b/bge-m3", // finds: org-b/bge-m3 from siliconflow
};
