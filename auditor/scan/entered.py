"""The mapping that a string of a module is an entry of: what it is short for, the commit beside it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from auditor.scan.modules import Module
from auditor.scan.pinned import revision_keys
from auditor.scan.spelling import spelled

#: How the keys end under which a revision stands.
_STATED: Final = ("revision", "commit", "sha", "commit_hash", "commit_id", "version")


class Entered:
    """The entries of the mappings that a module writes down, looked through once and only when asked."""

    def __init__(self, module: Module) -> None:
        """Know the mappings of `module`."""
        self._module = module

    def under(self, key: ast.expr) -> ast.expr | None:
        """What stands under a key, None if the node is the key of no mapping."""
        return self._values.get(id(key))

    def revision(self, value: ast.expr) -> ast.expr | None:
        """What stands beside a value where its mapping has the revision of that: `modelRevision`."""
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
        """The values of mappings that state a revision, each with its key and all that stands beside it."""
        found: dict[int, tuple[str, Mapping[str, ast.expr]]] = {}
        for node in self._module.searched.dictionaries:
            pairs = zip(node.keys, node.values, strict=True)
            plain = {
                spelled(key.value): value
                for key, value in pairs
                if isinstance(key, ast.Constant) and isinstance(key.value, str)
            }
            if any(key.endswith(_STATED) for key in plain):
                found.update({id(value): (key, plain) for key, value in plain.items()})
        return found
