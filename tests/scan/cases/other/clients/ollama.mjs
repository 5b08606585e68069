import ollama, { Ollama } from 'ollama'
await ollama.chat({ model: 'llama3.1', messages: [] })  // finds: llama3.1 from ollama
await ollama.pull({ model: 'bge-large' })  // finds: bge-large from ollama
const o = new Ollama({ host: 'http://127.0.0.1:11434' })
await o.embed({ model: 'nomic-embed-text', input: 'x' })  // finds: nomic-embed-text from ollama
await o.create({ model: 'mario', from: 'llama3.2', system: 'x' })  // finds: llama3.2 from ollama
await ollama.generate({ model: 'mistral', prompt: 'x' })  // finds: mistral from ollama
