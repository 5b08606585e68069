# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Language models called by one word with a number, which some server is asked for."""

import os

import requests

URL = os.environ["HARBOUR_URL"]
MODEL = os.getenv("MODEL", "llama2")  # undecided
EMBEDDING_MODEL = "resnet50"
FAST_MODEL = "granite3.1"  # undecided
model_type = "gemma2"


def ask(question, model_name="mistral7b"):  # undecided
    body = {"model": "falcon40b", "prompt": question}  # undecided
    return requests.post(URL, json=body).json()


# A word of the program's own, by which it decides what it does.
def load(model="phi3", llm="vicuna13b"):
    if model == "phi3":
        return build(48)
    return {"vicuna13b": build_other}[llm]()
