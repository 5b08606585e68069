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

# A project's own words for models, and the table turned round: what comes out of it are those words.
BY_WORD = {
    "GPT_4_TURBO_2024": "gpt-4-turbo-2024-04-09",  # finds: gpt-4-turbo-2024-04-09 from openai (likely)
    "GPT_4O_MINI": "gpt-4o-mini",  # finds: gpt-4o-mini from openai (likely)
}
WORDS = {name: word for word, name in BY_WORD.items()}
OF_SERVICES = {"OPENAI_MODELS": ["GPT_4_TURBO_2024", "GPT_4O_MINI"]}


def asked(name="gpt-4o-mini"):  # finds: gpt-4o-mini from openai (likely)
    first.chat.completions.create(model=WORDS.get(name, "GPT_4O_MINI"))  # undecided
