const r = await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'my-ft-model', messages: [] }) })  // finds: my-ft-model from openai
const r2 = await fetch('http://localhost:11434/api/generate', { method: 'POST', body: JSON.stringify({ model: 'llama3.2', prompt: 'x' }) })  // finds: llama3.2 from ollama
const r3 = await fetch('https://api.groq.com/openai/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gemma2-9b-it' }) })  // finds: gemma2-9b-it from groq
const r4 = await fetch('https://api-inference.huggingface.co/models/facebook/bart-large-cnn', { method: 'POST' })  // finds: facebook/bart-large-cnn
const r5 = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'z-ai/glm-4.5-air' }) })  // finds: z-ai/glm-4.5-air from openrouter
const r6 = await fetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: JSON.stringify({ model: 'claude-sonnet-4-5' }) })  // finds: claude-sonnet-4-5 from anthropic
const r7 = await fetch(`https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent?key=${KEY}`, { method: 'POST' })  // finds: gemini-2.0-flash from google
const r8 = await fetch('https://api.deepinfra.com/v1/openai/chat/completions', { body: JSON.stringify({ model: 'meta-llama/Meta-Llama-3-8B-Instruct' }) })  // finds: meta-llama/Meta-Llama-3-8B-Instruct from deepinfra
const r9 = await fetch('https://fal.run/fal-ai/flux/schnell', { method: 'POST' })  // finds: fal-ai/flux/schnell from fal
const r10 = await fetch('https://api.elevenlabs.io/v1/text-to-speech/x', { body: JSON.stringify({ model_id: 'eleven_multilingual_v2' }) })  // finds: eleven_multilingual_v2 from elevenlabs
