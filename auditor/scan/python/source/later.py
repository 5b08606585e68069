"""Functions of a module that are not parsed before something asks for them."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from auditor.scan.python.source.indexing import Indexer
from auditor.scan.python.source.modules import Class, Function, Module, leave_body
from auditor.scan.python.source.outline import Omitted
from auditor.scan.python.source.versions import as_before


class Later:
    """The functions that a module was parsed without: of some the body is missing, others as a whole."""

    def __init__(
        self, module: Module, emptied: Iterable[tuple[Function, tuple[int, int]]], omitted: Iterable[Omitted]
    ) -> None:
        """Leave the bodies of `emptied`, each with its place in bytes, and all of `omitted`, for later."""
        self._module = module
        self._bodies: dict[int, tuple[int, int]] = {}
        self._whole: dict[tuple[str, str], list[Omitted]] = {}
        for one in omitted:
            self._whole.setdefault((one.owner, one.name), []).append(one)
        waiting: list[tuple[int, int, Function | Omitted]] = [(one.start, one.end, one) for one in omitted]
        for function, (start, end) in emptied:
            self._bodies[id(function)] = start, end
            waiting.append((start, end, function))
        self._waiting = sorted(waiting, key=lambda one: one[0])
        self._starts = [start for start, _, _ in self._waiting]

    def function(self, name: str) -> Function | None:
        """The function of that name at the top of the module, if it was left out."""
        return self._restored("", name, self._module.functions)

    def method(self, owner: Class, name: str) -> Function | None:
        """The method of that name, if it was left out."""
        return self._restored(owner.name, name, owner.methods)

    def defines(self, owner: str, name: str) -> bool:
        """Whether a function of that name, and class, was left out and is not back yet."""
        return (owner, name) in self._whole

    def need(self, function: Function) -> None:
        """Read the body of a function, if that was left out."""
        place = self._bodies.pop(id(function), None)
        if place is not None:
            with suppress(RecursionError, SyntaxError, MemoryError):
                self._fill(function, *place)

    def need_word(self, word: str, followed: tuple[str, ...]) -> None:
        """Read every function that holds a word before one of some signs, and so may say something of it."""
        if not self._bodies and not self._whole:
            return
        data = self._module.text.data
        for offset in _occurrences(data, word.encode(), tuple(map(str.encode, followed))):
            number = bisect_right(self._starts, offset) - 1
            if number >= 0 and offset < self._waiting[number][1]:
                found = self._waiting[number][2]
                self._bring(found) if isinstance(found, Omitted) else self.need(found)

    def _restored(self, owner: str, name: str, into: dict[str, Function]) -> Function | None:
        for one in list(self._whole.get((owner, name), ())):
            self._bring(one)
        return into.get(name)

    def _fill(self, function: Function, start: int, end: int) -> None:
        function.body = self._parsed(function.lineno, start, end).body
        self._module.around.changes += 1
        Indexer(self._module, None).index_body(function)
        if not self._module.tree.body:
            leave_body(function)

    def _bring(self, one: Omitted) -> None:
        """Parse and index a function that was left out as a whole."""
        same = self._whole.get((one.owner, one.name), [])
        if one not in same:
            return
        same.remove(one)
        if not same:
            del self._whole[one.owner, one.name]
        module = self._module
        module.around.changes += 1
        owner = module.classes.get(one.owner)
        if owner is not None and not owner.node.lineno < one.first <= (owner.node.end_lineno or 0):
            owner = None  # of another class of the same name
        with suppress(RecursionError, SyntaxError, MemoryError):
            function = self._parsed(one.first, one.start, one.end)
            if owner is not None:
                owner.methods.setdefault(one.name, function)
            elif not one.owner:
                module.functions.setdefault(one.name, function)
            Indexer(module, None).index_in(owner.node if owner is not None else None, function)
            leave_body(function)

    def _parsed(self, first: int, start: int, end: int) -> Function:
        """The function at a place, whose first line is known. Raises SyntaxError."""
        source = self._module.text.data[start:end].decode(errors="surrogatepass")
        indented = source[:1] in (" ", "\t")
        above = "\n" * (first - 2) + "if 1:\n" if indented else "\n" * (first - 1)
        try:
            parsed: Any = ast.parse(f"{above}{source}")
        except SyntaxError:  # of a later version, maybe
            parsed = ast.parse(as_before(f"{above}{source}".encode(errors="surrogatepass")))
        function: Function = parsed.body[0].body[0] if indented else parsed.body[0]
        return function


def _occurrences(text: bytes, word: bytes, followed: tuple[bytes, ...]) -> Iterator[int]:
    if len(followed) == 1:
        word, followed = word + followed[0], (b"",)
    position = text.find(word)
    while position >= 0:
        end = position + len(word)
        if text.startswith(followed, end):
            yield position
        position = text.find(word, end)
