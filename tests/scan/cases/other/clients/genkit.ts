import { genkit } from 'genkit'
import { googleAI } from '@genkit-ai/googleai'
import { vertexAI } from '@genkit-ai/vertexai'
import { openAI } from '@genkit-ai/compat-oai/openai'
import { ollama } from 'genkitx-ollama'
import { anthropic, claude35Sonnet } from 'genkitx-anthropic'
import { gpt4o } from 'genkitx-openai'
await ai.generate({ model: googleAI.model('gemma-3-12b-it'), prompt: 'x' })  // finds: gemma-3-12b-it from google
await ai.generate({ model: 'ollama/gemma3', prompt: 'x' })  // finds: gemma3 from ollama
await ai.generate({ model: 'googleai/gemini-2.0-flash', prompt: 'x' })  // finds: gemini-2.0-flash from google
await ai.generate({ model: openAI.model('gpt-4o') })  // finds: gpt-4o from openai
await ai.embed({ embedder: googleAI.embedder('gemini-embedding-001'), content: 'x' })  // finds: gemini-embedding-001 from google
await ai.embed({ embedder: vertexAI.embedder('text-embedding-005'), content: 'x' })  // finds: text-embedding-005 from google
await ai.generate({ model: ollama.model('phi3') })  // finds: phi3 from ollama
