# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Arguments that stand in a mapping which is unpacked."""

import boto3
from transformers import AutoModel


def converse(settings, messages):
    arguments = {"modelId": settings["id"], "messages": messages}
    return boto3.client("bedrock-runtime").converse(**arguments)


def refused():
    arguments = {"pretrained_model_name_or_path": "not a name"}
    return AutoModel.from_pretrained(**arguments)  # undecided


def summarize(text):
    return boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=text)  # finds: amazon.nova-lite-v1:0 from bedrock
