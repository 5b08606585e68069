import { Agent as OAgent, run } from '@openai/agents'
import { RealtimeAgent, RealtimeSession } from '@openai/agents/realtime'
import { Agent } from '@voltagent/core'
import { aisdk } from '@openai/agents-extensions'
import { OpenAIEmbeddingFunction, HuggingFaceEmbeddingServerFunction, DefaultEmbeddingFunction } from 'chromadb'
import { OpenAIAdapter, GroqAdapter, GoogleGenerativeAIAdapter, AnthropicAdapter } from '@copilotkit/runtime'
import { EmbeddingModel, FlagEmbedding } from 'fastembed'
import Instructor from '@instructor-ai/instructor'
const s = new RealtimeSession(agent, { model: 'gpt-realtime' })  // finds: gpt-realtime from openai
const v = new Agent({ name: 'x', model: 'openai/gpt-4o-mini' })  // finds: gpt-4o-mini from openai
const ef = new OpenAIEmbeddingFunction({ openai_api_key: 'x', openai_model: 'text-embedding-3-small' })  // finds: text-embedding-3-small from openai
const ef2 = new OpenAIEmbeddingFunction({ apiKey: 'x', modelName: 'text-embedding-3-large' })  // finds: text-embedding-3-large from openai
const ad = new GroqAdapter({ groq, model: 'llama3-groq-8b-8192-tool-use-preview' })  // finds: llama3-groq-8b-8192-tool-use-preview from groq
const ad2 = new GoogleGenerativeAIAdapter({ model: 'gemini-2.0-flash' })  // finds: gemini-2.0-flash from google
const ad3 = new OpenAIAdapter({ openai, model: 'gpt-4o' })  // finds: gpt-4o from openai
const fe = await FlagEmbedding.init({ model: EmbeddingModel.BGESmallENV15 })  // finds: BAAI/bge-small-en-v1.5
