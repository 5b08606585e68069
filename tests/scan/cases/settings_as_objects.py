# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Settings that are objects, each with its value first and where else it may come from."""

from quarry.settings import ConfigValue, Window

DEFAULTS = {
    "answers": {
        "ollama_model": ConfigValue("mistral", env_key="QUARRY_OLLAMA_MODEL"),  # finds: mistral from ollama (likely)
        "chat_model": ConfigValue("gpt-4o-mini", env_key="QUARRY_CHAT_MODEL"),  # finds: gpt-4o-mini from openai (likely)
        "ollama_models": Window("mistral"),
        "parser": ConfigValue("strict", env_key="QUARRY_PARSER"),
    },
}


def described(model, env):
    return {"provider": "openai", "model": model, "model_source": "env:CHAT_MODEL" if env else "config:default_model"}
