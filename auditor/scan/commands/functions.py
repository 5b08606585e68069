"""Functions of shell scripts: what their parameters are given where they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from auditor.scan.shell import Word, lines, lone_word, substitute, variables_of

#: Functions of a script, and calls of one, that are looked at.
_MOST: Final = 64

#: How often a command is read for a call, in one script.
_FOLLOWED: Final = 2_000

_BEGIN: Final = re.compile(r"(?m)^([ \t]*)(?:function[ \t]+([\w-]+)[ \t]*(?:\(\))?|([\w-]+)[ \t]*\(\))\s*\{")
_SHIFT: Final = re.compile(r"(?m)(?:^|;)[ \t]*shift(?:[ \t]+(\d{1,2}))?(?=[ \t]*(?:$|;|#))")

#: All parameters.
_REST: Final = frozenset({"$@", "${@}", "$*"})

#: Words after which a command begins.
_BEFORE: Final = frozenset({"if", "!", "then", "else", "do", "while", "until", "time", "{"})


@dataclass(frozen=True, slots=True)
class _Function:
    """A function: the ends of its body, where it shifts its parameters, its calls, its own variables."""

    start: int
    end: int
    shifts: tuple[tuple[int, int], ...]
    calls: tuple[tuple[Word, ...], ...]
    named: dict[str, tuple[str, int]] = field(default_factory=dict)

    def given(
        self, call: Sequence[Word], offset: int, asked: Iterable[str], variables: Mapping[str, Word]
    ) -> dict[str, Word]:
        """What those asked for of `$1`, `$2` ... stand for at a place of the body, where it is called so."""
        found = {}
        rest = self.rest(call, offset)
        for number in sorted(int(one) for one in asked if one.isdecimal() and len(one) < 3):
            if not 0 < number <= len(rest):
                continue
            word = rest[number - 1]
            alone = lone_word(word.text, variables)
            known = substitute(word.text, variables)
            if known is not None:
                found[str(number)] = alone or Word(known, word.offset)
        return found

    def rest(self, call: Sequence[Word], offset: int) -> Sequence[Word]:
        """The arguments of a call that are left at a place of the body."""
        return call[sum(count for at, count in self.shifts if at < offset) :]


class Functions:
    """The functions of a script."""

    def __init__(self, source: str) -> None:
        """Read the functions of a script's source, and where they are called."""
        begins = list(_BEGIN.finditer(source))[:_MOST]
        called = _calls(source, {one[2] or one[3] for one in begins}) if begins else {}
        self._left = _FOLLOWED
        self._functions = []
        for one in begins:
            end = _end(source, one)
            shifts = ((at.start(), int(at[1] or 1)) for at in _SHIFT.finditer(source, one.end(), end))
            calls = tuple(called.get(one[2] or one[3], ())[:_MOST])
            self._functions.append(_Function(one.end(), end, tuple(shifts), calls))

    def _around(self, offset: int) -> _Function | None:
        """The innermost function whose body holds a place."""
        fits = (one for one in self._functions if one.start <= offset < one.end)
        return max(fits, key=lambda one: one.start, default=None)

    def assigned(self, name: str, value: str, offset: int) -> None:
        """Note a variable of a function that is put together from its parameters."""
        function = self._around(offset) if any(one.isdigit() for one in variables_of(value)) else None
        if function is not None:
            function.named.setdefault(name, (value, offset))

    def calls(
        self, words: Sequence[Word], variables: Mapping[str, Word]
    ) -> Iterator[tuple[list[Word], Mapping[str, Word]]]:
        """A command with what stands for its parameters, call by call; as it is if it has none."""
        asked = {name for word in words for name in variables_of(word.text)} if self._functions else set()
        rest = any(word.text in _REST for word in words)
        function = self._around(words[-1].offset) if asked or rest else None
        if function is None or not function.calls or not self._left:
            yield list(words), {}
            return
        told: list[tuple[list[Word], dict[str, Word]]] = []
        for call in function.calls[: self._left]:
            self._left -= 1
            given = function.given(call, words[-1].offset, asked, variables)
            for name in asked & set(function.named):
                value, offset = function.named[name]
                before = function.given(call, offset, variables_of(value), variables)
                known = substitute(value, {**variables, **before})
                if known is not None:
                    alone = lone_word(value, before)
                    given[name] = alone or Word(known, offset)
            mine = {name: word for name, word in given.items() if name in asked}
            behind = function.rest(call, words[-1].offset)
            whole = [one for word in words for one in (behind if word.text in _REST else (word,))]
            if (whole, mine) not in told:
                told.append((whole, mine))
        yield from told


def _end(source: str, begin: re.Match[str]) -> int:
    """Where the body ends: at the brace that is indented as the function is, or that closes its line."""
    stop = source.find("\n", begin.end())
    stop = stop if stop >= 0 else len(source)
    if source[begin.end() : stop].strip() and (brace := source.rfind("}", begin.end(), stop)) >= 0:
        return brace
    close = re.compile(rf"(?m)^{re.escape(begin[1])}\}}").search(source, begin.end())
    return close.start() if close is not None else len(source)


def _calls(source: str, names: set[str]) -> dict[str, list[tuple[Word, ...]]]:
    """The calls of functions, by their names, each as the words of its arguments."""
    calls: dict[str, list[tuple[Word, ...]]] = {}
    for words in lines(source):
        at = next((index for index, word in enumerate(words[:4]) if word.text not in _BEFORE), 0)
        if words[at].text in names and len(words) > at + 1:
            calls.setdefault(words[at].text, []).append(tuple(words[at + 1 :][:_MOST]))
    return calls
