# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Clients of hosted services: whose service it is follows from the class and the address it is given."""

import anthropic
import deepgram
import litellm
import ollama
from google import genai
from huggingface_hub import InferenceClient
from langchain.chat_models import init_chat_model
from langchain_anthropic import ChatAnthropic
from langchain_community.chat_models import ChatOpenAI as OldChat
from langchain_ollama import ChatOllama
from langchain_openai import ChatOpenAI
from livekit.plugins.cartesia import TTS as LivekitVoice
from openai import AsyncOpenAI, AzureOpenAI, OpenAI

client = OpenAI()
client.chat.completions.create(model="gpt-4o-mini", messages=[])  # finds: gpt-4o-mini from openai
client.embeddings.create(model="text-embedding-3-small", input="x")  # finds: text-embedding-3-small from openai
OpenAI().responses.create(model="gpt-4.1", input="x")  # finds: gpt-4.1 from openai
azure = AzureOpenAI(azure_endpoint="https://x.openai.azure.com")
azure.chat.completions.create(model="our-deployment", messages=[])  # finds: our-deployment from azure

routed = OpenAI(base_url="https://openrouter.ai/api/v1")
routed.chat.completions.create(model="qwen/qwen-2.5-72b-instruct", messages=[])  # finds: qwen/qwen-2.5-72b-instruct from openrouter
deep = AsyncOpenAI(base_url="https://api.deepseek.com/v1")
deep.chat.completions.create(model="deepseek-chat", messages=[])  # finds: deepseek-chat from deepseek
mine = OpenAI(base_url="http://localhost:8000/v1")
mine.chat.completions.create(model="Qwen/Qwen2.5-7B-Instruct", messages=[])  # finds: Qwen/Qwen2.5-7B-Instruct (likely)
near = OpenAI(base_url="http://localhost:11434/v1")
near.chat.completions.create(model="llama3.2", messages=[])  # finds: llama3.2 from ollama


class Assistant:
    def __init__(self, model: str = "claude-sonnet-4-5"):  # finds: claude-sonnet-4-5 from anthropic
        self.client = anthropic.Anthropic()
        self.model = model

    def ask(self, text):
        return self.client.messages.create(model=self.model, max_tokens=9, messages=[text])


def answer(client: OpenAI):
    return client.chat.completions.create(model="o3-mini", messages=[])  # finds: o3-mini from openai


genai.Client().models.generate_content(model="gemini-2.5-flash", contents="x")  # finds: gemini-2.5-flash from google
ollama.chat(model="llama3.2:1b", messages=[])  # finds: llama3.2:1b from ollama
litellm.completion(model="groq/llama-3.3-70b-versatile", messages=[])  # finds: llama-3.3-70b-versatile from groq
litellm.completion("gpt-4o", [])  # finds: gpt-4o from openai
ChatOpenAI(model="gpt-4o")  # finds: gpt-4o from openai
OldChat(model_name="gpt-3.5-turbo")  # finds: gpt-3.5-turbo from openai
ChatAnthropic(model="claude-3-5-haiku-latest")  # finds: claude-3-5-haiku-latest from anthropic
ChatOllama(model="mistral")  # finds: mistral from ollama
init_chat_model("gpt-4o", model_provider="openai")  # finds: gpt-4o from openai
init_chat_model("anthropic:claude-3-7-sonnet-latest")  # finds: claude-3-7-sonnet-latest from anthropic
InferenceClient(model="HuggingFaceH4/zephyr-7b-beta")  # finds: HuggingFaceH4/zephyr-7b-beta

LiteLlm(model=os.getenv("NAME", "hosted_vllm/org-h/served"))  # finds: org-h/served (likely)
client.chat.completions.create(model="ep-xxx", messages=[])  # undecided
client.chat.completions.create(model="local-model", messages=[])  # undecided
sabia = OpenAI(base_url="https://chat.maritaca.ai/api")
sabia.chat.completions.create(model="sabia-3", messages=[])  # finds: sabia-3 from maritaca
ernie = OpenAI(base_url="https://qianfan.baidubce.com/v2")
ernie.chat.completions.create(model="ernie-4.0-8k-latest", messages=[])  # finds: ernie-4.0-8k-latest from qianfan
runner = OpenAI(base_url="http://localhost:12434/engines/v1")
runner.chat.completions.create(model="ai/llama3.2:1B-Q4_0", messages=[])  # finds: ai/llama3.2:1B-Q4_0 from docker
litellm.completion(model="watsonx/meta-llama/llama-3-3-70b-instruct")  # finds: meta-llama/llama-3-3-70b-instruct from watsonx
litellm.completion(model="cloudflare/@cf/meta/llama-2-7b-chat-int8")  # finds: @cf/meta/llama-2-7b-chat-int8 from cloudflare
WORKERS_MODEL = "@cf/meta/llama-3.2-3b-instruct"  # finds: @cf/meta/llama-3.2-3b-instruct from cloudflare

