# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""What hands a name on to a loader: methods, constructors, further arguments, attributes of `self`."""

from transformers import AutoModel, AutoTokenizer


class Encoder:
    def __init__(self, where):
        self.where = where

    def start(self):
        return AutoModel.from_pretrained(self.where)  # undecided

    @classmethod
    def words(cls, source):
        return AutoTokenizer.from_pretrained(source)  # undecided

    def fetch(self, place):
        return AutoModel.from_pretrained(place)  # undecided


class Late:
    place = None

    def start(self):
        return AutoModel.from_pretrained(self.place)  # undecided


def build(where, device="cpu"):
    return AutoModel.from_pretrained(where).to(device)  # undecided


def by_keyword(**further):
    return AutoModel.from_pretrained(further["where"])  # undecided


def passed_on(*given, **further):
    return build(*given, **further)
