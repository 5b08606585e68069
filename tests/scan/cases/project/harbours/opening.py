# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Nothing here names a model: what is opened is told by others."""
import json

import torch


def open_net(checkpoint, device):
    return torch.load(checkpoint, map_location=device)


def open_words(path):
    return json.load(open(path))
