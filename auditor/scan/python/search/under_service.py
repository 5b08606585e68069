"""The service under whose name a model stands, in a mapping of what several services have."""

from __future__ import annotations

import ast
from typing import Final, TypeAlias
from weakref import WeakKeyDictionary

from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: So many services make a mapping one of services.
_SOME: Final = 2

#: How deep a name may stand in the parts of such a mapping.
_DEEPEST: Final = 3

#: The mappings of services that a module was found to have, of so many that it has. They are kept, since
#: each name of a module asks: 3,200 names beside 300 mappings took three times as long without.
_Known: TypeAlias = tuple[int, list[tuple[ast.Dict, list[Service | None]]]]
_known: WeakKeyDictionary[Module, tuple[Tables, _Known]] = WeakKeyDictionary()


def under_service(asked: Value, tables: Tables) -> Service | None:
    """The service whose key a model stands under, be it a string or a member of an enumeration.

    None where it stands in no mapping of which at least half the keys are services.
    """
    for whole, services in _mappings(asked.module, tables):
        for service, part in zip(services, whole.values, strict=True):
            if service is not None and _holds(part, asked.node, 0):
                return service
    return None


def _mappings(module: Module, tables: Tables) -> list[tuple[ast.Dict, list[Service | None]]]:
    """The mappings of a module that have services for keys; gone through anew when more of it was parsed."""
    every = module.searched.dictionaries
    asked, (count, found) = _known.get(module, (tables, (0, [])))
    if asked is not tables or count != len(every):
        found = []
        for whole in every:
            services = [_named(key, tables) for key in whole.keys]
            if _SOME <= sum(one is not None for one in services) >= len(services) / 2:
                found.append((whole, services))
        _known[module] = tables, (len(every), found)
    return found


def _named(key: ast.expr | None, tables: Tables) -> Service | None:
    """The service that a key is called after: `"groq"`, `Provider.GROQ`."""
    if isinstance(key, ast.Attribute):
        return tables.holder(key.attr) if key.attr.isupper() else None
    word = key.value if isinstance(key, ast.Constant) else None
    return tables.provider(word) if isinstance(word, str) else None


def _holds(part: ast.expr, node: ast.expr, depth: int) -> bool:
    """Whether an expression is, or holds, another: in a mapping, in a list, by name."""
    if part is node:
        return True
    inner = part.values if isinstance(part, ast.Dict) else ()
    inner = part.elts if isinstance(part, ast.List | ast.Tuple) else inner
    return depth < _DEEPEST and any(_holds(one, node, depth + 1) for one in inner)
