import { chat } from './client';

export async function compare(installed: string[]) {
  const testModels = ['llama2:7b', 'llama3:latest', 'mistral:latest'].filter((one) => installed.includes(one)); // finds: llama2:7b, llama3:latest, mistral:latest from ollama
  const fallbackModel = ['gpt-4o', 'o1'].find((one) => installed.includes(one)); // finds: gpt-4o, o1 from openai
  const shortName = 'gpt-4o-mini'.slice(0, 3);
  return chat(testModels, fallbackModel, shortName);
}
