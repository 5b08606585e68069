import { Settings } from 'llamaindex'
import { OpenAI, OpenAIEmbedding } from '@llamaindex/openai'
import { Anthropic } from '@llamaindex/anthropic'
import { HuggingFaceEmbedding, HuggingFaceLLM } from '@llamaindex/huggingface'
import { Gemini, GeminiEmbedding, GEMINI_MODEL, gemini } from '@llamaindex/google'
import { MistralAI, MistralAIEmbedding } from '@llamaindex/mistral'
import { Groq } from '@llamaindex/groq'
import { DeepSeekLLM } from '@llamaindex/deepseek'
import { TogetherLLM, TogetherEmbedding } from '@llamaindex/together'
import { FireworksLLM } from '@llamaindex/fireworks'
import { Bedrock } from '@llamaindex/aws'
import { ReplicateLLM } from '@llamaindex/replicate'
import { DeepInfra, DeepInfraEmbedding } from '@llamaindex/deepinfra'
import { VoyageAIEmbedding } from '@llamaindex/voyage-ai'
import { JinaAIEmbedding } from '@llamaindex/jinaai'
import { MixedbreadAIEmbeddings } from '@llamaindex/mixedbread'
import { CohereRerank } from '@llamaindex/cohere'
import { Perplexity, perplexity } from '@llamaindex/perplexity'
import { XAI } from '@llamaindex/xai'
import { ollama, OllamaEmbedding } from '@llamaindex/ollama'
import { Vllm } from '@llamaindex/vllm'
Settings.embedModel = new HuggingFaceEmbedding({ modelType: 'BAAI/bge-small-en-v1.5' })  // finds: BAAI/bge-small-en-v1.5
Settings.llm = new HuggingFaceLLM({ modelName: 'meta-llama/Llama-2-7b-chat-hf' })  // finds: meta-llama/Llama-2-7b-chat-hf
Settings.llm = gemini({ model: 'gemini-2.0-flash' })  // finds: gemini-2.0-flash from google
Settings.llm = new MistralAI({ model: 'mistral-tiny' })  // finds: mistral-tiny from mistral
Settings.llm = new Groq({ model: 'llama3-8b-8192' })  // finds: llama3-8b-8192 from groq
Settings.llm = new DeepSeekLLM({ model: 'deepseek-coder' })  // finds: deepseek-coder from deepseek
Settings.llm = new TogetherLLM({ model: 'mistralai/Mixtral-8x7B-Instruct-v0.1' })  // finds: mistralai/Mixtral-8x7B-Instruct-v0.1 from together
Settings.llm = new FireworksLLM({ model: 'accounts/fireworks/models/mixtral-8x7b-instruct' })  // finds: accounts/fireworks/models/mixtral-8x7b-instruct from fireworks
Settings.llm = new ReplicateLLM({ model: 'llama-3-8b-instruct' })  // finds: llama-3-8b-instruct from replicate
Settings.llm = new DeepInfra({ model: 'meta-llama/Meta-Llama-3-8B-Instruct' })  // finds: meta-llama/Meta-Llama-3-8B-Instruct from deepinfra
Settings.embedModel = new VoyageAIEmbedding({ model: 'voyage-3-lite' })  // finds: voyage-3-lite from voyage
Settings.embedModel = new OllamaEmbedding({ model: 'mxbai-embed-large' })  // finds: mxbai-embed-large from ollama
Settings.llm = ollama({ model: 'mixtral:8x7b' })  // finds: mixtral:8x7b from ollama
Settings.llm = new Vllm({ model: 'NousResearch/Meta-Llama-3-8B-Instruct' })  // finds: NousResearch/Meta-Llama-3-8B-Instruct
Settings.llm = new XAI({ model: 'grok-beta' })  // finds: grok-beta from xai
