# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Agents, tools and stores of vectors above the clients."""

import claude_agent_sdk
import agent_framework.azure
import agno.models.deepinfra
import autogen_ext.models.azure
import autogen_ext.models.ollama
import autogen_ext.models.openai
import camel.models
import camel.types
import chatlas
import chromadb.utils.embedding_functions
import deepeval.models
import distilabel.llms
import distilabel.models.llms
import dspy
import griptape.drivers
import guidance
import haystack.components.audio
import haystack.components.generators
import haystack_integrations.components.generators.nvidia
import haystack_integrations.components.generators.openrouter
import haystack_integrations.components.generators.togetherai
import haystack_integrations.components.generators.watsonx
import inspect_ai.model
import langchain.agents
import langgraph.prebuilt
import langroid
import langroid.language_models
import llmware.models
import magentic.chat_model.litellm_chat_model
import outlines
import promptflow.core
import pydantic_ai
import pydantic_ai.models
import pydantic_ai.models.cerebras
import pydantic_ai.models.openrouter
import pymilvus
import semantic_kernel.connectors.ai.azure_ai_inference
import semantic_kernel.connectors.ai.ollama
import semantic_kernel.connectors.ai.open_ai
import semantic_router.llms
import smolagents
import strands.models.ollama
import weaviate.classes.config

agent_framework.azure.AzureOpenAIChatClient(deployment_name="mydep")  # finds: mydep from azure

agno.models.deepinfra.DeepInfra(id="meta-llama/Llama-2-70b-chat-hf")  # finds: meta-llama/Llama-2-70b-chat-hf from deepinfra

autogen_ext.models.openai.AzureOpenAIChatCompletionClient(azure_deployment="dep-4o", model="gpt-4o", azure_endpoint="e")  # finds: dep-4o, gpt-4o from azure
autogen_ext.models.ollama.OllamaChatCompletionClient(model="llama3.2")  # finds: llama3.2 from ollama
autogen_ext.models.azure.AzureAIChatCompletionClient(model="Phi-4", endpoint="e")  # finds: Phi-4 from azure

camel.models.ModelFactory.create(model_platform=camel.types.ModelPlatformType.OPENAI, model_type=camel.types.ModelType.GPT_4O_MINI)  # finds: gpt-4o-mini from openai
camel.models.ModelFactory.create(model_platform=camel.types.ModelPlatformType.OLLAMA, model_type="llama3.2")  # finds: llama3.2 from ollama

chatlas.ChatOllama(model="llama3.2")  # finds: llama3.2 from ollama

chromadb.utils.embedding_functions.GooglePalmEmbeddingFunction(api_key="k", model_name="models/embedding-gecko-001")  # finds: embedding-gecko-001 from google
chromadb.utils.embedding_functions.OpenCLIPEmbeddingFunction(model_name="ViT-B-32", checkpoint="laion2b_s34b_b79k")  # finds: ViT-B-32/laion2b_s34b_b79k from open_clip
chromadb.utils.embedding_functions.TogetherAIEmbeddingFunction(model_name="togethercomputer/m2-bert-80M-32k-retrieval")  # finds: togethercomputer/m2-bert-80M-32k-retrieval from together

deepeval.models.AzureOpenAIModel(model_name="gpt-4.1", deployment_name="Test Deployment")  # finds: gpt-4.1 from azure

distilabel.llms.OllamaLLM(model="llama3")  # finds: llama3 from ollama
distilabel.models.llms.TogetherLLM(model="Qwen/Qwen2-72B-Instruct")  # finds: Qwen/Qwen2-72B-Instruct from together

dspy.LM(model="databricks/databricks-meta-llama-3-1-70b-instruct")  # finds: databricks-meta-llama-3-1-70b-instruct from databricks
dspy.OllamaLocal(model="mistral")  # finds: mistral from ollama
dspy.Together(model="mistralai/Mistral-7B-v0.1")  # finds: mistralai/Mistral-7B-v0.1 from together
dspy.AzureOpenAI(api_base="b", model="dep-a", api_version="v")  # finds: dep-a from azure

guidance.models.Mistral("mistral-tiny")  # finds: mistral-tiny from mistral

haystack.components.audio.LocalWhisperTranscriber(model="small")  # finds: openai/whisper-small
haystack.components.generators.AzureOpenAIGenerator(azure_endpoint="e", azure_deployment="gpt-4o-mini")  # finds: gpt-4o-mini from azure

