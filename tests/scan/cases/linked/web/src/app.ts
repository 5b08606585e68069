import { pipeline } from "@huggingface/transformers";
import captions, { EMBEDDER, SUMMARY, TABLE, BY_TASK, LIST, Names, Task as Tasks, chosen } from "./lib/models";
import * as models from "@/lib/models";
import { Default, WHISPER, tables } from "config";
import { SPEECH } from "@acme/shared";
import { ask, asked, groq } from "./lib/clients";
import { REMOTE } from "some-package";
import { GONE } from "./lib/models";

export async function run(key: string, index: number) {
  await pipeline("feature-extraction", EMBEDDER);
  await pipeline("text-generation", Tasks.Chat);
  await pipeline("summarization", SUMMARY);
  await pipeline("text-generation", TABLE[key].id);
  await pipeline("text-classification", BY_TASK[key]);
  await pipeline("text-generation", LIST[index].name);
  await pipeline("token-classification", Names.TAGGER);
  await pipeline("text-generation", chosen(index > 1));
  await pipeline("image-to-text", captions.captions);
  await pipeline("text-generation", models.Renamed);
  await pipeline("text-generation", Default);
  await pipeline("automatic-speech-recognition", WHISPER);
  await pipeline("automatic-speech-recognition", SPEECH);
  await pipeline("text-generation", tables.Task.Chat);
  await groq.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [] }); // finds: llama-3.3-70b-versatile from groq
  await ask("org-w/prompt", "openai/gpt-oss-20b"); // finds: openai/gpt-oss-20b from groq
  await asked({ prompt: key }, "qwen/qwen3-32b"); // finds: qwen/qwen3-32b from groq
  await pipeline("text-generation", REMOTE); // undecided
  await pipeline("text-generation", GONE); // undecided
}
