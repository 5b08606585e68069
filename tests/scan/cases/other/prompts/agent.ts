import { ChatOpenAI } from "@langchain/openai";
import { pull } from "langchain/hub";
import * as hub from "langchain/hub/node";
import type { ChatPromptTemplate } from "@langchain/core/prompts";

export async function agent() {
  const prompt = await pull<ChatPromptTemplate>("hwchase17/openai-functions-agent");
  const chat = await hub.pull("hwchase17/structured-chat-agent");
  const llm = new ChatOpenAI({ model: "gpt-4o-mini" }); // finds: gpt-4o-mini from openai
  return { prompt, chat, llm };
}
