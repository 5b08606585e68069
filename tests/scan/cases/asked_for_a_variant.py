# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A variant of a router's model is all that a module has of models."""


async def turn(harness):
    return await harness.run(TurnInput(message="Who?", model="openrouter/openai/gpt-oss-120b:nitro"))  # finds: openai/gpt-oss-120b:nitro from openrouter (likely)
