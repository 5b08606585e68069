# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Nothing here says what it is about but the names, and what they are handed to."""

import asyncio
from functools import partial

from encoders.base import Encoder, Late, build, by_keyword, passed_on


class Above(Encoder):
    def __init__(self):
        super().__init__("org-a/above")  # finds: org-a/above


class Own(Encoder):
    def __init__(self, source="org-a/own"):  # finds: org-a/own
        self.split = self.words(source)


class Same(Encoder):
    pass


class Further(Encoder):
    def __init__(self, *given, **further):
        super().__init__(*given, **further)


class Attribute(Late):
    place = "org-a/attribute"  # finds: org-a/attribute


Same("org-a/same")  # finds: org-a/same
Further("org-a/further")  # finds: org-a/further
Encoder.words("org-a/of-the-class")  # finds: org-a/of-the-class
encoder = Encoder(None)
encoder.fetch("org-a/of-an-object")  # finds: org-a/of-an-object
by_keyword(where="org-a/by-keyword")  # finds: org-a/by-keyword
passed_on("org-a/passed-on")  # finds: org-a/passed-on
passed_on(where="org-a/passed-by-name")  # finds: org-a/passed-by-name
prepared = partial(build, "org-a/prepared")  # finds: org-a/prepared
SETTINGS = dict(where="org-a/unpacked", device="cuda")  # finds: org-a/unpacked
build(**SETTINGS)


async def aside():
    await asyncio.to_thread(build, "org-a/aside")  # finds: org-a/aside


def start():
    return build("bert-base-german-cased")  # finds: bert-base-german-cased


def answer(where):
    return open(where)


answer("org-a/not-loaded")
encoder.unknown("org-a/not-loaded")
