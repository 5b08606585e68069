# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Partner packages of langchain."""

import langchain_ai21
import langchain_azure_ai.chat_models
import langchain_azure_ai.embeddings
import langchain_baseten
import langchain_cerebras
import langchain_community.chat_models
import langchain_community.chat_models.oci_generative_ai
import langchain_community.embeddings
import langchain_community.llms
import langchain_community.llms.oci_generative_ai
import langchain_databricks
import langchain_experimental.open_clip
import langchain_gigachat
import langchain_google_vertexai.model_garden
import langchain_ibm
import langchain_nebius
import langchain_nomic
import langchain_nvidia_ai_endpoints
import langchain_openrouter
import langchain_pinecone
import langchain_sambanova
import langchain_snowflake
import langchain_together
import langchain_writer

langchain_community.chat_models.QianfanChatEndpoint(model="ERNIE-4.0-8K")  # finds: ERNIE-4.0-8K from qianfan
langchain_community.chat_models.ChatDeepInfra(model="meta-llama/Meta-Llama-3-8B-Instruct")  # finds: meta-llama/Meta-Llama-3-8B-Instruct from deepinfra
langchain_community.chat_models.oci_generative_ai.ChatOCIGenAI(model_id="cohere.command-r-16k")  # finds: cohere.command-r-16k from oci
langchain_community.chat_models.ChatSnowflakeCortex(model="mistral-large")  # finds: mistral-large from snowflake
langchain_community.chat_models.ChatCloudflareWorkersAI(model="@hf/nousresearch/hermes-2-pro-mistral-7b")  # finds: @hf/nousresearch/hermes-2-pro-mistral-7b from cloudflare
langchain_community.chat_models.ChatDatabricks(endpoint="databricks-dbrx-instruct")  # finds: databricks-dbrx-instruct from databricks
langchain_community.chat_models.GigaChat(model="GigaChat-Pro", credentials="x")  # finds: GigaChat-Pro from gigachat
langchain_community.chat_models.VolcEngineMaasChat(model="skylark-chat")  # finds: skylark-chat from volcengine

langchain_community.llms.DeepInfra(model_id="meta-llama/Llama-2-70b-chat-hf")  # finds: meta-llama/Llama-2-70b-chat-hf from deepinfra
langchain_community.llms.oci_generative_ai.OCIGenAI(model_id="cohere.command", service_endpoint="e")  # finds: cohere.command from oci

langchain_google_vertexai.model_garden.ChatAnthropicVertex(model_name="claude-3-opus@20240229", project="p")  # finds: claude-3-opus@20240229 from google
langchain_together.Together(model="codellama/CodeLlama-70b-Python-hf")  # finds: codellama/CodeLlama-70b-Python-hf from together
langchain_nvidia_ai_endpoints.NVIDIA(model="bigcode/starcoder2-15b")  # finds: bigcode/starcoder2-15b from nvidia

langchain_community.embeddings.QianfanEmbeddingsEndpoint(model="bge_large_zh")  # finds: bge_large_zh from qianfan
langchain_community.embeddings.ModelScopeEmbeddings(model_id="damo/nlp_corom_sentence-embedding_english-base")  # finds: damo/nlp_corom_sentence-embedding_english-base from modelscope
langchain_community.embeddings.TensorflowHubEmbeddings(model_url="https://tfhub.dev/google/universal-sentence-encoder-multilingual/3")  # finds: tfhub.dev/google/universal-sentence-encoder-multilingual/3 from url
langchain_community.embeddings.DeepInfraEmbeddings(model_id="sentence-transformers/clip-ViT-B-32")  # finds: sentence-transformers/clip-ViT-B-32 from deepinfra
langchain_community.embeddings.DatabricksEmbeddings(endpoint="databricks-bge-large-en")  # finds: databricks-bge-large-en from databricks
langchain_community.embeddings.OCIGenAIEmbeddings(model_id="cohere.embed-english-light-v3.0", service_endpoint="e")  # finds: cohere.embed-english-light-v3.0 from oci

langchain_experimental.open_clip.OpenCLIPEmbeddings(model_name="ViT-g-14", checkpoint="laion2b_s34b_b88k")  # finds: ViT-g-14/laion2b_s34b_b88k from open_clip

langchain_ibm.ChatWatsonx(model_id="ibm/granite-3-8b-instruct")  # finds: ibm/granite-3-8b-instruct from watsonx
langchain_ibm.WatsonxLLM(model_id="google/flan-ul2")  # finds: google/flan-ul2 from watsonx
langchain_ibm.WatsonxEmbeddings(model_id="ibm/slate-125m-english-rtrvr")  # finds: ibm/slate-125m-english-rtrvr from watsonx
langchain_sambanova.SambaNovaCloudEmbeddings(model="E5-Mistral-7B-Instruct")  # finds: E5-Mistral-7B-Instruct from sambanova
langchain_cerebras.ChatCerebras(model="llama-3.3-70b")  # finds: llama-3.3-70b from cerebras
langchain_ai21.ChatAI21(model="jamba-1.5-mini")  # finds: jamba-1.5-mini from ai21
langchain_nomic.NomicEmbeddings(model="nomic-embed-text-v1.5")  # finds: nomic-embed-text-v1.5 from nomic
langchain_writer.ChatWriter(model="palmyra-x4")  # finds: palmyra-x4 from writer
langchain_gigachat.GigaChat(model="GigaChat-Max")  # finds: GigaChat-Max from gigachat
langchain_azure_ai.chat_models.AzureAIChatCompletionsModel(endpoint="e", credential="c", model="mistral-large-2407")  # finds: mistral-large-2407 from azure
langchain_azure_ai.embeddings.AzureAIEmbeddingsModel(endpoint="e", credential="c", model_name="text-embedding-ada-002")  # finds: text-embedding-ada-002 from azure
langchain_pinecone.PineconeEmbeddings(model="multilingual-e5-large")  # finds: multilingual-e5-large from pinecone
langchain_pinecone.PineconeRerank(model="bge-reranker-v2-m3")  # finds: bge-reranker-v2-m3 from pinecone
langchain_databricks.ChatDatabricks(endpoint="databricks-meta-llama-3-1-405b-instruct")  # finds: databricks-meta-llama-3-1-405b-instruct from databricks
langchain_openrouter.ChatOpenRouter(model="anthropic/claude-sonnet-4.5")  # finds: anthropic/claude-sonnet-4.5 from openrouter
langchain_snowflake.ChatSnowflake(model="llama3.1-70b")  # finds: llama3.1-70b from snowflake
langchain_nebius.ChatNebius(model="Qwen/Qwen3-14B")  # finds: Qwen/Qwen3-14B from nebius
langchain_baseten.ChatBaseten(model="deepseek-ai/DeepSeek-V3-0324")  # finds: deepseek-ai/DeepSeek-V3-0324 from baseten
