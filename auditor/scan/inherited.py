"""Attributes that a class hands to a loader: what a subclass gives such an attribute is loaded."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from auditor.scan.attributes import class_of
from auditor.scan.calls import argument
from auditor.scan.loaders import Call, Calls
from auditor.scan.modules import Class, Module, is_self

#: How many bases of a class are followed.
_DEEPEST: Final = 4


@dataclass(frozen=True, slots=True)
class Handed:
    """An attribute, the loader that it is handed to, and what that is called."""

    attribute: str
    loader: Call
    dotted: str


class Inherited:
    """Finds, for the classes of a module, the attributes that a base of theirs hands to a loader."""

    def __init__(self, calls: Calls, meant: Callable[[str], bool]) -> None:
        """Know the loaders `calls`; `meant` says of the name of an attribute whether it means a model."""
        self._calls, self._meant = calls, meant

    def given(self, module: Module) -> Iterator[tuple[Handed, ast.expr]]:
        """What the classes of a module give the attributes that their bases load."""
        for owner in tuple(module.classes.values()):
            if not owner.bases:
                continue
            texts = {name for name, given in owner.fields.items() if any(map(_is_text, given))}
            meant = set(filter(self._meant, texts))
            for base in self._bases(owner, 0) if meant else ():
                for handed in self._handed(base):
                    for one in owner.fields[handed.attribute] if handed.attribute in meant else ():
                        yield handed, one

    def _bases(self, owner: Class, depth: int) -> Iterator[Class]:
        for dotted in owner.bases if depth < _DEEPEST else ():
            base = class_of(dotted, owner.module)
            if base is not None and base is not owner:
                yield base
                yield from self._bases(base, depth + 1)

    def _handed(self, base: Class) -> tuple[Handed, ...]:
        key = ("inherited", base.module.path, base.name)
        found: Any = base.module.around.once(key, (), lambda: tuple(self._loaded(base)))
        return tuple(found)

    def _loaded(self, base: Class) -> Iterator[Handed]:
        for method in tuple(base.methods.values()):
            for call in base.module.calls_in.get(id(method), ()):
                dotted = base.module.dotted(call.func) or ""
                loader = self._calls.load(dotted)
                given = argument(call, loader.model.position, *loader.model.keywords) if loader else None
                if loader is not None and isinstance(given, ast.Attribute) and is_self(given.value):
                    yield Handed(given.attr, loader, dotted.removeprefix("?."))


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
