// Two services with one way to ask: what an object is that may be either, only a run decides.
import Anthropic from "@anthropic-ai/sdk";
import Groq from "groq-sdk";

export class ClaudeProvider {
  private client = new Anthropic();

  async chat(params: { model: string; text: string }) {
    return this.client.messages.create({ model: params.model, max_tokens: 10, messages: [] }); // undecided
  }
}

export class FastProvider {
  private client = new Groq();

  async chat(params: { model: string; text: string }) {
    return this.client.chat.completions.create({ model: params.model, messages: [] }); // undecided
  }
}

export class CarefulProvider extends FastProvider {
  async chat(params: { model: string; text: string }) {
    return super.chat({ ...params, model: params.model });
  }
}

export function pick(name: string) {
  if (name === "claude") {
    return new ClaudeProvider();
  }
  return new FastProvider();
}

export class Adapter {
  constructor(private deps: { getClient: any; textModel: string }) {}

  async run() {
    const client = this.deps.getClient();
    return client.chat.completions.create({ model: this.deps.textModel, messages: [] });
  }
}

export function createOpenCodeProvider(deps: { getClient: any; textModel: string }) {
  return new Adapter(deps);
}
