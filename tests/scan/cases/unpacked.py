# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Arguments that stand in a mapping which is unpacked, and the keys and values of mappings that are made."""

import boto3
from sentence_transformers import SentenceTransformer
from transformers import AutoModel


def converse(settings, messages):
    arguments = {"modelId": settings["id"], "messages": messages}
    return boto3.client("bedrock-runtime").converse(**arguments)


def refused():
    arguments = {"pretrained_model_name_or_path": "not a name"}
    return AutoModel.from_pretrained(**arguments)  # undecided


def summarize(text):
    return boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=text)  # finds: amazon.nova-lite-v1:0 from bedrock


WIDTHS = {"small-width": 384}
LENGTHS = {"org-a/encoder-long": 4096, "org-a/encoder-short": 512}  # finds: org-a/encoder-long, org-a/encoder-short
AutoModel.from_pretrained(max(LENGTHS, key=LENGTHS.get))

DIMENSIONS = {"all-MiniLM-L6-v2": 384, "all-mpnet-base-v2": 768}  # finds: sentence-transformers/all-MiniLM-L6-v2


def first(name=None):
    name = name or next(iter(DIMENSIONS))
    return SentenceTransformer(name), DIMENSIONS[name]


KINDS = {kind: f"org-b/control-{kind}" for kind in ("edges", "pose")}  # finds: org-b/control-edges, org-b/control-pose


def control(kind):
    return AutoModel.from_pretrained(KINDS[kind])
