# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A mapping is made of pairs, a list of a text: what is chosen of them is loaded."""

from collections import OrderedDict

import gradio
from diffusers import ControlNetModel
from transformers import AutoModel

CONTROLS = OrderedDict([("Segments (v1)", "acme-labs/segment-anything-v1"),  # finds: acme-labs/segment-anything-v1
                        ("Edges (v2)", "acme-labs/edges-v2")])  # finds: acme-labs/edges-v2
ENCODERS = dict([("small", "acme-labs/encoder-small"), ("large", "acme-labs/encoder-large")])  # finds: acme-labs/encoder-small, acme-labs/encoder-large
chosen = CONTROLS["Edges (v2)"]


def control(path):
    return ControlNetModel.from_pretrained(path)


def encoders():
    return [AutoModel.from_pretrained(one) for one in ENCODERS.values()]


def process(condition):
    if chosen != CONTROLS[condition]:
        return control(CONTROLS[condition])
    return control(chosen)


for name in "acme-labs/first,acme-labs/second".split(","):  # finds: acme-labs/first, acme-labs/second
    AutoModel.from_pretrained(name)


SIZED = dict(zip(["small", "large"], ["acme-labs/sized-small", "acme-labs/sized-large"]))  # finds: acme-labs/sized-small, acme-labs/sized-large
AutoModel.from_pretrained(SIZED["large"])

SHORT, WHOLE = ["a", "b"], ["acme-labs/whole-a", "acme-labs/whole-b"]  # finds: acme-labs/whole-a, acme-labs/whole-b
AutoModel.from_pretrained(dict(zip(SHORT, WHOLE))["a"])
