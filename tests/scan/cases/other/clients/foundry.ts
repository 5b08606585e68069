import { createAzure } from "@quail-ai/azure-ai-provider";

const azure = createAzure({ endpoint: process.env.AZURE_API_ENDPOINT });
const chosen = settings.model ? settings.model : "DeepSeek-R1"; // finds: DeepSeek-R1 from azure
export const answer = azure.languageModel(chosen);
