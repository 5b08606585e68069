# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A name reaches its loader through constants, defaults, options, containers and strings put together."""

import argparse
import os
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

import click
from pydantic import BaseModel, Field
from transformers import AutoModel, AutoTokenizer

BASE = "intfloat/e5-base"  # finds: intfloat/e5-base
AutoModel.from_pretrained(BASE)

SIZE = "large"
AutoModel.from_pretrained(f"intfloat/e5-{SIZE}")  # finds: intfloat/e5-large
AutoModel.from_pretrained("intfloat/" + "e5-" + SIZE)  # finds: intfloat/e5-large
AutoModel.from_pretrained("intfloat/e5-%s" % SIZE)  # finds: intfloat/e5-large
AutoModel.from_pretrained("intfloat/e5-{}".format(SIZE))  # finds: intfloat/e5-large

sizes = argparse.ArgumentParser()
sizes.add_argument("--e5_size", default="base", choices=["small", "base"])
AutoModel.from_pretrained("intfloat/e5-" + sizes.parse_args().e5_size + "-v2")  # finds: intfloat/e5-base-v2, intfloat/e5-small-v2

LANGUAGE = "ja" if os.environ.get("X") else "en"
TABLE = {
    "ja": "cl-tohoku/bert-base-japanese-v3",  # finds: cl-tohoku/bert-base-japanese-v3
    "en": "google-bert/bert-base-cased",  # finds: google-bert/bert-base-cased
    "fr": "almanach/camembert-base",  # finds: almanach/camembert-base (likely)
}
AutoModel.from_pretrained(TABLE[LANGUAGE])

for name in ["bigcode/starcoder2-3b", "bigcode/starcoder2-7b"]:  # finds: bigcode/starcoder2-3b, bigcode/starcoder2-7b
    AutoTokenizer.from_pretrained(name)

FETCHED = {
    "first": {"where": "stabilityai/sd-turbo"},  # finds: stabilityai/sd-turbo
    "second": {"where": "stabilityai/sdxl-turbo"},  # finds: stabilityai/sdxl-turbo
}
for key, entry in FETCHED.items():
    AutoModel.from_pretrained(entry["where"])

AutoModel.from_pretrained(os.getenv("SOME_NAME", "microsoft/phi-2"))  # finds: microsoft/phi-2
AutoModel.from_pretrained(os.environ["ONLY_AT_RUN_TIME"])  # undecided


def load(where="facebook/opt-125m"):  # finds: facebook/opt-125m
    return AutoModel.from_pretrained(where)


load("facebook/opt-350m")  # finds: facebook/opt-350m

parser = argparse.ArgumentParser()
parser.add_argument("--weights", "-w", default="EleutherAI/pythia-70m")  # finds: EleutherAI/pythia-70m
parser.add_argument("--size", dest="chosen", choices=["google/gemma-2b"])  # finds: google/gemma-2b
args = parser.parse_args()
AutoModel.from_pretrained(args.weights)
AutoModel.from_pretrained(args.chosen)


@click.command()
@click.option("--from", "source", default="tiiuae/falcon-7b")  # finds: tiiuae/falcon-7b
def main(source):
    AutoModel.from_pretrained(source)


@dataclass
class Settings:
    weights: str = field(default="Salesforce/codet5-base")  # finds: Salesforce/codet5-base
    other: str = "not-a-model"


class Request(BaseModel):
    wanted: str = Field("sentence-transformers/LaBSE", description="which one")  # finds: sentence-transformers/LaBSE


def from_settings(settings: Settings, request: Request):
    AutoModel.from_pretrained(settings.weights)
    AutoModel.from_pretrained(request.wanted)


class Holder:
    default = "nomic-ai/nomic-embed-text-v1.5"  # finds: nomic-ai/nomic-embed-text-v1.5

    def __init__(self, path=None):
        self.path = path or self.default

    def start(self):
        return AutoModel.from_pretrained(self.path)


circle = None
circle = circle or "facebook/bart-base"  # finds: facebook/bart-base
AutoModel.from_pretrained(circle)


def hidden(anything):
    return AutoModel.from_pretrained(anything)  # undecided


SIZES = Literal["tiny", "base"]


class Speech(str, Enum):
    SMALL = "openai/whisper-small"  # finds: openai/whisper-small
    LARGE = "openai/whisper-large-v2"  # finds: openai/whisper-large-v2


def sized(size: SIZES):
    AutoModel.from_pretrained(f"openai/whisper-{size}")  # finds: openai/whisper-tiny, openai/whisper-base


def allowed(name: Literal["dolly-v2-3b", "dolly-v2-7b"] | None):
    AutoModel.from_pretrained(f"databricks/{name}")  # finds: databricks/dolly-v2-3b, databricks/dolly-v2-7b


def listed(speech: Speech):
    AutoModel.from_pretrained(speech.value)


def popped(**kwargs):
    AutoModel.from_pretrained(kwargs.pop("model", "facebook/bart-large"))  # finds: facebook/bart-large


class Wrapped(Component):
    model_id: str = Param(help="The model.", default="intfloat/e5-param")  # finds: intfloat/e5-param

    def load(self):
        return AutoModel.from_pretrained(self.model_id)


def working(queue, name, *, tokens="intfloat/e5-tokens"):  # finds: intfloat/e5-tokens
    AutoModel.from_pretrained(name)
    AutoTokenizer.from_pretrained(tokens)


def start(chosen="intfloat/e5-started"):  # finds: intfloat/e5-started
    Process(target=working, args=(queue, chosen), kwargs={"tokens": "intfloat/e5-handed"}).start()  # finds: intfloat/e5-handed
