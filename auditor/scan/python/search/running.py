"""Command lines that the calls of a Python module run, or hand on to be run elsewhere."""

from __future__ import annotations

import ast
from typing import Final

from auditor.scan.commands.lines import CommandReader, is_address
from auditor.scan.inside import moved
from auditor.scan.places import Text
from auditor.scan.python.search.embedded import command_text, is_command
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.modules import Module

#: Keywords under which a command line is handed on, to a container or a job.
_COMMANDS: Final = frozenset({"command", "cmd", "entrypoint", "start_command", "container_command"})


class Running:
    """The command lines of one module."""

    def __init__(self, module: Module, finds: Finds, commands: CommandReader) -> None:
        """Tell into `finds` what the command lines in calls of `module` refer to, read by `commands`."""
        self._module, self._finds, self._commands = module, finds, commands

    def read(self, node: ast.Call, dotted: str) -> None:
        """Read what a call, by its dotted name, runs or is given to run."""
        if is_command(dotted) and node.args:
            self._command(node.args[0])
        elif dotted.endswith("create_subprocess_exec"):
            self._command(ast.copy_location(ast.List(node.args, ast.Load()), node))
        for one in node.keywords:
            written = isinstance(one.value, ast.Constant | ast.JoinedStr | ast.List)
            if (one.arg in _COMMANDS and written) or _are_options(one):
                self._command(one.value)

    def _command(self, node: ast.expr) -> None:
        command = command_text(node, self._finds.text)
        place = self._finds.place(node, self._module)
        parts = list(ast.walk(node))
        self._finds.told.update(id(part) for part in parts)
        written = any(isinstance(one, ast.Constant) and "://" in str(one.value) for one in parts)
        for find in self._commands.read(Text("", command), 0, command, {}) if command else ():
            if written or not is_address(find):  # else it is told where it is written
                self._finds.every.append(moved(find, place))


def _are_options(given: ast.keyword) -> bool:
    """Whether an argument is options as a command line has them, a list or a text, and is called so."""
    if given.arg is None or not given.arg.endswith("args"):
        return False
    first = given.value.elts[0] if isinstance(given.value, ast.List) and given.value.elts else given.value
    first = first.values[0] if isinstance(first, ast.JoinedStr) and first.values else first
    return isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value.startswith("--")