# A service's name before its model, wherever such a string is used; what is only compared is told as possible.
speech(LLM("openai/gpt-4.1-mini"))  # finds: gpt-4.1-mini from openai (likely)
hears(STT("deepgram/nova-3"))  # finds: nova-3 from deepgram (likely)
short = {"quick": "google/gemini-2.5-flash"}  # finds: gemini-2.5-flash from google (likely)
open_weights("openai/gpt-oss-20b")  # finds: openai/gpt-oss-20b (likely)
ON_BEDROCK = "meta.llama3-70b-instruct-v1:0"  # finds: meta.llama3-70b-instruct-v1:0 from bedrock (likely)
say(voice="aura-2-thalia-en")  # finds: aura-2-thalia-en from deepgram (likely)
wants(fields={"model_type": "sonic-turbo"})
deepgram.LiveOptions(model="nova-2-medical")  # finds: nova-2-medical from deepgram
LivekitVoice(model="sonic-2")  # finds: sonic-2 from cartesia
planner = {"model": "qwen3-235b-a22b", "model_server": "dashscope"}  # finds: qwen3-235b-a22b from dashscope (likely)
Planner(llm={"model": "qwen-vl-max-latest", "model_type": "qwen-other"})  # finds: qwen-vl-max-latest from dashscope (likely)


def told_once(provider: str, chosen: str | None = None):
    named = chosen or "gpt-4.1-mini"  # finds: gpt-4.1-mini from openai
    other = chosen or "our-alias"  # finds: our-alias from local (likely)
    for name in (named, other):
        if provider == "anthropic":
            anthropic.Anthropic().messages.create(model=name, max_tokens=9, messages=[])
        elif provider == "azure":
            azure.chat.completions.create(model=name, messages=[])
        else:
            client.chat.completions.create(model=name, messages=[])


DEFAULT_MODELS = {
    "openai": {"default": "gpt-5.4-mini", "label": "OpenAI"},  # finds: gpt-5.4-mini from openai
    "openrouter": {"default": "anthropic/claude-sonnet-4.6"},  # finds: anthropic/claude-sonnet-4.6 from openrouter
}
model_by_provider = {"openrouter": "qwen/qwen-2.5-72b-instruct"}  # finds: qwen/qwen-2.5-72b-instruct from openrouter
spoken_model = "groq::llama-3.1-8b-instant"  # finds: llama-3.1-8b-instant from groq

from agno.models.aws import Claude as BedrockClaude
from agno.models.azure import AzureOpenAI as AgnoAzure
from agno.models.deepseek import DeepSeek
from agno.models.openai import OpenAIChat
from agno.models.xai import xAI
from phi.model.groq import Groq as PhiGroq
from pinecone import Pinecone
from reka.client import Reka
from sagemaker.jumpstart.estimator import JumpStartEstimator
from sagemaker.jumpstart.model import JumpStartModel
from snowflake.cortex import Complete, complete
from trulens.providers.cortex import Cortex

xAI(id="grok-4-fast")  # finds: grok-4-fast from xai
DeepSeek("deepseek-reasoner")  # finds: deepseek-reasoner from deepseek
BedrockClaude(id="anthropic.claude-3-5-sonnet-20240620-v1:0")  # finds: anthropic.claude-3-5-sonnet-20240620-v1:0 from bedrock
AgnoAzure(id="our-deployment")  # finds: our-deployment from azure
OpenAIChat(id="gpt-4o")  # finds: gpt-4o from openai
PhiGroq(id="llama3-70b-8192")  # finds: llama3-70b-8192 from groq
pc = Pinecone(api_key="x")
pc.inference.embed(model="multilingual-e5-large", inputs=["a"])  # finds: multilingual-e5-large from pinecone
pc.inference.rerank("bge-reranker-v2-m3", query="q", documents=[])  # finds: bge-reranker-v2-m3 from pinecone
pc.create_index_for_model(name="n", embed={"model": "llama-text-embed-v2"})  # finds: llama-text-embed-v2 from pinecone (likely)
Reka(api_key="x").chat.create(messages=[], model="reka-core-20240501")  # finds: reka-core-20240501 from reka
JumpStartModel(model_id="meta-textgeneration-llama-2-7b-f")  # finds: meta-textgeneration-llama-2-7b-f from jumpstart
JumpStartEstimator(model_id="huggingface-tc-bert-base-cased")  # finds: huggingface-tc-bert-base-cased from jumpstart
Complete("mistral-large2", "hello")  # finds: mistral-large2 from snowflake
complete(model="claude-3-5-sonnet", prompt="hello")  # finds: claude-3-5-sonnet from snowflake
Cortex(session, model_engine="llama3.1-8b")  # finds: llama3.1-8b from snowflake

