// A registry of providers is asked by the word of each before the name: what is no model's name is its own.
import { embed, streamText } from 'ai'
import { registry } from './setup-registry'

export async function answer(ask: (model: string) => Promise<void>) {
  await ask('ollama:granite-code') // finds: granite-code from ollama
  await ask('ollama:qwen3') // finds: qwen3 from ollama
  await ask('ollama:drafts')
  await ask('ollama:fast-path')
}
