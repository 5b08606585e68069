"""The regular expressions of the product: none takes for ever over a text that is made to be slow."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from types import FrameType, ModuleType

import pytest

import auditor

#: How long the texts are, in characters: what doubles with each character never ends on these.
_LENGTH = 300

#: How long one search may take, in seconds; a sound one takes a few milliseconds, on any machine.
_LIMIT = 2.0

_SIGNS = "-_./:=,;\"'`<>|&$%@#!?*+~()[]{}\\ \t\n"


class _TooSlow(Exception):
    pass


def _patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Every pattern that a module or a class keeps, by its name."""
    for found in pkgutil.walk_packages(auditor.__path__, "auditor."):
        if not found.name.endswith("__main__"):
            yield from _kept(importlib.import_module(found.name), found.name)


def _kept(holder: ModuleType | type, name: str) -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    for key, value in list(vars(holder).items()):
        several = value.values() if isinstance(value, dict) else value
        inner = list(several) if isinstance(several, tuple | list | frozenset) or several is not value else []
        for one in (value, *inner):
            if isinstance(one, re.Pattern):
                yield f"{name}.{key}", one
        if isinstance(value, type) and isinstance(holder, ModuleType) and value.__module__ == name:
            yield from _kept(value, f"{name}.{key}")


def _texts(pattern: str) -> Iterator[str]:
    """What may make a pattern slow: its own signs, two of them in turn, and its words, over and over."""
    spaced = [sign for sign in " \t\n" if r"\s" in pattern]
    signs = dict.fromkeys([*(sign for sign in _SIGNS if sign in pattern), *spaced, "a", "0"])
    words = dict.fromkeys(re.findall("[A-Za-z]{2,}", re.sub(r"\\[A-Za-z]|\?P<\w+>", "", pattern)))
    again = [*signs, *(one + other for one in signs for other in signs if one != other), *words]
    again += [word + sign for word in words for sign in (" ", "_", "-", "/")]
    yield from (one * (_LENGTH // len(one) + 1) + "\x01" for one in again)


def _slow(pattern: re.Pattern[str] | re.Pattern[bytes], limit: float = _LIMIT) -> str | None:
    """The first text over which a pattern takes more than `limit` seconds, None if there is none."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        for text in _texts(source):
            signal.setitimer(signal.ITIMER_REAL, limit)
            try:
                pattern.search(text if isinstance(pattern.pattern, str) else text.encode())  # type: ignore[arg-type]
            except _TooSlow:
                return text
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)
    return None


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _TooSlow


def test_no_pattern_takes_for_ever() -> None:
    """A file that is made to be slow, or a line of dashes, holds no scan up."""
    tried = [(name, _slow(pattern)) for name, pattern in _patterns()]
    slow = [f"{name} {text[:20]!r}" for name, text in tried if text is not None]

    assert not slow


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?:a+)+b", "a" * _LENGTH),
        (r"(?:--[^\n]*\s*)*x", "-" * _LENGTH),
        (r"(?:user|name|username)*/", "username" * 40),
    ],
)
def test_a_slow_pattern_would_be_noticed(pattern: str, text: str) -> None:
    """The texts that patterns are tried with are those that make such ones slow."""
    assert any(one.startswith(text[:8]) for one in _texts(pattern))
    assert _slow(re.compile(pattern), 0.2) is not None
