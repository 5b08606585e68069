"""Loaders that a program names first and calls later: `made = models.resnet18`, `MADE[name](weights=...)`."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, NamedTuple

from auditor.scan.contained import Source
from auditor.scan.dotted import dotted_name
from auditor.scan.following import Following
from auditor.scan.loader_rows import Call
from auditor.scan.loaders import Calls
from auditor.scan.modules import Module, is_self
from auditor.scan.values import Evaluator


class Named(NamedTuple):
    """A loader that a call may mean: the call as if it named that itself, the loader and its dotted name."""

    call: ast.Call
    loader: Call
    dotted: str


class NamedLoaders(Evaluator):
    """Follows what is called to the functions of libraries that it may be."""

    def __init__(self, calls: Calls) -> None:
        """Find loaders of `calls`."""
        super().__init__()
        self._calls = calls

    def of(self, node: ast.Call, module: Module) -> Iterator[Named]:
        """The loaders that the function of a call may be, where a variable or a container holds it.

        Each is told where it is named, in the same module.
        """
        function = node.func
        if isinstance(function, ast.Attribute) and not is_self(function.value):
            return
        seen: set[str] = set()
        for one, home in self.expressions(function, module):
            dotted = self._loader(one, home) if home is module and one is not function else None
            loader = self._calls.load(dotted) if dotted and dotted not in seen else None
            if dotted and loader is not None:
                seen.add(dotted)
                yield Named(ast.copy_location(ast.Call(one, node.args, node.keywords), node), loader, dotted)

    def _loader(self, node: ast.expr, module: Module) -> str | None:
        """The dotted name of a loader of a library, if an expression names one."""
        if not isinstance(node, ast.Name | ast.Attribute):
            return None
        dotted = dotted_name(node, module)
        return dotted if dotted and self._calls.load(dotted) is not None else None

    def _variable(self, node: ast.Name, module: Module, depth: int) -> Iterator[Source]:
        yield from ((node, module),) if self._loader(node, module) else super()._name(node, module, depth)

    def _member(self, node: ast.Attribute, module: Module, depth: int) -> Iterator[Source]:
        yield from (
            ((node, module),) if self._loader(node, module) else super()._attribute(node, module, depth)
        )

    _HANDLERS: ClassVar[Mapping[type[ast.expr], Callable[..., Iterator[Source]]]] = {
        **Following._HANDLERS,
        ast.Name: _variable,
        ast.Attribute: _member,
    }
