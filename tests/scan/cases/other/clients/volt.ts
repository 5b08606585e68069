import { Agent } from '@voltagent/core'
import { GroqProvider } from '@voltagent/groq-ai'
const a = new Agent({ name: 'x', llm: new GroqProvider(), model: 'llama-3.3-70b-versatile' })  // finds: llama-3.3-70b-versatile from groq
const b = new Agent({ name: 'x', model: 'ollama/llama3.2' })  // finds: llama3.2 from ollama
