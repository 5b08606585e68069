"""Command lines that a Python module keeps: strings and lists that hold one, for whoever starts them."""

from __future__ import annotations

import ast
from dataclasses import replace
from functools import cached_property

from auditor.model import Location, Reference, Undecided
from auditor.scan.commands.lines import CommandReader
from auditor.scan.commands.standing import Standing, apart, is_shown
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.purposes import role_of
from auditor.scan.python.search.embedded import command_text, is_interpreter, word_text
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.calls import shown
from auditor.scan.python.source.modules import Module
from auditor.scan.seam import Find


class Kept:
    """Finds the command lines of one module that no call is known to run."""

    def __init__(self, module: Module, tables: Tables, finds: Finds) -> None:
        """Look in `module`; what is told is told to `finds`."""
        self._module, self._finds = module, finds
        self._standing = Standing(tables, CommandReader(tables))

    def run(self) -> None:
        """Tell what all of them load."""
        searched = self._module.searched
        for string in searched.strings:
            text = string.value
            if isinstance(text, str) and " " in text and self._standing.opens(text):
                self._line(string, string, text)
        for composed in searched.composed:
            if composed.values and self._may_open(composed.values[0]):
                first = next((one for one in composed.values if isinstance(one, ast.Constant)), composed)
                self._line(composed, first, command_text(composed, self._finds.text) or "")
        for one in searched.lists:
            if self._may_begin(one.elts[0]):
                self._words(one)

    def _may_open(self, part: ast.expr) -> bool:
        """Whether a string whose first part that is may be a command line."""
        if isinstance(part, ast.FormattedValue):
            return is_interpreter(part.value)
        return isinstance(part, ast.Constant) and self._standing.opens(f"{part.value!s}.")

    def _may_begin(self, part: ast.expr) -> bool:
        """Whether a list whose first item that is may be the words of a command."""
        if isinstance(part, ast.Constant):
            return isinstance(part.value, str) and self._standing.begins(part.value)
        return is_interpreter(part)

    def _is_used(self, node: ast.expr, first: ast.expr) -> bool:
        """Whether a string, or one that begins with `first`, is neither told, nor shown or compared."""
        told, idle = self._finds.told, self._module.searched.idle
        return not any(id(one) in told or id(one) in idle or id(one) in self._shown for one in (node, first))

    @cached_property
    def _shown(self) -> set[int]:
        """What stands under names of texts for people."""
        searched = self._module.searched
        given = [(name, one) for _, name, values in searched.named for one in values]
        for table in searched.dictionaries:
            for key, value in zip(table.keys, table.values, strict=True):
                if isinstance(key, ast.Constant):
                    given.append((str(key.value), value))
        return {id(value) for name, value in given if is_shown(name)}

    def _line(self, node: ast.expr, first: ast.expr, command: str) -> None:
        text = Text(self._module.path, command)
        for find in self._standing.read(text, 0, command, {}) if self._is_used(node, first) else ():
            at = find.location
            name = command.split("\n")[at.line - 1][at.column - 1 : at.end_column - 1]
            self._tell(find, node, self._at(node, name))

    def _words(self, node: ast.List | ast.Tuple) -> None:
        if not self._is_used(node, node.elts[0]):
            return
        words, source = apart(word_text(one, self._finds.text) for one in node.elts)
        plain = source.count("\n") == len(words)
        for find in self._standing.told(Text(self._module.path, source), words, {}):
            given = node.elts[find.location.line - 1] if plain else node
            self._tell(find, node, self._finds.place(given, self._module))

    def _tell(self, find: Find, node: ast.expr, place: Location) -> None:
        self._finds.told.update(id(part) for part in ast.walk(node))
        if isinstance(find, Reference):
            find = replace(find, role=role_of(self._module.path))
        elif isinstance(find, Undecided):
            find = replace(find, expression=shown(node)[:200])
        self._finds.every.append(replace(find, location=place))

    def _at(self, node: ast.expr, name: str) -> Location:
        """Where a name stands in a string of several lines; the string itself where it has one."""
        last = node.end_lineno or node.lineno
        for line in range(node.lineno, last + 1) if last > node.lineno else ():
            source = self._module.text.lines(line, line)
            if name in source:
                start = len(source[: source.index(name)].encode())
                return self._finds.place(_part(node, line, start, len(name.encode())), self._module)
        return self._finds.place(node, self._module)


def _part(node: ast.expr, line: int, start: int, length: int) -> ast.expr:
    """A stand-in for what stands at a place inside of a string."""
    return ast.Constant("", lineno=line, col_offset=start, end_lineno=line, end_col_offset=start + length)
