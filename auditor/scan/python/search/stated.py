"""What a loader call says of its model besides the name: what it may be, its revision, whose code is run."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from auditor.scan.identity.pinned import as_revision
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.calls import argument, read_from
from auditor.scan.python.source.dotted import dotted_name
from auditor.scan.python.source.modules import Module
from auditor.scan.python.source.parameters import parameter_of
from auditor.scan.python.values.evaluator import Value, Values


class Stated:
    """Reads the arguments of the calls of one module."""

    def __init__(self, module: Module, tables: Tables, finds: Finds) -> None:
        """Read with `tables`; `finds` knows what expressions may be."""
        self._module, self._tables, self._finds = module, tables, finds

    def known(self, given: ast.expr) -> Values:
        """What an argument may be; a library's own name for a model is that model."""
        known = self._finds.values(given)
        if known.known:
            return known
        told = [(self.constant(one), one) for one in (given, *self._put_in(given))]
        named = tuple(Value(text, node, self._module) for text, node in told if text)
        return Values(named) if named else known

    def file(self, given: ast.expr) -> ast.expr:
        """The file that an argument holds, where it is read here: `f.read()`; else the argument itself."""
        if (
            isinstance(given, ast.Call)
            and (read := self._tables.calls.reading(self._dotted(given))) is not None
        ):
            return argument(given, read.file.position, *read.file.keywords) or given  # `json.load(f)`
        if isinstance(given, ast.Name | ast.Call):
            for node, home in self._finds.expressions(given):
                if home is self._module and (file := read_from(node)) is not None:
                    return file
        return given

    def _dotted(self, call: ast.Call) -> str:
        return dotted_name(call.func, self._module) or ""

    def _put_in(self, given: ast.expr) -> Sequence[ast.expr]:
        """What this module gives to a parameter or a variable."""
        if not isinstance(given, ast.Name):
            return ()
        scope = self._module.scope(given)
        parameter = parameter_of(self._module, given.id, scope)
        return parameter if parameter is not None else self._module.lookup(given.id, scope)

    def constant(self, node: ast.expr | None) -> str | None:
        """The string that a library's own name stands for."""
        named = isinstance(node, ast.Attribute | ast.Name)
        dotted = dotted_name(node, self._module) if node is not None and named else None
        return self._tables.calls.constant(dotted) if dotted else None

    def revision(self, node: ast.Call, entry: Call, count: int) -> str | None:
        """The revision that a call states; of a parameter not where the model is one of several, too.

        Which name each caller pins is not seen here, and none may be told as pinned that is not.
        """
        given = argument(node, None, entry.revision)
        if count > 1 and isinstance(given, ast.Name):
            scope = self._module.scope(given)
            given = None if parameter_of(self._module, given.id, scope) is not None else given
        stated = {one.text for one in self._finds.values(given).known} if given is not None else set()
        return as_revision(self._finds.text(given)) if count <= 1 or len(stated) == 1 else None

    def runs_code(self, node: ast.Call) -> bool:
        """Whether the call plainly asks for the repository's own code to be run."""
        return any(
            one.arg in self._tables.remote_code
            and isinstance(one.value, ast.Constant)
            and one.value.value is True
            for one in node.keywords
        )

    def is_settings(self, node: ast.expr) -> bool:
        """Whether an expression is a parameter of a type that holds settings, and so no name of a model."""
        function = self._module.scope(node)
        name = node.id if isinstance(node, ast.Name) else ""
        type_ = self._module.annotated.get((id(function), name))
        kind = type_.id if isinstance(type_, ast.Name) else ""
        return kind.endswith(("Config", "Configuration")) and kind != "DictConfig"  # which is what Hydra read
