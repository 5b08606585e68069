# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Clients of one library for several servers: each model is asked for where it is written down."""

import json

import instructor
import requests
from openai import OpenAI

PROVIDERS = {
    "together": {"base_url": "https://api.together.xyz/v1", "model": "org-a/chat-70b-turbo"},  # finds: org-a/chat-70b-turbo from together
    "deepseek": {"base_url": "https://api.deepseek.com", "model": "deepseek-chat"},  # finds: deepseek-chat from deepseek
    "openai": {"base_url": None, "model": "gpt-4o"},  # finds: gpt-4o from openai
}


def ask(name, messages):
    chosen = PROVIDERS[name]
    client = OpenAI(base_url=chosen["base_url"])
    return client.chat.completions.create(model=chosen["model"], messages=messages)


ENDPOINTS = [
    ("https://api.groq.com/openai/v1", "gemma2-9b-it"),  # finds: gemma2-9b-it from groq
    ("https://api.together.xyz/v1", "org-a/chat-27b"),  # finds: org-a/chat-27b from together
]


def ask_any(number, messages):
    address, name = ENDPOINTS[number]
    return OpenAI(base_url=address).chat.completions.create(model=name, messages=messages)


def made(provider):
    if provider == "deepseek":
        return OpenAI(base_url="https://api.deepseek.com"), "deepseek-reasoner"  # finds: deepseek-reasoner from deepseek
    return OpenAI(), "gpt-4o-mini"  # finds: gpt-4o-mini from openai


other, named = made("openai")
other.chat.completions.create(model=named, messages=[])

wrapped = instructor.from_openai(OpenAI(base_url="http://localhost:11434/v1"))
wrapped.chat.completions.create(model="llama3.3", messages=[])  # finds: llama3.3 from ollama


def posted(question):
    body = dict(messages=[{"role": "user", "content": question}])
    body["model"] = "org-b/chat-405b"  # finds: org-b/chat-405b from openrouter
    return requests.post("https://openrouter.ai/api/v1/chat/completions", data=json.dumps(body))
