import { Agent } from '@mastra/core/agent'
import { openai } from '@ai-sdk/openai'
import { fastembed } from '@mastra/fastembed'
import { OpenAIVoice } from '@mastra/voice-openai'
import { ModelRouterEmbeddingModel } from '@mastra/core/llm'
export const a = new Agent({ name: 'x', instructions: 'y', model: 'openai/gpt-4o-mini' })  // finds: gpt-4o-mini from openai
export const b = new Agent({ name: 'x', model: 'groq/llama-3.3-70b-versatile' })  // finds: llama-3.3-70b-versatile from groq
export const c = new Agent({ name: 'x', model: openai('gpt-4.1') })  // finds: gpt-4.1 from openai
export const d = new Agent({ name: 'x', model: { id: 'anthropic/claude-sonnet-4-5', apiKey: 'x' } })  // finds: claude-sonnet-4-5 from anthropic
export const e = new Agent({ name: 'x', model: { id: 'custom/my-qwen3', url: 'http://localhost:1234/v1' } })
export const f = new ModelRouterEmbeddingModel('openai/text-embedding-3-small')  // finds: text-embedding-3-small from openai
export const g = new OpenAIVoice({ speechModel: { name: 'tts-1-hd' }, listeningModel: { name: 'whisper-1' } })  // finds: tts-1-hd, whisper-1 from openai
