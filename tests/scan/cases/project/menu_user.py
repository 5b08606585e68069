# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""Asks for models that another module offers."""

from openai import OpenAI

from menus import FAMILIES, MENUS


def ask(provider, address, messages):
    client = OpenAI(base_url=address)
    return client.chat.completions.create(model=MENUS[provider][0], messages=messages)


def ask_default(provider, address, messages):
    client = OpenAI(base_url=address)
    return client.chat.completions.create(model=MENUS[provider]["default"], messages=messages)


def ask_family(family, address, messages):
    client = OpenAI(base_url=address)
    return client.chat.completions.create(model=FAMILIES[family], messages=messages)
