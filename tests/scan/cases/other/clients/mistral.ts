import { Mistral } from '@mistralai/mistralai'
const client = new Mistral({ apiKey: 'x' })
await client.chat.complete({ model: 'mistral-tiny', messages: [] })  // finds: mistral-tiny from mistral
await client.fim.complete({ model: 'codestral-2405', prompt: 'x' })  // finds: codestral-2405 from mistral
await client.ocr.process({ model: 'mistral-ocr-latest', document: {} })  // finds: mistral-ocr-latest from mistral
await client.embeddings.create({ model: 'mistral-embed', inputs: [] })  // finds: mistral-embed from mistral
