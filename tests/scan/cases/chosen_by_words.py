# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A word that is compared chooses a model, and a table of several services has each one's own."""

from anthropic import Anthropic
from openai import OpenAI

PROVIDER = "openai"


def ask(prompt, model="cheap"):
    if PROVIDER == "openai":
        if model == "cheap":
            model = "gpt-4o-mini"  # finds: gpt-4o-mini from openai
        elif model == "best":
            model = "gpt-4o"  # finds: gpt-4o from openai
        return OpenAI().chat.completions.create(model=model, messages=prompt)
    if model == "cheap":
        model = "claude-3-haiku-20240307"  # finds: claude-3-haiku-20240307 from anthropic
    return Anthropic().messages.create(model=model, messages=prompt)


ask([], model="best")


class Client:
    SERVICES = {
        "deepseek": {"api_base": "https://api.deepseek.com/v1", "default_model": "deepseek-chat"},  # finds: deepseek-chat from deepseek (likely)
        "openai": {"api_base": "https://api.openai.com/v1", "default_model": "gpt-4.1-mini"},  # finds: gpt-4.1-mini from openai (likely)
    }

    def __init__(self, provider="deepseek", model=None):
        self.provider = provider
        self.config = self.SERVICES.get(provider, self.SERVICES["deepseek"])
        self.model = model or self.config["default_model"]
