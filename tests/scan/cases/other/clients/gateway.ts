import { generateText, streamText } from 'ai'
await generateText({ model: 'gpt-4o-mini', prompt: 'x' })  // finds: gpt-4o-mini from openai
await generateText({ model: 'zai/glm-4.5', prompt: 'x' })  // finds: glm-4.5 from zai
await generateText({ model: 'meta/llama-3.1-8b', prompt: 'x' })  // finds: meta/llama-3.1-8b from vercel
await generateText({ model: 'alibaba/qwen-3-32b', prompt: 'x' })  // finds: alibaba/qwen-3-32b from vercel
await streamText({ model: 'amazon/nova-lite', prompt: 'x' })  // finds: amazon/nova-lite from vercel
await streamText({ model: 'moonshotai/kimi-k2', prompt: 'x' })  // finds: moonshotai/kimi-k2 from vercel
await streamText({ model: 'google/gemini-2.5-flash', prompt: 'x' })  // finds: gemini-2.5-flash from google
