# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A service's word put before names that stand elsewhere: each is told where it is written, as what it is."""
from litellm import completion

NAMES = {
    "openai": "gpt-4.1",  # finds: gpt-4.1 from openai
    "anthropic": "claude-3-5-haiku-latest",  # finds: claude-3-5-haiku-latest from anthropic
    "ollama": "gemma4",  # finds: gemma4 from ollama
}


def ask(provider, messages):
    name = NAMES[provider]
    if provider == "ollama":
        return completion(model=f"ollama/{name}", messages=messages)
    if provider == "anthropic":
        return completion(model=f"anthropic/{name}", messages=messages)
    return completion(model=f"openai/{name}", messages=messages)
