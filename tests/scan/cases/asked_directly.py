# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Servers that a program asks itself, by HTTP: what they call a model is that of whoever runs them."""
import requests

URL = "http://llm.internal:8000/v1"
requests.post("https://gw.acme.io/v1/chat/completions", json={"model": "azure-gpt-4.1-mini", "messages": []})  # finds: azure-gpt-4.1-mini from local (likely)


def ask(prompt):
    payload = {"model": "acme-mini", "messages": [prompt]}  # finds: acme-mini from local (likely)
    return requests.post(f"{URL}/chat/completions", json=payload)


def ask_at(base, prompt):
    return requests.post(f"{base}/v1/chat/completions", json={"model": "acme-tall", "messages": [prompt]})  # undecided


def embed_at(base, text):
    return requests.post(base + "/v1/embeddings", json={"model": "acme-wide", "input": text})  # undecided


# What is sold has models as well.
def sell_at(base):
    return requests.post(base + "/cars", json={"model": "acme-coupe", "seats": 4})


# What talks is sent messages, wherever that goes.
def asked_for(messages):
    return send({"model": "acme-short", "messages": messages, "stream": True})  # undecided


def answered():
    return {"model": "acme-long", "messages": [], "usage": {"total": 3}}
