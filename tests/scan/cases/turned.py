# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Architectures behind the weights for them, and services that answer as OpenAI's does."""

import openai

CLIP_MODELS = ["openai:ViT-B-32", "laion2b_s34b_b79k:ViT-B-32"]  # finds: ViT-B-32/openai, ViT-B-32/laion2b_s34b_b79k from open_clip (likely)


def score(model_name="openai:ViT-L-14"):  # finds: ViT-L-14/openai from open_clip (likely)
    return model_name


first = openai.OpenAI(base_url="https://api.lingyiwanwu.com/v1")
first.chat.completions.create(model="yi-large")  # finds: yi-large from lingyiwanwu
second = openai.OpenAI(base_url="https://api.ppinfra.com/v3/openai")
second.chat.completions.create(model="deepseek/deepseek-v3.2")  # finds: deepseek/deepseek-v3.2 from ppio
default_options = {"model": "yi-34b-chat-0205"}  # finds: yi-34b-chat-0205 from lingyiwanwu (likely)
