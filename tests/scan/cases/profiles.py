# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Lists of what may be asked, each with the address of its service and pages about it."""

from dataclasses import dataclass
from typing import Any

from openai import OpenAI


@dataclass(frozen=True)
class Profile:
    label: str
    provider: str
    name: str
    variable: str
    address: str
    images: bool = False


PROFILES = (
    Profile("Groq: GPT-OSS", "Groq", "openai/gpt-oss-20b", "GROQ_API_KEY", "https://api.groq.com/openai/v1"),  # finds: openai/gpt-oss-20b from groq
    Profile("Groq: Qwen", "Groq", "qwen/qwen3-32b", "GROQ_API_KEY", "https://api.groq.com/openai/v1", images=True),  # finds: qwen/qwen3-32b from groq
    Profile("Anthropic: Fable", "Anthropic", "claude-fable-9", "ANTHROPIC_API_KEY", "https://api.anthropic.com/v1/"),  # finds: claude-fable-9 from anthropic
    Profile("OpenAI", "OpenAI", "gpt-4o", "OPENAI_API_KEY", "https://api.openai.com/v1"),  # finds: gpt-4o from openai
    Profile("Here", "Here", "Qwen/Qwen2.5-7B-Instruct", "KEY", "http://localhost:8000/v1"),  # finds: Qwen/Qwen2.5-7B-Instruct
)


def make_request(profile: Profile, prompt: str) -> dict:
    return {"model": profile.name, "messages": [prompt]}


def send(client: Any, profile: Profile, prompt: str):
    return client.responses.create(model=profile.name, input=prompt)


def run(index: int, prompt: str, key: str):
    profile = PROFILES[index]
    client = OpenAI(api_key=key, base_url=profile.address)
    return send(client, profile, prompt)


for profile in PROFILES:
    send(make(profile), profile, "hello")


CARDS = (
    Card(
        "Small arm",
        "org-a/arm-450m-base",  # finds: org-a/arm-450m-base
        "a base; made for more than one arm",
        "https://huggingface.co/org-a/arm-450m-base",
    ),
    Card("Large arm", page="https://huggingface.co/org-a/arm-7b-base"),  # finds: org-a/arm-7b-base
    {
        "id": "org-a/arm-3b-base",  # finds: org-a/arm-3b-base
        "more": "https://huggingface.co/org-a/arm-3b-base",
    },
)
