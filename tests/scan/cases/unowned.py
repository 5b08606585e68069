# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Names of models that do not say whose they are: who is asked for them knows."""

import os

import requests

inference_server_url = "caikit.apps.example.internal:443"
model_id = "Llama-2-13b-chat-hf"  # undecided
MODEL = os.environ.get("MODEL_NAME", "granite-3.1-8b-instruct")  # undecided


def ask(question, url, model_name="mistral-7b-instruct-v0.2"):  # undecided
    body = {"model": "codellama-7b-instruct", "prompt": question}  # undecided
    return requests.post(url, json=body).json()


# What a deployment is called, words that are looked for in names, a number that is no model's.
sm_model_name = "nim-llama-3-1-nemotron-nano-8b"
row = record(selected_model="deepseek-r1-14b", source_model="deepseek-r1-32b")
reasoning_models = ["qwen-3", "deepseek-r1-distill"]
model = "mobilenet_v3_small"
base_model = "version-2"
model_name = "emma_roberts_224"
if model_name == "llama-3-8b-chat":
    print("llama-3-8b-chat")
# The name in full stands beside its label.
card = {"model_name": "phi-3-mini-4k", "model_id": "microsoft/Phi-3-mini-4k"}  # finds: microsoft/Phi-3-mini-4k (likely)


class Judging:
    judge_model_id: str = "deepseek-r1-32b"  # undecided


_DEFAULT_EMBEDDING_MODEL = "Qwen3-Embedding-8B"  # undecided
HARBOUR_EMBEDDINGS_MODEL: str = os.getenv("HARBOUR_EMBEDDINGS_MODEL", "lantern-en-1.5B")  # undecided
LLM_MODEL: str = os.getenv("LLM_MODEL", "harbours.ai/qwen2.5-14b-inst-awq")  # undecided
