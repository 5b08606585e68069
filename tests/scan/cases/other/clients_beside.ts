// A function gives a client and its model back, of one service or another.
import OpenAI from "openai";

function chosen(): { client: OpenAI; model: string } {
  if (process.env.MINIMAX_API_KEY) {
    return {
      client: new OpenAI({ baseURL: process.env.MINIMAX_BASE_URL ?? "https://api.minimax.chat/v1" }),
      model: "MiniMax-Text-01", // finds: MiniMax-Text-01 from minimax
    };
  }
  return {
    client: new OpenAI({ baseURL: process.env.KIMI_BASE_URL ?? "https://api.moonshot.cn/v1" }),
    model: "moonshot-v1-32k", // finds: moonshot-v1-32k from moonshot
  };
}

export async function ask(messages) {
  const { client, model } = chosen();
  return client.chat.completions.create({ model, messages });
}