# What only speaks of a model, or takes none, leaves nothing open.
litellm.register_model({"a": {"max_tokens": 1}})
def able(model): return litellm.supports_reasoning(model)  # undecided
litellm.completion_cost(litellm.completion("gpt-4o-mini", []))  # finds: gpt-4o-mini from openai

# A client of many services, and open weights behind a client of OpenAI's that nobody says the server of.
import aisuite

suite = aisuite.Client()
suite.chat.completions.create(model="anthropic:claude-3-5-sonnet-20240620", messages=[])  # finds: claude-3-5-sonnet-20240620 from anthropic
suite.chat.completions.create(model="ollama:phi3:mini", messages=[])  # finds: phi3:mini from ollama
def many(client): return client.chat.completions.create(model="groq:llama3-8b-8192", messages=[])  # finds: llama3-8b-8192 from groq
suite.chat.completions.create(model="huggingface:org-a/chat-7b", messages=[])  # finds: org-a/chat-7b
def local(client): return client.chat.completions.create(model="Yi-34B-Chat", messages=[])  # finds: Yi-34B-Chat from local (likely)
def tuned(client): return client.chat.completions.create(model="ft:gpt-3.5-turbo:acme::x1", messages=[])  # finds: ft:gpt-3.5-turbo:acme::x1 from openai
OPENAI_MODEL_ENCODINGS = {"x": "cl100k_base"}


import voyageai

vector = voyageai.get_embedding("text", model="voyage-01")  # finds: voyage-01 from voyage
made_up = "https://huggingface.co/test-org/test-repo/resolve/main/model.safetensors"


# How and where a service is asked stands between its word and the model.
litellm.completion(model="bedrock/converse/eu.amazon.nova-pro-v1:0")  # finds: eu.amazon.nova-pro-v1:0 from bedrock
litellm.completion(model="bedrock/invoke/us-gov-west-1/anthropic.claude-v2:1")  # finds: anthropic.claude-v2:1 from bedrock
litellm.completion(model="bedrock/eu-central-1/6-month-commitment/anthropic.claude-instant-v1")  # finds: anthropic.claude-instant-v1 from bedrock
litellm.completion(model="bedrock/arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-text-lite-v1")  # finds: amazon.titan-text-lite-v1 from bedrock
litellm.completion(model="azure/o_series/o3-mini")  # finds: o3-mini from azure
litellm.completion(model="azure/eu/gpt-4o")  # finds: gpt-4o from azure
litellm.completion(model="openai/responses/o1-pro")  # finds: o1-pro from openai
litellm.completion(model="huggingface/together/org-a/chat-7b")  # finds: org-a/chat-7b from huggingface
litellm.completion(model="amazon-bedrock/us.amazon.nova-lite-v1:0")  # finds: us.amazon.nova-lite-v1:0 from bedrock
PICKED = {"actor_model_string": "bedrock/converse/eu.amazon.nova-micro-v1:0"}  # finds: eu.amazon.nova-micro-v1:0 from bedrock (likely)


# The program's own word for what another service does is no model of this one.
def answer(text, process="google_translator"):
    if process == "google_translator":
        return translate(text)
    return client.chat.completions.create(model=process, messages=[])  # undecided


# What a maker's own client is given that plainly is another's is told by its name, and is not left open.
import anthropic

for each in (
    "solar-pro",  # finds: solar-pro from upstage (likely)
    "ministral-8b-latest",  # finds: ministral-8b-latest from mistral (likely)
):
    anthropic.Anthropic().messages.create(model=each, messages=[])


def reply(name="gemma2:9b"):  # finds: gemma2:9b from ollama (likely)
    return anthropic.Anthropic().messages.create(model=name, messages=[])
