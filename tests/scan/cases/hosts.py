# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Clients of further services, whose class says whose model it is."""

import aider.models
import assemblyai
import azure.ai.inference
import dashscope
import databricks_genai_inference
import databricks_langchain
import fal_client
import gigachat
import ibm_watson_machine_learning.foundation_models
import ibm_watsonx_ai.foundation_models
import langchain_community.llms
import litellm
import lmstudio
import lumaai
import mlflow.deployments
import nomic
import oci
import ollama
import oci.generative_ai_inference.models
import openai
import openrouter
import qianfan
import replicate
import runwayml
import sambanova
import stability_sdk
import together
import writerai
import zhipuai

aider.models.Model("openrouter/deepseek/deepseek-r1")  # finds: deepseek/deepseek-r1 from openrouter

assemblyai.TranscriptionConfig(speech_models=["universal-3-pro", "universal-2"])  # finds: universal-3-pro, universal-2 from assemblyai

azure_inference_c = azure.ai.inference.ChatCompletionsClient(endpoint="https://models.inference.ai.azure.com", credential=k, model="Phi-3.5-mini-instruct")  # finds: Phi-3.5-mini-instruct from azure
azure_inference_c.complete(model="Meta-Llama-3.1-8B-Instruct", messages=[])  # finds: Meta-Llama-3.1-8B-Instruct from azure
azure.ai.inference.EmbeddingsClient(endpoint="e", credential=k).embed(model="text-embedding-3-small", input=["x"])  # finds: text-embedding-3-small from azure

dashscope.ImageSynthesis.call(model=dashscope.ImageSynthesis.Models.wanx_v1, prompt="p")  # finds: wanx-v1 from dashscope
dashscope.Generation.call(model=dashscope.Generation.Models.qwen_turbo, prompt="p")  # finds: qwen-turbo from dashscope

databricks_langchain.ChatDatabricks(endpoint="databricks-meta-llama-3-3-70b-instruct")  # finds: databricks-meta-llama-3-3-70b-instruct from databricks
databricks_langchain.DatabricksEmbeddings(endpoint="databricks-gte-large-en")  # finds: databricks-gte-large-en from databricks
databricks_client = mlflow.deployments.get_deploy_client("databricks")
databricks_client.predict(endpoint="databricks-dbrx-instruct", inputs={})  # finds: databricks-dbrx-instruct from databricks

databricks_genai_inference.ChatCompletion.create(model="llama-2-70b-chat", messages=[])  # finds: llama-2-70b-chat from databricks
databricks_genai_inference.Embedding.create(model="bge-large-en", input="x")  # finds: bge-large-en from databricks

langchain_community.llms.DeepInfra(model_id="meta-llama/Llama-2-70b-chat-hf")  # finds: meta-llama/Llama-2-70b-chat-hf from deepinfra

fal_client.submit("fal-ai/flux/dev", arguments={})  # finds: fal-ai/flux/dev from fal
fal_client.subscribe("fal-ai/fast-sdxl", arguments={})  # finds: fal-ai/fast-sdxl from fal
fal_client.run("fal-ai/flux-pro/v1.1", arguments={})  # finds: fal-ai/flux-pro/v1.1 from fal
fal_client.run_async("fal-ai/whisper", arguments={})  # finds: fal-ai/whisper from fal
fal_client.stream("fal-ai/any-llm", arguments={})  # finds: fal-ai/any-llm from fal

gigachat.GigaChat(credentials="x", model="GigaChat-Pro")  # finds: GigaChat-Pro from gigachat

litellm.completion(model="databricks/databricks-dbrx-instruct", messages=[])  # finds: databricks-dbrx-instruct from databricks
litellm.completion(model="deepinfra/meta-llama/Llama-2-70b-chat-hf", messages=[])  # finds: meta-llama/Llama-2-70b-chat-hf from deepinfra
litellm.completion(model="sambanova/Meta-Llama-3.1-8B-Instruct", messages=[])  # finds: Meta-Llama-3.1-8B-Instruct from sambanova
litellm.completion(model="cerebras/llama3-70b-instruct", messages=[])  # finds: llama3-70b-instruct from cerebras
litellm.completion(model="cohere_chat/command-r", messages=[])  # finds: command-r from cohere
litellm.completion(model="azure_ai/command-r-plus", messages=[])  # finds: command-r-plus from azure
litellm.completion(model="ai21/jamba-1.5-mini", messages=[])  # finds: jamba-1.5-mini from ai21
litellm.completion(model="novita/deepseek/deepseek-r1", messages=[])  # finds: deepseek/deepseek-r1 from novita

lmstudio.llm("qwen2.5-7b-instruct")  # finds: qwen2.5-7b-instruct from lm_studio
lmstudio.embedding_model("nomic-embed-text-v1.5")  # finds: nomic-embed-text-v1.5 from lm_studio

luma_c = lumaai.LumaAI()
luma_c.generations.create(prompt="x", model="ray-2")  # finds: ray-2 from luma

nomic.embed.text(texts=["x"], model="nomic-embed-text-v1.5")  # finds: nomic-embed-text-v1.5 from nomic
nomic.embed.image(images=["x"], model="nomic-embed-vision-v1.5")  # finds: nomic-embed-vision-v1.5 from nomic

oci.generative_ai_inference.models.OnDemandServingMode(model_id="cohere.command-r-plus-08-2024")  # finds: cohere.command-r-plus-08-2024 from oci
oci.generative_ai_inference.models.OnDemandServingMode(model_id="meta.llama-3.1-70b-instruct")  # finds: meta.llama-3.1-70b-instruct from oci

