# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names that stand for others, patterns and tables of classes, and what is stated beside a name."""

import re

from openai import OpenAI
from transformers import AutoModel

client = OpenAI(base_url="https://openrouter.ai/api/v1", api_key="...")

ROUTED = {
    "gpt-4o": "openai/gpt-4o",  # finds: openai/gpt-4o from openrouter
    "mistral-nemo": "mistralai/mistral-nemo:free",  # finds: mistralai/mistral-nemo:free from openrouter
}
SUPPORTED_MODELS = list(ROUTED.keys())


def answer(short, prompt):
    return client.chat.completions.create(model=ROUTED[short], messages=prompt)


TUNED = {
    "house-voice": "ft:gpt-4o-2024-08-06:acme:voice:A1b2C3d4",  # finds: ft:gpt-4o-2024-08-06:acme:voice:A1b2C3d4 from openai
}
FALLBACKS = {
    "gpt-4": "gpt-4o",  # finds: gpt-4, gpt-4o from openai
}
FALLBACK_MODELS = list(FALLBACKS)


def compare(prompt):
    for model_name, model_id in TUNED.items():
        print(model_name, OpenAI().chat.completions.create(model=model_id, messages=prompt))
    for model, other in FALLBACKS.items():
        OpenAI().chat.completions.create(model=model, messages=prompt)
        OpenAI().chat.completions.create(model=other, messages=prompt)


def compiled(*patterns):
    return tuple(re.compile(one, re.I) for one in patterns)


class Template:
    match_patterns = compiled(r"mistralai/Mistral-", r"unsloth/Mixtral", r"Qwen/Qwen2")  # possible: unsloth/Mixtral, Qwen/Qwen2


DIFFUSION_MODELS = {
    "StableDiffusion3Pipeline": ("sd3", "pipeline_sd3", "StableDiffusion3Pipeline"),
    "llama": ("llama", "LlamaForCausalLM"),
}

RECIPES = {
    "small": {
        "modelId": "org-a/small-thing",  # finds: org-a/small-thing at 97b0c614be4d77ee51c0cef4e5f07c00f9eb65b3
        "modelRevision": "97b0c614be4d77ee51c0cef4e5f07c00f9eb65b3",
    },
    "large": {
        "modelId": "org-a/large-thing",  # finds: org-a/large-thing at 6a9e13bd6fc8f0983b9b99948120bc37f49c13e9
        "modelRevision": "6a9e13bd6fc8f0983b9b99948120bc37f49c13e9",
    },
}


def load(name):
    recipe = RECIPES[name]
    return AutoModel.from_pretrained(recipe["modelId"], revision=recipe["modelRevision"])


DEMO = {
    "repo_id": "org-b/instructions",  # finds: org-b/instructions as dataset
    "split": "train",
    "input_column": "instruction",
}


def test_costs(tracker):
    tracker.record(backend="ollama", model="llama3.1", tokens_in=1_000, tokens_out=500)
    tracker.record(backend="ollama", model="some-future-model", attempts=3)
    Provider(api_key="key", model="ctor-model", base_url="http://x:1234")


RECORD = {"provider_model": "synthetic/fixture-v1", "temperature": 0.0}

PROFILES_BY_MODEL_ID = {"claude-haiku-4-5": "haiku", "claude-sonnet-4-6": "sonnet"}

MODEL_PRICING = {
    "gpt-4o": Pricing("gpt-4o", 0.005, 0.015, "openai"),
    "llama3.1:70b": Pricing("llama3.1:70b", 0.0012, 0.0012, "own"),
}


def pre_tokenizer(digest):
    result = None
    if digest == "ccc2ef013c104be7bae2965776d611e1d7a8a2a9c547dd93a682c9a9fc80352e":
        result = "gpt-4o"
    return result
