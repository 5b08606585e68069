# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A cloud with names of its own, whose address a variable has where none is set."""
import os

from openai import OpenAI

BASE_URL = os.getenv("BASE_URL", "https://inference.do-ai.run/v1")
client = OpenAI(base_url=BASE_URL, api_key=os.environ["KEY"])
model_name = os.getenv("LLM_MODEL", os.getenv("OUTBOX_LLM_MODEL", "openai-gpt-oss-120b"))  # finds: openai-gpt-oss-120b from digitalocean
client.chat.completions.create(model=model_name, messages=[])
