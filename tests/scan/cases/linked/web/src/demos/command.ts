import { Command } from "commander";

export function start(preset: string, act: (model: string) => Promise<void>) {
  const program = new Command();
  program.option("-m, --model <model>", "what to ask", preset);
  program.action(async (options) => act(options.model));
  program.parse();
}

export async function demo(defaultModel: string, act: (model: string) => Promise<void>) {
  const program = new Command();
  program.option("-m, --model <model>", "what to ask", defaultModel);
  program.action(async (options) => act(options.model));
  program.parse();
}

export async function each(name: string, then: (name: string) => Promise<void>) {
  await then(name);
}

export function listen(event: string, handler: (value: string) => void) {
  bus.on(event, (value) => handler(value));
}
