"""Regular expressions over the bytes of many files, by the fastest engine that is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, Final

#: What stands for other characters in a pattern of a table.
_WILD: Final = re.compile(r"([*?]|\[[^\]]+\])")

#: How often something may be repeated, where that is ten times or more.
_OFTEN: Final = re.compile(r"(?<!\\)\{(\d+),\d{2,}\}")

#: What the tables of one pattern may take, in bytes; with less it is searched for slowly.
_ROOM = 32_000_000


def pattern_of(text: str) -> Any:
    """RE2 is ten times faster over a tree; the standard library serves where it is missing."""
    try:
        import re2
    except ImportError:
        return re.compile(text.encode())
    return re2.compile(text.encode(), _options(re2))


def sieve_of(text: str) -> Any:
    """A pattern that says where to look closer: what may be repeated up to a great number may be so at will.

    RE2 keeps a state for each number that it may have counted to, beside every other that it may be in;
    the standard library would go back over a text without such an end.
    """
    try:
        import re2  # noqa: F401
    except ImportError:
        return pattern_of(text)
    return pattern_of(_OFTEN.sub(lambda found: "*" if found[1] == "0" else "+", text))


class Many:
    """Many patterns, each tried on the whole of a text, all at once.

    One after another they would be the dearest thing that is asked of a name.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the patterns: regular expressions in which a dot is any character."""
        self._match = _matching(tuple(texts))

    def fitting(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that match all of `text`, in their order."""
        return self._match(text)


class Dotted:
    """Patterns of dotted names, as tables write them; of most the last part is a word of its own.

    Those are looked up by that word: the engine would keep a state for each beginning that may lead to each.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the patterns: `*` any characters, `?` one, `[...]` one of some."""
        self._texts = tuple(texts)
        self._whole: dict[str, list[int]] = {}
        self._ending: dict[str, list[int]] = {}
        self._open: list[int] = []
        self._compiled: dict[int, re.Pattern[str]] = {}
        for number, text in enumerate(self._texts):
            last = text.rpartition(".")[2]
            if _WILD.search(text) is None:
                self._whole.setdefault(text, []).append(number)
            elif _WILD.search(last) is None:
                self._ending.setdefault(last, []).append(number)
            else:
                self._open.append(number)
        self._match = _matching([wildcards(self._texts[number]) for number in self._open])

    def fitting(self, text: str) -> Sequence[int]:
        """The numbers of the patterns that match all of `text`, in their order."""
        found = [*self._whole.get(text, ()), *(self._open[one] for one in self._match(text))]
        ending = self._ending.get(text.rpartition(".")[2], ())
        return sorted((*found, *(one for one in ending if self._fits(one, text))))

    def _fits(self, number: int, text: str) -> bool:
        if number not in self._compiled:
            self._compiled[number] = re.compile(wildcards(self._texts[number]), re.DOTALL)
        return self._compiled[number].fullmatch(text) is not None


def wildcards(text: str) -> str:
    """The regular expression for a pattern of a table: `*` any characters, `?` one, `[...]` one of some."""
    stands = {"*": ".*", "?": "."}
    return "".join(
        (stands.get(one) or one.replace("[!", "[^")) if number % 2 else re.escape(one)
        for number, one in enumerate(_WILD.split(text))
    )


#: In a pattern without escapes: sets, what may be absent or repeated, and signs; and innermost groups.
_OPEN: Final = re.compile(r"\[[^\]]*\]|\\[a-zA-Z]|[^()](?=[*?{])|[.^$|*?+{}]")
_GROUP: Final = re.compile(r"\([^()]*\)")
#: A group that is all of one text, once: that it has a name says nothing of what is matched.
_NAMED: Final = re.compile(r"\(\?(?::|P<\w+>)([^()|]*)\)(?![*?{])")
_ESCAPED: Final = re.compile(r"\\([^a-zA-Z])")
_KEPT: Final = 0xE000


def held_by(pattern: str) -> str:
    """The longest text that whatever matches a regular expression is sure to hold."""
    plain, before = _ESCAPED.sub(lambda sign: chr(_KEPT + ord(sign[1])), pattern), ""
    plain = re.sub(r"\[[^\]]*\]", "[]", plain)
    while plain != before:
        before, plain = plain, _GROUP.sub("\0", _NAMED.sub(r"\1", plain))
    if "|" in plain:
        return ""
    texts = _OPEN.sub("\0", plain).split("\0")
    longest = max(texts, key=len)
    return "".join(chr(ord(one) - _KEPT) if ord(one) >= _KEPT else one for one in longest)


def _matching(texts: Sequence[str]) -> Callable[[str], Sequence[int]]:
    try:
        import re2
    except ImportError:
        compiled = [re.compile(one, re.DOTALL) for one in texts]
        return lambda text: [number for number, one in enumerate(compiled) if one.fullmatch(text)]
    options = _options(re2)
    options.dot_nl = True
    found = re2.Set.FullMatchSet(options)
    for one in texts:
        found.Add(one)
    found.Compile()
    return lambda text: sorted(found.Match(text.encode(errors="replace")) or ())


def _options(re2: Any) -> Any:
    """Room for patterns with many repetitions, and no word on the terminal where even that is too little."""
    options = re2.Options()
    options.max_mem = _ROOM
    options.log_errors = False
    return options


def forget_passing() -> None:
    """Let go of patterns that nobody holds: the engine keeps the last hundred, each with its tables."""
    with suppress(ImportError):
        import re2

        re2.purge()
