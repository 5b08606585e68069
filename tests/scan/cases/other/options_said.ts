// Options of a program, and what only looks like the name of a model among them.
import OpenAI from "openai";
import { parseArgs } from "node:util";
import limits from "./limits.json";

const { values } = parseArgs({
  options: {
    models: { type: "string", default: "visible" },
    judge: { type: "string", default: "gpt-4.1-mini" }, // finds: gpt-4.1-mini from openai
  },
});

export async function run(client: OpenAI) {
  const model = limits[values.models ?? "small"];
  await client.chat.completions.create({ model: values.models, messages: [] });
  await client.chat.completions.create({ model: values.judge, messages: [] });
  return model;
}
