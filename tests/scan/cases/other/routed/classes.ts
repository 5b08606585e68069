// Two classes have a member of one name: a method asks for that of its own class.
import OpenAI from "openai";

class ChatModel {
  id: string;
  constructor(private client: OpenAI, id: string) {
    this.id = id;
  }
  async complete(prompt: string) {
    return this.client.chat.completions.create({ model: this.id, messages: [] });
  }
}

class Completer {
  id: string = "openai-chatgpt";
  models = [new ChatModel(client, "gpt-4o-mini"), new ChatModel(client, "gpt-4-turbo")]; // finds: gpt-4o-mini, gpt-4-turbo from openai
}
