// A name that is handed over together with the function that asks the model of that name.
import { generateText } from "ai";
import { ollama } from "ollama-ai-provider";
import { demo, each, listen, start } from "./command";

async function main(model: string) {
  const { text } = await generateText({ model: ollama(model), prompt: "Is it raining?" }); // undecided
  console.log(text);
}

async function greet(name: string) {
  console.log(`Hello, ${name}`);
}

const draw = async (model: string) => generateText({ model: ollama(model), prompt: "A cat" }); // undecided

demo("granite3.1-dense", main).catch(console.error); // finds: granite3.1-dense from ollama (likely)
each("smollm2", draw); // finds: smollm2 from ollama
each("qwen-fans", greet);
start("fast", main);
listen("mistral", main);
