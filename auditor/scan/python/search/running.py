"""Command lines that the calls of a Python module run, or hand on to be run elsewhere."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.model import Location, Role, Undecided
from auditor.scan.commands.lines import CommandReader, is_address
from auditor.scan.identity.left_open import left_open
from auditor.scan.inside import moved
from auditor.scan.places import Text
from auditor.scan.purposes import role_of
from auditor.scan.python.search.embedded import command_text, is_command, word_text
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.calls import shown
from auditor.scan.python.source.modules import Module
from auditor.scan.shell import UNKNOWN

#: Keywords under which a command line is handed on, to a container or a job.
_COMMANDS: Final = frozenset({"command", "cmd", "entrypoint", "start_command", "container_command"})

#: Among how many words of a list an option must be.
_EARLY: Final = 3


class Running:
    """The command lines of one module."""

    def __init__(self, module: Module, finds: Finds, commands: CommandReader) -> None:
        """Tell into `finds` what the command lines in calls of `module` refer to, read by `commands`."""
        self._module, self._finds, self._commands = module, finds, commands
        self._read: set[int] = set()

    def read(self, node: ast.Call, dotted: str) -> None:
        """Read what a call, by its dotted name, runs or is given to run."""
        if is_command(dotted) and node.args:
            for given in self._written(node.args[0]):
                self._command(given)
        elif dotted.endswith(("parse_args", "parse_known_args")):
            for given in (*node.args[:1], *(one.value for one in node.keywords if one.arg == "args")):
                if isinstance(given, ast.List):
                    self.options(given)
        elif dotted.endswith("create_subprocess_exec"):
            self._command(ast.copy_location(ast.List(node.args, ast.Load()), node))
        for one in node.keywords:
            written = isinstance(one.value, ast.Constant | ast.JoinedStr | ast.List)
            if (one.arg in _COMMANDS and written) or _are_options(one):
                self._command(one.value)

    def options(self, words: ast.List) -> None:
        """Read a list with options that some command line has in it: `["eval", "--model", "..."]`.

        What stands in a test is made up.
        """
        plain = all(isinstance(one, ast.Constant) for one in words.elts)
        has_options = plain and any(map(_begins_option, words.elts[:_EARLY]))
        if has_options and role_of(self._module.path) is not Role.TEST:
            self._command(words)

    def _written(self, node: ast.expr) -> Iterator[ast.expr]:
        """The command line that a call runs, where its words are written down: there, or under a name."""
        lists = [
            one
            for one, home in (self._finds.expressions(node) if isinstance(node, ast.Name) else ())
            if isinstance(one, ast.List) and home is self._module
        ]
        yield from lists or (node,)

    def _command(self, node: ast.expr) -> None:
        if id(node) in self._read:
            return
        self._read.add(id(node))
        command = command_text(node, self._finds.text)
        parts = list(ast.walk(node))
        self._finds.told.update(id(part) for part in parts)
        written = any(isinstance(one, ast.Constant) and "://" in str(one.value) for one in parts)
        for find in self._commands.read(Text("", command), 0, command, {}) if command else ():
            if written or not is_address(find):  # else it is told where it is written
                word = self._word(node, find.location)
                if isinstance(find, Undecided) and UNKNOWN in find.expression:
                    find = left_open(find.location, shown(word), find.loader, find.gap)
                self._finds.every.append(moved(find, self._finds.place(word, self._module)))

    def _word(self, node: ast.expr, place: Location) -> ast.expr:
        """The word of a command at a place of its one line; all of it where it is no list of words."""
        end = 1
        for one in node.elts if isinstance(node, ast.List | ast.Tuple) and place.line == 1 else ():
            end += len(word_text(one, self._finds.text)) + 1
            if place.column < end:
                return one
        return node


def _are_options(given: ast.keyword) -> bool:
    """Whether an argument is options as a command line has them, a list or a text, and is called so."""
    if given.arg is None or not given.arg.endswith("args"):
        return False
    first = given.value.elts[0] if isinstance(given.value, ast.List) and given.value.elts else given.value
    first = first.values[0] if isinstance(first, ast.JoinedStr) and first.values else first
    return _begins_option(first)


def _begins_option(first: ast.expr) -> bool:
    """Whether a word, or the beginning of a text, is an option of a command line."""
    return isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value.startswith("--")
