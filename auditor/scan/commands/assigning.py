"""What a file of commands sets its variables to, and whether it fetches what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from auditor.scan.identity.files import file_name
from auditor.scan.shell import Word

#: A word that sets a variable, and the signs by which a Makefile sets one.
_ASSIGNED: Final = re.compile(r"(?:export\s+)?(?:--build-arg=)?([A-Za-z_]\w*)[:?+]?=(.*)", re.DOTALL)
_MAKE: Final = frozenset({"=", ":=", "?=", "::=", "+="})

#: What programs are told that keep variables of the environment, before the name of one.
_KEEP: Final = frozenset({"set", "put"})
_NAME: Final = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")

#: A variable that is given a value where it has none: `: "${NAME:=value}"`.
_GIVEN: Final = re.compile(r"[\"']?\$\{(\w+):?=([^}\n]*)\}[\"']?")

#: A line of a script that fetches something.
_FETCHES: Final = re.compile(
    r"\b(?:curl|wget|aria2c|gdown|gsutil|rclone|aws s3|huggingface-cli|hf|download\w*)\b|://"
)


def assignments(words: list[Word]) -> Iterator[tuple[str, str, int]]:
    """The variables that a command sets: each name, its value, and where in the script that begins.

    `NAME=value` words, Docker's `ENV NAME value`, `NAME := value` of Makefiles, and what programs keep
    variables with: `azd env set NAME value`, `setx NAME value`.
    """
    if words and words[0].text in ("echo", "printf"):
        return  # only shown
    for index, word in enumerate(words):
        given = _GIVEN.fullmatch(word.text) if words[0].text == ":" else None
        if given is not None:
            value = given[2].strip("\"'")
            yield given[1], value, word.offset + word.text.find(value)
        match = _ASSIGNED.match(word.text)
        if match is not None:
            value, offset = match[2], word.offset + match.start(2)
            if not value and index + 1 < len(words):
                value, offset = words[index + 1].text, words[index + 1].offset
            yield match[1], value.strip("\"'"), offset
    if words and words[0].text in ("export", "override") and words[2:3] and words[2].text in _MAKE:
        words = words[1:]
    if len(words) == 3 and words[0].text == "ENV" and "=" not in words[1].text:
        yield words[1].text, words[2].text, words[2].offset
    elif len(words) > 2 and words[1].text in _MAKE and words[0].text not in ("[", "test", "if"):
        for word in words[2:]:  # a list of words
            yield words[0].text, word.text, word.offset
    elif len(words) > 3 and words[0].text == "set" and words[1].text in ("-x", "-g", "-gx"):
        yield words[2].text, words[3].text, words[3].offset
    yield from _kept(words)


def _kept(words: list[Word]) -> Iterator[tuple[str, str, int]]:
    """The variables that a program keeps for others: `azd env set NAME value`, `setx NAME value`."""
    for index, (word, name, value) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        keeps = word.text in _KEEP if index else word.text.lower() in ("setx", "setx.exe")
        if keeps and _NAME.fullmatch(name.text):
            yield name.text, value.text, value.offset


def is_fetched(name: str, value: str, source: str) -> bool:
    """Whether a script fetches what a variable is given: a line that fetches has it, or its file."""
    file = file_name(value)
    asked = re.compile(rf"\$\{{?{re.escape(name)}\b|(?<![\w.-]){re.escape(file)}(?![\w.-])")
    return any(map(asked.search, _fetching(source)))


@lru_cache(maxsize=2)
def _fetching(source: str) -> tuple[str, ...]:
    """The lines of a script that fetch something, each with those that go on from it."""
    return tuple(one for one in source.replace("\\\n", "  ").split("\n") if _FETCHES.search(one))


def is_default(known: str, value: str) -> bool:
    """Whether a name stands in a value as what it is by default: `${NAME:-known}`."""
    return bool(re.search(rf"[-=][\"']?{re.escape(known)}[\"']?\}}", value)) or f"-{known}" in value
