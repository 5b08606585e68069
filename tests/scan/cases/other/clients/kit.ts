import { genkit } from 'genkit'
const ai = genkit({ plugins: [] })
await ai.generate({ model: 'vertexai/gemini-2.0-flash', prompt: 'x' })  // finds: gemini-2.0-flash from google
await ai.generate({ model: 'gemini-2.0-flash', prompt: 'x' })  // finds: gemini-2.0-flash from google
await ai.generate({ model: 'openai/gpt-4o', prompt: 'x' })  // finds: gpt-4o from openai
await ai.generate({ model: 'groq/llama-3-8b', prompt: 'x' })  // finds: llama-3-8b from groq
await ai.generate({ model: 'mine/thing', prompt: 'x' })
