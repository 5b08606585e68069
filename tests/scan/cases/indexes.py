# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Integrations of llama-index."""

import llama_index.core
import llama_index.core.embeddings
import llama_index.embeddings.azure_inference
import llama_index.embeddings.clip
import llama_index.embeddings.databricks
import llama_index.embeddings.deepinfra
import llama_index.embeddings.fireworks
import llama_index.embeddings.ibm
import llama_index.embeddings.nomic
import llama_index.embeddings.siliconflow
import llama_index.embeddings.upstage
import llama_index.embeddings.vertex
import llama_index.llms.ai21
import llama_index.llms.azure_inference
import llama_index.llms.cerebras
import llama_index.llms.cortex
import llama_index.llms.dashscope
import llama_index.llms.databricks
import llama_index.llms.deepinfra
import llama_index.llms.ibm
import llama_index.llms.nebius
import llama_index.llms.novita
import llama_index.llms.oci_genai
import llama_index.llms.qianfan
import llama_index.llms.sambanovasystems
import llama_index.llms.siliconflow
import llama_index.postprocessor.nvidia_rerank
import llama_index.postprocessor.siliconflow_rerank

llama_index.embeddings.fireworks.FireworksEmbedding(model_name="nomic-ai/nomic-embed-text-v1.5")  # finds: nomic-ai/nomic-embed-text-v1.5 from fireworks
llama_index.embeddings.nomic.NomicEmbedding(model_name="nomic-embed-text-v1.5", api_key="k")  # finds: nomic-embed-text-v1.5 from nomic
llama_index.embeddings.ibm.WatsonxEmbeddings(model_id="ibm/slate-125m-english-rtrvr")  # finds: ibm/slate-125m-english-rtrvr from watsonx
llama_index.embeddings.vertex.VertexTextEmbedding(model_name="textembedding-gecko@003", project="p")  # finds: textembedding-gecko@003 from google
llama_index.embeddings.deepinfra.DeepInfraEmbeddingModel(model_id="BAAI/bge-large-en-v1.5")  # finds: BAAI/bge-large-en-v1.5 from deepinfra
llama_index.embeddings.upstage.UpstageEmbedding(model="embedding")  # finds: embedding from upstage
llama_index.embeddings.databricks.DatabricksEmbedding(model="databricks-bge-large-en")  # finds: databricks-bge-large-en from databricks
llama_index.embeddings.clip.ClipEmbedding(model_name="ViT-B/32")  # finds: openai/clip-vit-base-patch32
llama_index.embeddings.azure_inference.AzureAIEmbeddingsModel(endpoint="e", credential="c", model_name="text-embedding-ada-002")  # finds: text-embedding-ada-002 from azure
llama_index.embeddings.siliconflow.SiliconFlowEmbedding(model="BAAI/bge-m3")  # finds: BAAI/bge-m3 from siliconflow

llama_index.llms.dashscope.DashScope(model_name=llama_index.llms.dashscope.DashScopeGenerationModels.QWEN_MAX)  # finds: qwen-max from dashscope
llama_index.llms.deepinfra.DeepInfraLLM(model="mistralai/Mixtral-8x22B-Instruct-v0.1")  # finds: mistralai/Mixtral-8x22B-Instruct-v0.1 from deepinfra
llama_index.llms.sambanovasystems.SambaNovaCloud(model="Meta-Llama-3.1-70B-Instruct")  # finds: Meta-Llama-3.1-70B-Instruct from sambanova
llama_index.llms.cerebras.Cerebras(model="llama-3.3-70b")  # finds: llama-3.3-70b from cerebras
llama_index.llms.ai21.AI21(model="jamba-1.5-mini")  # finds: jamba-1.5-mini from ai21
llama_index.llms.databricks.Databricks(model="databricks-dbrx-instruct", api_key="k")  # finds: databricks-dbrx-instruct from databricks
llama_index.llms.ibm.WatsonxLLM(model_id="ibm/granite-13b-instruct-v2")  # finds: ibm/granite-13b-instruct-v2 from watsonx
llama_index.llms.oci_genai.OCIGenAI(model="cohere.command-r-plus", service_endpoint="e")  # finds: cohere.command-r-plus from oci
llama_index.llms.azure_inference.AzureAICompletionsModel(endpoint="e", credential="c", model_name="mistral-large-2407")  # finds: mistral-large-2407 from azure
llama_index.llms.novita.NovitaAI(model="meta-llama/llama-3.1-8b-instruct")  # finds: meta-llama/llama-3.1-8b-instruct from novita
llama_index.llms.siliconflow.SiliconFlow(model="deepseek-ai/DeepSeek-V2.5")  # finds: deepseek-ai/DeepSeek-V2.5 from siliconflow
llama_index.llms.cortex.Cortex(model="llama3.2-1b", user="u", account="a")  # finds: llama3.2-1b from snowflake
llama_index.llms.nebius.NebiusLLM(model="meta-llama/Llama-3.3-70B-Instruct-fast")  # finds: meta-llama/Llama-3.3-70B-Instruct-fast from nebius
llama_index.llms.qianfan.Qianfan(model="ERNIE-4.0-8K")  # finds: ERNIE-4.0-8K from qianfan

llama_index.core.embeddings.resolve_embed_model("local:BAAI/bge-large-en-v1.5")  # finds: BAAI/bge-large-en-v1.5

llama_index.postprocessor.nvidia_rerank.NVIDIARerank(model="nvidia/llama-3.2-nv-rerankqa-1b-v2")  # finds: nvidia/llama-3.2-nv-rerankqa-1b-v2 from nvidia
llama_index.postprocessor.siliconflow_rerank.SiliconFlowRerank(model="BAAI/bge-reranker-v2-m3")  # finds: BAAI/bge-reranker-v2-m3 from siliconflow

llama_index.core.Settings.embed_model = "local:BAAI/bge-base-en-v1.5"  # finds: BAAI/bge-base-en-v1.5
