# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A list of names in one string is all that a module has of models."""


def shared(monkeypatch):
    monkeypatch.setenv(
        "TUTOR_ALLOWED_MODELS",
        "openrouter/z-ai/glm-5.1,"  # finds: z-ai/glm-5.1, openai/gpt-oss-120b:nitro from openrouter (likely)
        "openrouter/openai/gpt-oss-120b:nitro",
    )
    monkeypatch.setenv("TUTOR_TYPES", "text/html,application/json")