openai_azure_client = openai.AzureOpenAI(azure_deployment="my-deployment", api_version="x")  # finds: my-deployment from azure
openai_azure_client.chat.completions.create(model="gpt-4o-prod", messages=[])  # finds: gpt-4o-prod from azure

openrouter_sdk_c = openrouter.OpenRouter(api_key="k")
openrouter_sdk_c.chat.send(model="anthropic/claude-3.5-sonnet", messages=[])  # finds: anthropic/claude-3.5-sonnet from openrouter

qianfan.ChatCompletion().do(model="ERNIE-4.0-8K", messages=[])  # finds: ERNIE-4.0-8K from qianfan
qianfan.ChatCompletion(model="ERNIE-3.5-8K")  # finds: ERNIE-3.5-8K from qianfan
qianfan.Embedding(model="Embedding-V1")  # finds: Embedding-V1 from qianfan

replicate.models.predictions.create("meta/meta-llama-3-70b-instruct", input={})  # finds: meta/meta-llama-3-70b-instruct from replicate
replicate.predictions.create(model="meta/meta-llama-3-8b-instruct", input={})  # finds: meta/meta-llama-3-8b-instruct from replicate
replicate.trainings.create(version="ostris/flux-dev-lora-trainer:e440909d", input={}, destination="me/x")  # finds: ostris/flux-dev-lora-trainer from replicate at e440909d

runwayml_c = runwayml.RunwayML()
runwayml_c.image_to_video.create(model="gen4_turbo", prompt_image="x", prompt_text="y")  # finds: gen4_turbo from runway
runwayml_c.text_to_image.create(model="gen4_image", prompt_text="y")  # finds: gen4_image from runway

sambanova_c = sambanova.SambaNova()
sambanova_c.chat.completions.create(model="Meta-Llama-3.1-8B-Instruct", messages=[])  # finds: Meta-Llama-3.1-8B-Instruct from sambanova

stability_sdk.client.StabilityInference(key="k", engine="stable-diffusion-xl-1024-v1-0")  # finds: stable-diffusion-xl-1024-v1-0 from stability

together.Complete.create(model="togethercomputer/llama-2-7b", prompt="x")  # finds: togethercomputer/llama-2-7b from together

ibm_watson_machine_learning.foundation_models.Model(model_id="google/flan-ul2", credentials=c)  # finds: google/flan-ul2 from watsonx

ibm_watsonx_ai.foundation_models.ModelInference(model_id="ibm/granite-3-8b-instruct", credentials=c)  # finds: ibm/granite-3-8b-instruct from watsonx
ibm_watsonx_ai.foundation_models.Model(model_id="meta-llama/llama-3-70b-instruct")  # finds: meta-llama/llama-3-70b-instruct from watsonx
ibm_watsonx_ai.foundation_models.Embeddings(model_id="ibm/slate-125m-english-rtrvr")  # finds: ibm/slate-125m-english-rtrvr from watsonx

writer_c = writerai.Writer()
writer_c.chat.chat(model="palmyra-x5", messages=[])  # finds: palmyra-x5 from writer
writer_c.completions.create(model="palmyra-x-003-instruct", prompt="x")  # finds: palmyra-x-003-instruct from writer

zhipuai.model_api.invoke(model="chatglm_turbo", prompt=[])  # finds: chatglm_turbo from zai

openai.OpenAI(base_url="https://api.deepinfra.com/v1/openai").chat.completions.create(model="Qwen/Qwen2.5-72B-Instruct", messages=[])  # finds: Qwen/Qwen2.5-72B-Instruct from deepinfra
openai.OpenAI(base_url="https://api.siliconflow.cn/v1").chat.completions.create(model="THUDM/GLM-4-9B-0414", messages=[])  # finds: THUDM/GLM-4-9B-0414 from siliconflow
openai.OpenAI(base_url="https://api.cerebras.ai/v1").chat.completions.create(model="llama3.1-8b", messages=[])  # finds: llama3.1-8b from cerebras
ollama.create(model="helper", from_="gemma2", system="Be short.")  # finds: gemma2 from ollama
ollama.create(model="helper", modelfile=text)

octo = OpenAI(base_url="https://text.octoai.run/v1", api_key="x")
octo.chat.completions.create(model="mixtral-8x7b-instruct-fp16", messages=[])  # finds: mixtral-8x7b-instruct-fp16 from octoai
ray = OpenAI(base_url="https://api.endpoints.anyscale.com/v1", api_key="x")
ray.chat.completions.create(model="meta-llama/Llama-2-7b-chat-hf", messages=[])  # finds: meta-llama/Llama-2-7b-chat-hf from anyscale
engine_id = "stable-diffusion-xl-1024-v1-0"  # finds: stable-diffusion-xl-1024-v1-0 from stability
requests.post(f"{HOST}/v1/generation/{engine_id}/text-to-image", json={})
requests.post("https://api.stability.ai/v1/generation/stable-diffusion-v1-6/image-to-image", json={})  # finds: stable-diffusion-v1-6 from stability
requests.post("https://api.stability.ai/v2beta/stable-image/generate/sd3", data={"model": "sd3.5-large", "prompt": "x"})  # finds: sd3.5-large from stability
requests.post("https://api.stability.ai/v2beta/stable-image/generate/ultra", data={"prompt": "x"})  # finds: stable-image-ultra from stability
requests.get("https://api.stability.ai/v1/engines/list")
HERE = "models/stable-diffusion-v1-5"
