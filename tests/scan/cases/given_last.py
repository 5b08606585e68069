# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A variable that is given several things is at each place what it was given last on the way there."""

import google.genai
import openai
from sentence_transformers import SentenceTransformer
from transformers import AutoModel


class Gemini:
    def __init__(self, model):
        self.model, self.client = model, google.genai.Client()

    def ask(self, prompt):
        return self.client.models.generate_content(model=self.model, contents=prompt)


class Kimi:
    def __init__(self, model):
        self.model = model
        self.client = openai.OpenAI(base_url="https://api.moonshot.cn/v1")

    def ask(self, prompt):
        return self.client.chat.completions.create(model=self.model, messages=prompt)


def provider(name):
    if name == "gemini":
        chosen = "gemini-2.0-flash"  # finds: gemini-2.0-flash from google
        return Gemini(chosen)
    elif name == "kimi":
        chosen = "kimi-labs"  # finds: kimi-labs from moonshot
        return Kimi(chosen)
    raise ValueError(name)


def one_after_another():
    name = "sentence-transformers/all-MiniLM-L6-v2"  # finds: sentence-transformers/all-MiniLM-L6-v2
    first = SentenceTransformer(name)
    name = "org-a/decoder"  # finds: org-a/decoder
    return first, AutoModel.from_pretrained(name)


def otherwise(large, names):
    name = "org-b/small"  # finds: org-b/small
    if large:
        name = "org-b/large"  # finds: org-b/large
    found = [AutoModel.from_pretrained(name)]
    for each in names:
        found.append(AutoModel.from_pretrained(name))
        name = "org-b/next"  # finds: org-b/next
    try:
        name = "org-b/tried"  # finds: org-b/tried
        found.append(AutoModel.from_pretrained(name))
    except OSError:
        found.append(AutoModel.from_pretrained(name))
    return found


def in_turn(names=("org-c/one", "org-c/two")):  # finds: org-c/one, org-c/two
    name = "org-c/first"  # finds: org-c/first
    first = AutoModel.from_pretrained(name)
    return [first, *[
        AutoModel.from_pretrained(name)
        for name in names
    ]]


def by_branch(kind, messages):
    if kind == "together":
        client = openai.OpenAI(base_url="https://api.together.xyz/v1")
        model = "meta-llama/Llama-3-70b-chat-hf"  # finds: meta-llama/Llama-3-70b-chat-hf from together
    else:
        client = openai.OpenAI(base_url="http://localhost:11434/v1")
        model = "llama3.1"  # finds: llama3.1 from ollama
    return client.chat.completions.create(model=model, messages=messages)


def both(kind):
    if kind == "router":
        return openai.OpenAI(base_url="https://openrouter.ai/api/v1"), "meta-llama/llama-3-70b-instruct"  # finds: meta-llama/llama-3-70b-instruct from openrouter
    return openai.OpenAI(), "gpt-4o-mini"  # finds: gpt-4o-mini from openai


client, model = both("router")
client.chat.completions.create(model=model, messages=[])
