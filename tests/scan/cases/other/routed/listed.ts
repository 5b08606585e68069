// What stands beside a name says whose it is: a word of a store, or of the one service.
import { GPT4All, chat, mistral } from "./constants";

export const models = {
  "Mistral OpenOrca": { model: "mistral-7b-openorca.Q4_0.gguf", type: GPT4All, endpoint: chat }, // finds: mistral-7b-openorca.Q4_0.gguf from gpt4all
  "Orca 2": { model: "orca-2-7b.Q4_0.gguf", type: "GPT4All", endpoint: chat }, // finds: orca-2-7b.Q4_0.gguf from gpt4all
  "Mistral Nemo": { model: "mistral-nemo-12b-24-07", type: "mistral", endpoint: chat }, // finds: mistral-nemo-12b-24-07 from mistral
};

const defaultModelOptions: Record<string, unknown> = { type: "semantic_vad", model: "gpt-4o-transcribe" }; // finds: gpt-4o-transcribe from openai
