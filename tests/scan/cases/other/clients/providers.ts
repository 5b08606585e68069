import { generateText, streamText, embed, generateObject, experimental_transcribe as transcribe, gateway } from 'ai'
import { openai, createOpenAI } from '@ai-sdk/openai'
import { deepseek } from '@ai-sdk/deepseek'
import { createGroq, groq } from '@ai-sdk/groq'
import { deepinfra } from '@ai-sdk/deepinfra'
import { togetherai } from '@ai-sdk/togetherai'
import { baseten } from '@ai-sdk/baseten'
import { vercel } from '@ai-sdk/vercel'
import { moonshotai } from '@ai-sdk/moonshotai'
import { alibaba } from '@ai-sdk/alibaba'
import { fal } from '@ai-sdk/fal'
import { luma } from '@ai-sdk/luma'
import { elevenlabs } from '@ai-sdk/elevenlabs'
import { deepgram } from '@ai-sdk/deepgram'
import { assemblyai } from '@ai-sdk/assemblyai'
import { revai } from '@ai-sdk/revai'
import { gladia } from '@ai-sdk/gladia'
import { lmnt } from '@ai-sdk/lmnt'
import { hume } from '@ai-sdk/hume'
import { huggingface } from '@ai-sdk/huggingface'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { xai } from '@ai-sdk/xai'
import { replicate } from '@ai-sdk/replicate'
import { cerebras } from '@ai-sdk/cerebras'
import { fireworks } from '@ai-sdk/fireworks'
import { bedrock } from '@ai-sdk/amazon-bedrock'
import { vertex } from '@ai-sdk/google-vertex'
import { vertexAnthropic } from '@ai-sdk/google-vertex/anthropic'
import { perplexity } from '@ai-sdk/perplexity'
import { ollama } from 'ollama-ai-provider'
import { ollama as ollama2 } from 'ollama-ai-provider-v2'
import { createOllama } from 'ai-sdk-ollama'
import { createOpenRouter } from '@openrouter/ai-sdk-provider'
import { createWorkersAI } from 'workers-ai-provider'
import { transformersJS } from '@built-in-ai/transformers-js'
import { webLLM } from '@built-in-ai/web-llm'
import { createZhipu, zhipu } from 'zhipu-ai-provider'
import { createQwen, qwen } from 'qwen-ai-provider'
import { voyage } from 'voyage-ai-provider'
import { friendli } from '@friendliai/ai-provider'
import { createVoyage } from 'voyage-ai-provider'
import { claudeCode } from 'ai-sdk-provider-claude-code'
import { mixedbread } from 'mixedbread-ai-provider'
const a1 = deepseek('deepseek-coder')  // finds: deepseek-coder from deepseek
const a2 = groq('moonshotai/kimi-k2-instruct')  // finds: moonshotai/kimi-k2-instruct from groq
const a3 = deepinfra('meta-llama/Llama-3.3-70B-Instruct')  // finds: meta-llama/Llama-3.3-70B-Instruct from deepinfra
const a4 = togetherai('deepseek-ai/DeepSeek-V3')  // finds: deepseek-ai/DeepSeek-V3 from together
const a5 = baseten('moonshotai/Kimi-K2-Instruct-0905')  // finds: moonshotai/Kimi-K2-Instruct-0905 from baseten
const a7 = moonshotai('kimi-k2-0905-preview')  // finds: kimi-k2-0905-preview from moonshot
const a8 = alibaba('qwen3-vl-30b')  // finds: qwen3-vl-30b from dashscope
const a9 = fal.image('fal-ai/flux/dev')  // finds: fal-ai/flux/dev from fal
const a12 = deepgram.transcription('nova-3')  // finds: nova-3 from deepgram
const a11 = elevenlabs.transcription('scribe_v1')  // finds: scribe_v1 from elevenlabs
const a13 = assemblyai.transcription('best')  // finds: best from assemblyai
const a17 = huggingface('deepseek-ai/DeepSeek-V3-0324')  // finds: deepseek-ai/DeepSeek-V3-0324
const a18 = createGroq({ apiKey: 'x' })('qwen/qwen3-32b')  // finds: qwen/qwen3-32b from groq
const a19 = xai.image('grok-2-image')  // finds: grok-2-image from xai
const a20 = replicate.image('black-forest-labs/flux-schnell')  // finds: black-forest-labs/flux-schnell from replicate
const a21 = cerebras('gpt-oss-120b')  // finds: gpt-oss-120b from cerebras
const a22 = fireworks('accounts/fireworks/models/deepseek-v3')  // finds: accounts/fireworks/models/deepseek-v3 from fireworks
const a23 = bedrock.embedding('cohere.embed-english-v3')  // finds: cohere.embed-english-v3 from bedrock
const a25 = ollama('llama3.2')  // finds: llama3.2 from ollama
const a26 = ollama2('qwen3')  // finds: qwen3 from ollama
const a27 = createOllama({ baseURL: 'x' })('llama3.2')  // finds: llama3.2 from ollama
const a28 = createOpenRouter({ apiKey: 'x' }).chat('z-ai/glm-4.5-air')  // finds: z-ai/glm-4.5-air from openrouter
const a29 = transformersJS('HuggingFaceTB/SmolLM2-360M-Instruct')  // finds: HuggingFaceTB/SmolLM2-360M-Instruct
const a30 = webLLM('Llama-3.2-3B-Instruct-q4f16_1-MLC')  // finds: mlc-ai/Llama-3.2-3B-Instruct-q4f16_1-MLC
const a31 = zhipu('glm-4-plus')  // finds: glm-4-plus from zai
const a32 = qwen('qwen2.5-72b-instruct')  // finds: qwen2.5-72b-instruct from dashscope
const a33 = voyage.textEmbeddingModel('voyage-3-lite')  // finds: voyage-3-lite from voyage
const a35 = claudeCode('sonnet')  // finds: sonnet from anthropic
const a36 = createOpenAICompatible({ name: 'lmstudio', baseURL: 'http://localhost:1234/v1' })('qwen3-8b')  // finds: qwen3-8b from lm_studio
const a37 = gateway('meta/llama-3.1-70b')  // finds: meta/llama-3.1-70b from vercel
await generateText({ model: 'deepseek/deepseek-v3', prompt: 'x' })  // finds: deepseek-v3 from deepseek
await streamText({ model: 'xai/grok-4', prompt: 'x' })  // finds: grok-4 from xai
const a38 = createOpenAI({ baseURL: 'https://api.groq.com/openai/v1' })('gemma2-9b-it')  // finds: gemma2-9b-it from groq
const a39 = openai.responses('gpt-5')  // finds: gpt-5 from openai
