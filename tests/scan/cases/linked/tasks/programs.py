"""Tasks of writing programs."""

from .base import Task


class Sums(Task):
    DATASET_PATH = "gsm8k"  # finds: gsm8k as dataset
    DATASET_NAME = "main"
    TOKENIZER = "gpt2"  # finds: gpt2
    TITLE = "school/sums"


class HardSums(Sums):
    DATASET_PATH = "machines/sums"  # finds: machines/sums as dataset


class Sheets:
    DATASET_PATH = "machines/sheets"
