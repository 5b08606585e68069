# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What stands where a model is meant and is none: words, keys, parts of names, places; and what is one."""

import argparse

import voluptuous as vol
from crawl4ai import LLMConfig
from langchain_mistralai import ChatMistralAI
from openai import OpenAI
from transformers import AutoModel

ANTHROPIC = "https://api.anthropic.com/v1/messages"
CONF_CHAT_MODEL = "chat_model"
USED_MODELS = [("claude_api_key", "Claude"), ("other_api_key", "Other")]
VISION_MODEL_TAGS = ("gpt-4o", "claude-3-5-sonnet-latest")
openai_models = ["openai", "chatgptapi", "gpt4omini", "gpt-4o-mini"]  # finds: gpt-4o-mini from openai
GROQ_MODEL_LIST = ["llama3-8b-8192", "gemma-7b-it"]  # finds: llama3-8b-8192, gemma-7b-it from groq
MODELSCOPE_MODEL_LIST = ["Qwen/Qwen3-32B"]  # finds: Qwen/Qwen3-32B from modelscope
SCHEMA = vol.Schema({vol.Required("model", default="gpt-4.1-mini"): str})  # finds: gpt-4.1-mini from openai
text_encoder_type = "bert-base-uncased"  # finds: bert-base-uncased
checkpoint_file = "https://huggingface.co/org-a/estimators/resolve/main/depth/large.pth"  # finds: org-a/estimators
root = "https://huggingface.co/org-b/estimators/resolve/main/" + checkpoint_file.rpartition("/")[2]  # finds: org-b/estimators
LLMConfig(provider="openai")
settings = {"provider": "openai/gpt-4o-mini", "temperature": 0}  # finds: gpt-4o-mini from openai
fields = {"model": "fal-ai/kling-video/v2.1/master/image-to-video"}  # finds: fal-ai/kling-video/v2.1/master/image-to-video from fal
encoded = {"feature_extractor_path": "openai/whisper-tiny/"}  # finds: openai/whisper-tiny
routed = {"model": "vllm/served-7b", "user_model_id": "0b7e0f4c-1234-5678-9abc-deadbeef0001"}  # finds: served-7b from local
import_package("embedding_tools/embedding_iteration")
ours = {"model": "gpt-4o-mini", "model_endpoint_type": "azure"}  # finds: gpt-4o-mini from azure
named = ["org-a/estimator", "junnyu/roformer_chinese_base"]  # finds: junnyu/roformer_chinese_base
ChatMistralAI(model="mistral/open-mistral-nemo")  # finds: open-mistral-nemo from mistral
routed_to = {"model": "nvidia/meta/llama3-70b-instruct"}  # finds: meta/llama3-70b-instruct from nvidia
FIRST = {
    "openai": "gpt-4o-mini",  # finds: gpt-4o-mini from openai
    "novita": "deepseek/deepseek-r1",  # finds: deepseek/deepseek-r1 from novita
    "groq": ["openai/gpt-oss-120b", "first"],  # finds: openai/gpt-oss-120b from groq
}


def kept(folder: str) -> AutoModel:
    return AutoModel.from_pretrained(f"{folder}/org-a/whisper-base")  # finds: org-a/whisper-base (likely)


def is_new(name: str) -> bool:
    return any(name.startswith(part) or f"-{part}" in name for part in ("gpt-4o", "gpt-5"))


def is_visual(name: str) -> bool:
    return any(tag in name for tag in ["gpt-4-turbo", "gemini-1.5-pro"])
