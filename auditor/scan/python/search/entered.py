"""What stands together with a string of a module: what it is short for, the commit beside it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from auditor.scan.identity.pinned import revision_keys
from auditor.scan.python.source.modules import Module
from auditor.scan.spelling import spelled

#: How the keys end under which a revision stands.
_REVISION: Final = "revision"
_STATED: Final = (_REVISION, "commit", "sha", "commit_hash", "commit_id", "version")


class Entered:
    """The entries of mappings and the names that a module writes down, gone through once and when asked."""

    def __init__(self, module: Module) -> None:
        """Know the mappings and names of `module`."""
        self._module = module

    def under(self, key: ast.expr) -> ast.expr | None:
        """What stands under a key, None if the node is the key of no mapping."""
        return self._values.get(id(key))

    def revision(self, value: ast.expr) -> ast.expr | None:
        """What stands beside a value where its mapping, class or module has the revision: `modelRevision`."""
        name, beside = self._places.get(id(value), ("", {}))
        return next((beside[one] for one in revision_keys(name) if one in beside), None) if name else None

    @cached_property
    def _values(self) -> Mapping[int, ast.expr]:
        return {
            id(key): value
            for node in self._module.searched.dictionaries
            for key, value in zip(node.keys, node.values, strict=True)
            if key is not None
        }

    @cached_property
    def _places(self) -> Mapping[int, tuple[str, Mapping[str, ast.expr]]]:
        """The values where a revision is stated, each with its key and all that stands beside it."""
        found: dict[int, tuple[str, Mapping[str, ast.expr]]] = {}
        for together in (*self._mappings(), *self._named().values()):
            if any(key.endswith(_STATED) for key in together):
                found.update({id(value): (key, together) for key, value in together.items()})
        return found

    def _mappings(self) -> Iterator[Mapping[str, ast.expr]]:
        """What mappings hold, by their keys."""
        for node in self._module.searched.dictionaries:
            pairs = zip(node.keys, node.values, strict=True)
            yield {
                spelled(key.value): value
                for key, value in pairs
                if isinstance(key, ast.Constant) and isinstance(key.value, str)
            }

    def _named(self) -> Mapping[int, Mapping[str, ast.expr]]:
        """What names are given once, by the class, function or module whose they are.

        A commit of anything else may be called `VERSION` there.
        """
        found: dict[int, dict[str, ast.expr]] = {}
        for (scope, name), given in self._module.assigned.items():
            called = spelled(name)
            if len(given) == 1 and (called.endswith(_REVISION) or not called.endswith(_STATED)):
                found.setdefault(scope, {})[called] = _plain(given[0])
        return found


def _plain(given: ast.expr) -> ast.expr:
    """What a name is given, or the default of the field that it is: `Field("org/name", alias="MODEL")`."""
    first = given.args[0] if isinstance(given, ast.Call) and given.args else None
    return first if isinstance(first, ast.Constant) else given
