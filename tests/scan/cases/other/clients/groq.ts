import Groq from 'groq-sdk'
const groq = new Groq()
await groq.chat.completions.create({ messages: [], model: 'openai/gpt-oss-20b' })  // finds: openai/gpt-oss-20b from groq
await groq.audio.transcriptions.create({ file: f, model: 'whisper-large-v3-turbo' })  // finds: whisper-large-v3-turbo from groq
await groq.audio.speech.create({ model: 'playai-tts', input: 'x' })  // finds: playai-tts from groq
