"""How the names of settings are written: one spelling for all, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

#: `modelId` and `HTTPModel` are `model_id` and `http_model`: keys are compared in one spelling.
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

#: Fields that entries of price lists have.
_PRICE: Final = re.compile(r"cost|pric|per_?token|^(?:input|output|prompt|completion)$|ratio")

#: What functions are called that look something up under the word that they are told, or put it there.
_UNDER_WORD: Final = re.compile(
    r"(?i)_?(?:\w*env\w*|(?:get|fetch|read|pop|lookup)\w*|(?:config|setting|option|param|property)\w*|(?:env_)?str"
    r"|_set|set(?:attr|_?(?:default|value|option|param|config|setting|item|if_missing))|put_?if_?absent"
    r"|value_?or|string_?or)"
)

#: What a file is called that lists prices.
_OF_PRICES: Final = re.compile(r"(?i)pric|cost")


def parted(name: str) -> str:
    """A name with its words parted by `_` where humps part them, in the letters that it has."""
    return _HUMP.sub("_", name)


@lru_cache(maxsize=20_000)
def spelled(name: str) -> str:
    """A name in small letters, its words parted by `_` where humps part them."""
    return _HUMP.sub("_", name).lower()


@lru_cache(maxsize=20_000)
def words_of(name: str, signs: str = "_.-") -> tuple[str, ...]:
    """The words of the name of a setting, in small letters, by their humps and by the signs between them."""
    return tuple(one for one in re.split(f"[{signs}]+", spelled(name)) if one)


@lru_cache(maxsize=20_000)
def is_under_word(called: str) -> bool:
    """Whether a function looks up what it is told the word for, or puts it there: `getEnv("MODEL", ...)`."""
    return _UNDER_WORD.fullmatch(called) is not None


#: Keys of a record by which somebody is asked.
_ASKED: Final = frozenset(
    {"provider", "api_key", "api_endpoint", "api_base", "api_url", "base_url", "endpoint_url"}
)


def says_how_asked(keys: Iterable[str]) -> bool:
    """Whether a record says by its keys whom a program asks, or where and with which key."""
    return not _ASKED.isdisjoint(spelled(one) for one in keys)


def is_price_list(keys: Iterable[str], path: str = "") -> bool:
    """Whether what a record says of a model by its keys is what it costs, and not whom to ask for it.

    A file that is called after prices has nothing else.
    """
    known = {spelled(one) for one in keys}
    asked = says_how_asked(known) and not _OF_PRICES.search(path.rpartition("/")[2])
    return not asked and any(map(is_price, known))


def is_price(key: str) -> bool:
    """Whether a key says what using a model costs."""
    return bool(_PRICE.search(spelled(key)))
