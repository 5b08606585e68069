"""The service under whose name a model stands, in a mapping of what several services have."""

from __future__ import annotations

import ast
from typing import Final

from auditor.scan.services import Service
from auditor.scan.tables import Tables
from auditor.scan.values import Value

#: So many services make a mapping one of services.
_SOME: Final = 2

#: How deep a name may stand in the parts of such a mapping.
_DEEPEST: Final = 3


def under_service(asked: Value, tables: Tables) -> Service | None:
    """The service whose key a model stands under, be it a string or a member of an enumeration.

    None where it stands in no mapping of which at least half the keys are services.
    """
    for whole in asked.module.searched.dictionaries:
        services = [_named(key, tables) for key in whole.keys]
        if _SOME <= sum(one is not None for one in services) >= len(services) / 2:
            for service, part in zip(services, whole.values, strict=True):
                if service is not None and _holds(part, asked.node, 0):
                    return service
    return None


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
