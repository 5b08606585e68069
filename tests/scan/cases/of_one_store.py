# ruff: noqa
# mypy: ignore-errors
# A name in the form of a registry wherever it is used; others in a file that speaks of one store only.
import requests

from ours import ask, embed, start

URL = "http://127.0.0.1:11434/api/chat"


def answer(model, question):
    return requests.post(URL, json={"model": model, "messages": question})


start("llama3.1:8b")  # finds: llama3.1:8b from ollama
ask("llama3.2")  # finds: llama3.2 from ollama
embed(engine="nomic-embed-text")  # finds: nomic-embed-text from ollama
model_name = "qwen2.5-coder"  # finds: qwen2.5-coder from ollama
DEFAULT_MODEL = "mistral"  # finds: mistral from ollama

architecture = "resnet50"
if model_name == "gemma2":
    print("gemma2:2b")
