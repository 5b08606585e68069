# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Functions that ask a client for a model: the server that the client was told is theirs too."""

import os

from openai import OpenAI

client = OpenAI(api_key=os.environ.get("GROQ_API_KEY"), base_url="https://api.groq.com/openai/v1")
plain = OpenAI()
AREA = "https://openrouter.ai/api/v1"


def ask(prompt, model="openai/gpt-oss-20b"):  # finds: openai/gpt-oss-20b from groq
    return client.chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])


def ask_plainly(prompt, model):
    return plain.chat.completions.create(model=model, messages=[prompt])


def ask_again(prompt, name):
    return ask(prompt, model=name)


class Asker:
    def __init__(self, key):
        self.client = OpenAI(api_key=key, base_url=AREA)

    def answer(self, prompt, model):
        return self.client.chat.completions.create(model=model, messages=prompt)


ask("1+1=", model="meta-llama/llama-4-scout-17b-16e-instruct")  # finds: meta-llama/llama-4-scout-17b-16e-instruct from groq
ask_again("2+2=", "qwen/qwen3-32b")  # finds: qwen/qwen3-32b from groq
ask_plainly("3+3=", "gpt-4o-mini")  # finds: gpt-4o-mini from openai
Asker("k").answer("4+4=", "google/gemma-3-27b-it")  # finds: google/gemma-3-27b-it from openrouter

CANDIDATES = ["moonshotai/kimi-k2-instruct"]  # finds: moonshotai/kimi-k2-instruct from groq


def compare(prompt, options=CANDIDATES):
    return [ask(prompt, model=one) for one in options]
