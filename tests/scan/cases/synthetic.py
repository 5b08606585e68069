# ruff: noqa
# fmt: off
# mypy: ignore-errors
import os

from distilabel.models import ClientvLLM, InferenceEndpointsLLM, OllamaLLM, OpenAILLM, TransformersLLM

MODEL = os.getenv("MODEL", "org-a/chat-8b-instruct")  # finds: org-a/chat-8b-instruct (likely)


def made(where, **kwargs):
    if where == "openai":
        return OpenAILLM(model=MODEL, **kwargs)
    if where == "ollama":
        return OllamaLLM(model=MODEL, **kwargs)
    return ClientvLLM(model=MODEL, **kwargs)


InferenceEndpointsLLM(model_id="org-a/chat-70b")  # finds: org-a/chat-70b
TransformersLLM(model="org-a/chat-1b")  # finds: org-a/chat-1b
OllamaLLM(model="llama3.2")  # finds: llama3.2 from ollama
