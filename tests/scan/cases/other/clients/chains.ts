import { ChatOpenAI, OpenAIEmbeddings, AzureChatOpenAI } from '@langchain/openai'
import { ChatDeepSeek } from '@langchain/deepseek'
import { ChatCerebras } from '@langchain/cerebras'
import { ChatXAI } from '@langchain/xai'
import { NomicEmbeddings } from '@langchain/nomic'
import { MixedbreadAIEmbeddings } from '@langchain/mixedbread-ai'
import { ChatCloudflareWorkersAI, CloudflareWorkersAIEmbeddings } from '@langchain/cloudflare'
import { JinaEmbeddings } from '@langchain/community/embeddings/jina'
import { VoyageEmbeddings } from '@langchain/community/embeddings/voyage'
import { HuggingFaceTransformersEmbeddings } from '@langchain/community/embeddings/huggingface_transformers'
import { HuggingFaceInferenceEmbeddings } from '@langchain/community/embeddings/hf'
import { HuggingFaceInference } from '@langchain/community/llms/hf'
import { TensorFlowEmbeddings } from '@langchain/community/embeddings/tensorflow'
import { AlibabaTongyiEmbeddings } from '@langchain/community/embeddings/alibaba_tongyi'
import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi'
import { ChatBaiduQianfan } from '@langchain/baidu-qianfan'
import { ChatDeepInfra } from '@langchain/community/chat_models/deepinfra'
import { DeepInfraEmbeddings } from '@langchain/community/embeddings/deepinfra'
import { ChatMoonshot } from '@langchain/community/chat_models/moonshot'
import { ChatMinimax } from '@langchain/community/chat_models/minimax'
import { ChatZhipuAI } from '@langchain/community/chat_models/zhipuai'
import { ZhipuAIEmbeddings } from '@langchain/community/embeddings/zhipuai'
import { ChatPerplexity } from '@langchain/community/chat_models/perplexity'
import { ChatWatsonx, WatsonxLLM } from '@langchain/community/chat_models/ibm'
import { WatsonxEmbeddings } from '@langchain/community/embeddings/ibm'
import { ChatWebLLM } from '@langchain/community/chat_models/webllm'
import { ChatNovitaAI } from '@langchain/community/chat_models/novita'
import { ChatFriendli } from '@langchain/community/chat_models/friendli'
import { GradientEmbeddings } from '@langchain/community/embeddings/gradient_ai'
import { BedrockChat } from '@langchain/community/chat_models/bedrock'
import { ChatBedrockConverse, BedrockEmbeddings } from '@langchain/aws'
import { TogetherAIEmbeddings } from '@langchain/community/embeddings/togetherai'
import { ByteDanceDoubaoEmbeddings } from '@langchain/community/embeddings/bytedance_doubao'
import { ChatTencentHunyuan } from '@langchain/community/chat_models/tencent_hunyuan'
import { CohereRerank } from '@langchain/cohere'
import { MistralAIEmbeddings } from '@langchain/mistralai'
import { initChatModel } from 'langchain/chat_models/universal'
import { createAgent } from 'langchain'
import { createReactAgent } from '@langchain/langgraph/prebuilt'
new ChatDeepSeek({ model: 'deepseek-coder' })  // finds: deepseek-coder from deepseek
new ChatCerebras({ model: 'llama3.1-8b' })  // finds: llama3.1-8b from cerebras
new NomicEmbeddings({ model: 'nomic-embed-text-v1' })  // finds: nomic-embed-text-v1 from nomic
new ChatCloudflareWorkersAI({ model: '@hf/nousresearch/hermes-2-pro-mistral-7b' })  // finds: @hf/nousresearch/hermes-2-pro-mistral-7b from cloudflare
new CloudflareWorkersAIEmbeddings({ modelName: '@cf/baai/bge-base-en-v1.5' })  // finds: @cf/baai/bge-base-en-v1.5 from cloudflare
new JinaEmbeddings({ model: 'jina-clip-v2' })  // finds: jina-clip-v2 from jina
new VoyageEmbeddings({ modelName: 'voyage-code-2' })  // finds: voyage-code-2 from voyage
new HuggingFaceTransformersEmbeddings({ model: 'Xenova/all-MiniLM-L6-v2' })  // finds: Xenova/all-MiniLM-L6-v2
new HuggingFaceInferenceEmbeddings({ model: 'BAAI/bge-m3' })  // finds: BAAI/bge-m3
new HuggingFaceInference({ model: 'gpt2' })  // finds: gpt2
new AlibabaTongyiEmbeddings({ modelName: 'text-embedding-v2' })  // finds: text-embedding-v2 from dashscope
new ChatAlibabaTongyi({ model: 'qwen-vl-v1' })  // finds: qwen-vl-v1 from dashscope
new ChatBaiduQianfan({ model: 'ERNIE-4.0-8K' })  // finds: ERNIE-4.0-8K from qianfan
new ChatDeepInfra({ model: 'meta-llama/Meta-Llama-3-8B-Instruct' })  // finds: meta-llama/Meta-Llama-3-8B-Instruct from deepinfra
new DeepInfraEmbeddings({ modelName: 'sentence-transformers/clip-ViT-B-32' })  // finds: sentence-transformers/clip-ViT-B-32 from deepinfra
new ChatMoonshot({ model: 'moonshot-v1-128k' })  // finds: moonshot-v1-128k from moonshot
new ChatMinimax({ modelName: 'abab5.5-chat' })  // finds: abab5.5-chat from minimax
new ChatZhipuAI({ model: 'glm-4' })  // finds: glm-4 from zai
new ZhipuAIEmbeddings({ modelName: 'embedding-2' })  // finds: embedding-2 from zai
new ChatPerplexity({ model: 'sonar' })  // finds: sonar from perplexity
new ChatWatsonx({ model: 'ibm/granite-13b-chat-v2', version: 'x' })  // finds: ibm/granite-13b-chat-v2 from watsonx
new WatsonxEmbeddings({ model: 'ibm/slate-125m-english-rtrvr' })  // finds: ibm/slate-125m-english-rtrvr from watsonx
new ChatWebLLM({ model: 'Phi-3-mini-4k-instruct-q4f16_1-MLC' })  // finds: mlc-ai/Phi-3-mini-4k-instruct-q4f16_1-MLC
new ChatNovitaAI({ model: 'deepseek/deepseek-r1' })  // finds: deepseek/deepseek-r1 from novita
new BedrockChat({ model: 'cohere.command-text-v14' })  // finds: cohere.command-text-v14 from bedrock
new BedrockEmbeddings({ model: 'amazon.titan-embed-text-v1' })  // finds: amazon.titan-embed-text-v1 from bedrock
new TogetherAIEmbeddings({ model: 'togethercomputer/m2-bert-80M-8k-retrieval' })  // finds: togethercomputer/m2-bert-80M-8k-retrieval from together
new CohereRerank({ model: 'rerank-english-v3.0' })  // finds: rerank-english-v3.0 from cohere
createAgent({ model: 'anthropic:claude-sonnet-4-5', tools: [] })  // finds: claude-sonnet-4-5 from anthropic
createAgent({ model: 'groq:qwen/qwen3-32b', tools: [] })  // finds: qwen/qwen3-32b from groq
createReactAgent({ llm: 'ollama:llama3.2', tools: [] })  // finds: llama3.2 from ollama
initChatModel('llama3.2', { modelProvider: 'ollama' })  // finds: llama3.2 from ollama
new OpenAIEmbeddings({ modelName: 'nomic-embed-text', configuration: { baseURL: 'http://localhost:11434/v1' } })  // finds: nomic-embed-text from ollama
