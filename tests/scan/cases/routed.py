# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Nothing here names a model but with the word of a router before it."""

graph = {"llm": {"api_key": "", "model": "nvidia/meta/llama3-70b-instruct"}}  # finds: meta/llama3-70b-instruct from nvidia
