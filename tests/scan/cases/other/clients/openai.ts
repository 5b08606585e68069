import OpenAI, { AzureOpenAI } from 'openai'
const openai = new OpenAI()
await openai.fineTuning.jobs.create({ model: 'babbage-002', training_file: 'x' })  // finds: babbage-002 from openai
await openai.beta.threads.runs.create(thread, { assistant_id: 'a', model: 'gpt-4o' })  // finds: gpt-4o from openai
await openai.beta.chat.completions.parse({ model: 'gpt-4o-2024-08-06' })  // finds: gpt-4o-2024-08-06 from openai
await openai.beta.chat.completions.runTools({ model: 'gpt-4o' })  // finds: gpt-4o from openai
await openai.images.createVariation({ model: 'dall-e-2' })  // finds: dall-e-2 from openai
const az = new AzureOpenAI({ deployment: 'my-gpt', apiVersion: '2024' })  // finds: my-gpt from azure
const rt = await openai.realtime.clientSecrets.create({ session: { type: 'realtime', model: 'gpt-realtime' } })  // finds: gpt-realtime from openai
const local = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'ollama' })
await local.chat.completions.create({ model: 'llama3.2', messages: [] })  // finds: llama3.2 from ollama
const fw = new OpenAI({ baseURL: 'https://router.huggingface.co/v1', apiKey: 'x' })
await fw.chat.completions.create({ model: 'Qwen/Qwen3-32B', messages: [] })  // finds: Qwen/Qwen3-32B
await fw.chat.completions.create({ model: 'Qwen/Qwen3-32B:groq', messages: [] })  // finds: Qwen/Qwen3-32B
const gh = new OpenAI({ baseURL: 'https://models.github.ai/inference', apiKey: 'x' })
