# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What a class gives the constructor above it reaches the loader there, as a whole or an element of it."""

import shlex

from datasets import load_dataset


class Reader:
    def __init__(self, config, stash):
        self.stash = stash

    def read(self):
        return load_dataset(*self.stash, split="train")


class Entailment(Reader):
    def __init__(self, config):
        super().__init__(config, stash=("super_glue", "rte"))  # finds: super_glue as dataset


class Tagged:
    def __init__(self, pair):
        self.pair = pair

    def read(self):
        return load_dataset(self.pair[0], self.pair[1])  # undecided


class Movies(Tagged):
    def __init__(self):
        super().__init__(("imdb", "plain_text"))  # finds: imdb as dataset


class Named:
    def __init__(self, name):
        self.name = name

    def read(self):
        return load_dataset(self.name)  # undecided


class Stories(Named):
    def __init__(self):
        super().__init__("hellaswag")  # finds: hellaswag as dataset


load_dataset(*("ag_news", None))  # finds: ag_news as dataset

OPTIONS = "--batch_size 8 --model_name_or_path t5-base --epochs 3"  # finds: t5-base (likely)
again = shlex.split(OPTIONS)
print("use --model_name_or_path t5-small --epochs 3 to try it")