haystack_integrations.components.generators.nvidia.NvidiaChatGenerator(model="meta/llama-3.1-8b-instruct")  # finds: meta/llama-3.1-8b-instruct from nvidia
haystack_integrations.components.generators.openrouter.OpenRouterChatGenerator(model="openai/gpt-4o-mini")  # finds: openai/gpt-4o-mini from openrouter
haystack_integrations.components.generators.togetherai.TogetherAIChatGenerator(model="meta-llama/Llama-3.3-70B-Instruct-Turbo")  # finds: meta-llama/Llama-3.3-70B-Instruct-Turbo from together
haystack_integrations.components.generators.watsonx.WatsonxChatGenerator(model="ibm/granite-4-h-small")  # finds: ibm/granite-4-h-small from watsonx

inspect_ai.model.get_model("hf/openai-community/gpt2")  # finds: openai-community/gpt2
inspect_ai.model.get_model("vllm/meta-llama/Llama-3.1-8B")  # finds: meta-llama/Llama-3.1-8B
inspect_ai.model.get_model("together/meta-llama/Meta-Llama-3-8B")  # finds: meta-llama/Meta-Llama-3-8B from together

langgraph.prebuilt.create_react_agent("anthropic:claude-3-7-sonnet-latest", tools=[])  # finds: claude-3-7-sonnet-latest from anthropic
langchain.agents.create_agent("openai:gpt-5", tools=[])  # finds: gpt-5 from openai

langroid.language_models.OpenAIGPTConfig(chat_model=langroid.language_models.OpenAIChatModel.GPT4o)  # finds: gpt-4o from openai

llmware.models.ModelCatalog().load_model("bling-answer-tool")  # finds: llmware/bling-answer-tool

magentic.chat_model.litellm_chat_model.LitellmChatModel("ollama_chat/llama3.2")  # finds: llama3.2 from ollama

outlines.from_ollama(client, "qwen2.5vl:3b")  # finds: qwen2.5vl:3b from ollama

promptflow.core.AzureOpenAIModelConfiguration(azure_deployment="gpt-35-dep", azure_endpoint="e")  # finds: gpt-35-dep from azure

pydantic_ai.Agent("google-gla:gemini-1.5-flash")  # finds: gemini-1.5-flash from google
pydantic_ai.models.openrouter.OpenRouterModel("anthropic/claude-sonnet-4-5")  # finds: anthropic/claude-sonnet-4-5 from openrouter
pydantic_ai.models.cerebras.CerebrasModel("llama-3.3-70b")  # finds: llama-3.3-70b from cerebras
pydantic_ai.models.infer_model("anthropic:claude-3-opus-latest")  # finds: claude-3-opus-latest from anthropic
pydantic_ai.Embedder("openai:text-embedding-3-small")  # finds: text-embedding-3-small from openai

pymilvus.model.dense.NomicEmbeddingFunction(model_name="nomic-embed-text-v1.5")  # finds: nomic-embed-text-v1.5 from nomic

semantic_kernel.connectors.ai.open_ai.AzureChatCompletion(deployment_name="my-gpt4", endpoint="e")  # finds: my-gpt4 from azure
semantic_kernel.connectors.ai.open_ai.AzureTextEmbedding(deployment_name="my-embed", endpoint="e")  # finds: my-embed from azure
semantic_kernel.connectors.ai.ollama.OllamaChatCompletion(ai_model_id="llama3.1")  # finds: llama3.1 from ollama
semantic_kernel.connectors.ai.azure_ai_inference.AzureAIInferenceChatCompletion(ai_model_id="Phi-3-mini", api_key="k", endpoint="e")  # finds: Phi-3-mini from azure

semantic_router.llms.OllamaLLM(llm_name="openhermes")  # finds: openhermes from ollama

smolagents.AzureOpenAIServerModel(model_id="gpt-4o-mini-depl")  # finds: gpt-4o-mini-depl from azure

strands.models.ollama.OllamaModel(host="http://localhost:11434", model_id="llama3.1")  # finds: llama3.1 from ollama

griptape.drivers.OllamaPromptDriver(model="llama3.1")  # finds: llama3.1 from ollama

weaviate.classes.config.Configure.Generative.ollama(model="llama3.2", api_endpoint="e")  # finds: llama3.2 from ollama

pydantic_ai.Agent("huggingface:Qwen/Qwen3-32B")  # finds: Qwen/Qwen3-32B
pydantic_ai.Agent("google-gla:gemini-2.5-flash")  # finds: gemini-2.5-flash from google

pydantic_ai.Agent[Context, str]("anthropic:claude-sonnet-4-5")  # finds: claude-sonnet-4-5 from anthropic

claude_agent_sdk.ClaudeAgentOptions(model="claude-opus-4-1", fallback_model="claude-haiku-4-5")  # finds: claude-opus-4-1, claude-haiku-4-5 from anthropic
