# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A task: what its subclasses say is loaded here."""

from datasets import load_dataset
from transformers import AutoTokenizer


class Task:
    DATASET_PATH: str = None
    DATASET_NAME: str = None
    TOKENIZER: str = None
    TITLE: str = None
    DATASET: str = None

    def __init__(self, stop: list[str]) -> None:
        self.stop = stop
        self.rows = load_dataset(path=self.DATASET_PATH, name=self.DATASET_NAME)  # undecided
        self.counting = AutoTokenizer.from_pretrained(self.TOKENIZER)  # undecided
        self.more = load_dataset(self.DATASET)  # undecided
        print(self.TITLE)
