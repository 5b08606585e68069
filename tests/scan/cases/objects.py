# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""A name reaches its loader through the parts of objects, and containers that are filled bit by bit."""

import argparse
from collections import namedtuple
from dataclasses import dataclass
from functools import cached_property

import attr
import pytest
from absl import flags
from omegaconf import OmegaConf
from transformers import AutoModel


@dataclass
class Entry:
    title: str
    where: str = ""


TABLE = {
    "first": Entry("first", "org-a/by-place"),  # finds: org-a/by-place
    "second": Entry(title="second", where="org-a/by-name"),  # finds: org-a/by-name
}


def of_the_table(key):
    return AutoModel.from_pretrained(TABLE[key].where)


Pair = namedtuple("Pair", ["title", "source"])
for pair in [Pair("one", "org-a/of-a-pair")]:  # finds: org-a/of-a-pair
    AutoModel.from_pretrained(pair.source)

ZOO = {}
ZOO["a"] = "org-a/put-in"  # finds: org-a/put-in
ZOO.update({"b": "org-a/updated"})  # finds: org-a/updated
ZOO.setdefault("c", "org-a/by-default")  # finds: org-a/by-default


def of_the_zoo(key):
    return AutoModel.from_pretrained(ZOO[key])


several = []
several.append("org-a/appended")  # finds: org-a/appended
several.extend(["org-a/extended"])  # finds: org-a/extended
for one in several:
    AutoModel.from_pretrained(one)


def another_list():
    several = []
    several.append("org-a/of-another-list")
    return several


class Chosen:
    @cached_property
    def where(self):
        return "org-a/property"  # finds: org-a/property

    def other(self):
        return "org-a/method"  # finds: org-a/method

    def load(self):
        return AutoModel.from_pretrained(self.where)


class Narrower(Chosen):
    def start(self):
        return AutoModel.from_pretrained(self.other())


chosen = Chosen()
AutoModel.from_pretrained(chosen.other())

config = OmegaConf.create({"encoder": {"where": "org-a/read-by-attribute"}})  # finds: org-a/read-by-attribute
AutoModel.from_pretrained(config.encoder.where)

CHOICE = flags.DEFINE_string("choice", "org-a/of-a-flag", "which")  # finds: org-a/of-a-flag
AutoModel.from_pretrained(CHOICE.value)

parser = argparse.ArgumentParser()
parser.add_argument("--named")
parser.set_defaults(named="org-a/set-by-default")  # finds: org-a/set-by-default
AutoModel.from_pretrained(parser.parse_args().named)


@attr.s
class Described:
    place = attr.ib(default="org-a/described")  # finds: org-a/described

    def load(self):
        return AutoModel.from_pretrained(self.place)


@pytest.fixture
def where():
    return "org-a/of-a-fixture"  # finds: org-a/of-a-fixture


@pytest.fixture(scope="module")
def name_of_another():
    return "org-a/of-a-fixture-of-a-fixture"  # finds: org-a/of-a-fixture-of-a-fixture


@pytest.fixture(scope="module")
def made_of_another(name_of_another):
    yield AutoModel.from_pretrained(name_of_another)


@pytest.fixture(params=["org-a/of-its-parameters"])  # finds: org-a/of-its-parameters
def loaded(request):
    return AutoModel.from_pretrained(request.param)


def test_it(where):
    AutoModel.from_pretrained(where)


class TestOfAClass:
    @pytest.fixture(scope="class")
    def own(self) -> str:
        return "org-a/of-a-fixture-of-the-class"  # finds: org-a/of-a-fixture-of-the-class

    @pytest.fixture(scope="class")
    def loaded_there(self, own: str):
        yield cast(AutoModel, AutoModel.from_pretrained(own))


out = argparse.Namespace(save_dir="org-a/only-a-folder")
AutoModel.from_pretrained(out.save_dir)  # undecided
