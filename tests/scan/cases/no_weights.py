# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Places of files inside repositories, and what a test calls a model that it does not ask for."""

import cohere
from huggingface_hub import hf_hub_download

GRAPHS = ["onnx/encoder_model.onnx", "onnx/bert-base.onnx"]


def fetched(repository: str) -> list[str]:
    return [hf_hub_download(repository, graph) for graph in GRAPHS]


def answered(model: str = "command-r") -> str:  # finds: command-r from cohere
    return cohere.Client().chat(message="Hello", model=model)


fetched("Xenova/bert-base-uncased")  # finds: Xenova/bert-base-uncased
answered("test_model_name")
