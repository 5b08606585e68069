# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Reads the files of a folder, each by its name: settings, and words that stand for others."""

import os

import yaml


def read(name, folder="misc"):
    try:
        inside = os.path.join(".", "held", folder)
        path = os.path.join(inside, f"{name}.yaml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
            found = yaml.safe_load(text)
            print(len(found), "entries")
            return found
    except OSError as error:
        print(error)
        return []


words = {}


def load_words():
    global words
    words = read("words", "init")


def folded(text):
    for one, other in words.items():
        text = text.replace(one, other)
    return text
