# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Models that are the keys of a mapping which says what each is like, and what is set under a word."""

import requests
from datasets import load_dataset

OLLAMA_URL = "http://localhost:11434"

MODEL_REGISTRY = {
    "gpt-4o": {"provider": "openai", "max_tokens": 100},  # finds: gpt-4o from openai
    "claude-3-5-sonnet": {"provider": "anthropic", "max_tokens": 100},  # finds: claude-3-5-sonnet from anthropic
}

MODEL_DB = {
    "nomic-embed-text": {"size_mb": 274, "required": True},  # finds: nomic-embed-text from ollama
    "deepseek-r1:1.5b": {"size_mb": 1100, "required": False},  # finds: deepseek-r1:1.5b from ollama
    "phi3:mini": {"size_mb": 2300, "required": False},  # finds: phi3:mini from ollama
    "moondream": {"size_mb": 1700, "required": False},  # finds: moondream from ollama
}

ROUTED_MODELS = {
    "gpt-4.1": {"provider": "openai", "input_cost": 2.0},  # finds: gpt-4.1 from openai
    "mistral-large-2411": {"provider": "mistral", "input_cost": 2.0},  # finds: mistral-large-2411 from mistral
}

# What costs how much, what is a table of the database, what else has a registry.
MODEL_CATALOG = {"gpt-4o-mini": {"input": 0.15, "output": 0.6}}
MODEL_DATABASE = {"users": {"engine": "sqlite"}, "orders": {"engine": "postgres"}}
model_registry = "sqlite:///registry.db"
MODEL_REGISTRY["users"] = "UserModel"


def preset(args, cfg):
    def _set(name, value):
        setattr(args, name, value)

    _set("model_name", "brightlab/tiny-a")  # finds: brightlab/tiny-a
    _set("dataset", "brightlab/lines-a")  # finds: brightlab/lines-a as dataset
    setattr(args, "model_name", "brightlab/tiny-b")  # finds: brightlab/tiny-b
    cfg.set_default("model_name", "brightlab/tiny-c")  # finds: brightlab/tiny-c
    place.set("llm", "AI/LLM")
    return load_dataset(args.dataset)  # undecided


def asked():
    return first_env_var("azure_openai_model", "assistant__azure_openai_model") or "gpt-4.1"  # finds: gpt-4.1 from openai
