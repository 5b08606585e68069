# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What opens the files of weights that other modules name, and files of data of the same form."""
from pathlib import Path

import torch


def open_weights(path):
    return torch.load(path)


class Detector:
    def __init__(self, path):
        self.net = torch.load(path)


def rows(folder):
    cases = torch.load(Path(folder) / "train_cases.pt")
    texts = torch.load(Path(folder) / "cause_text_embs.pt")
    return cases, texts, torch.load(Path(folder) / "cause_ranker.pt")  # finds: cause_ranker.pt from local (likely)
