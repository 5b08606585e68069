# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Classes kept under the names of the models that they ask, and tables that only speak of models."""

from quay import Pier, Mole, LARGE, small_price

LLM_REGISTRY = {
    "default": Pier,
    "qwen-turbo": Pier,  # finds: qwen-turbo from dashscope (likely)
    "gpt-4o-mini": Mole,  # finds: gpt-4o-mini from openai (likely)
}
MODEL_LIMITS = {"gpt-4o": LARGE, "gpt-4.1": LARGE}
MODEL_PRICE = {"gpt-4o": small_price, "gpt-4.1": small_price}
MODEL_MAP = {"gpt-4o": 4, "gpt-4.1": 5}
HANDLERS = {"start": Pier, "gpt-4o": Mole}


def answer(name):
    return LLM_REGISTRY[name]().ask("harbour")
