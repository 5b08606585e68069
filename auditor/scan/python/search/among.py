"""Names among those of a store of models: in a mapping or a list of its names the others are its own, too.

A registry has models of families that nobody wrote down (`stable-code:instruct`
beside twenty names with a size): what they stand among says whose they are.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from auditor.model import Certainty, Kind, Reference
from auditor.scan import names
from auditor.scan.identity.found import Found
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: So many names of one store are no chance, where they are so large a part of all.
_SOME: Final = 3
_PART: Final = 2 / 3


def tell_among(module: Module, tables: Tables, finds: Finds) -> None:
    """Tell the names that stand among those of a store, and that nothing has told of."""
    places: dict[str, set[tuple[int, int]]] = {}
    for one in finds.every:
        if isinstance(one, Reference):
            places.setdefault(one.origin, set()).add((one.location.line, one.location.column))
    for origin, told in places.items():
        store = tables.of_origin(origin) if len(told) >= _SOME else None
        if store is None or not store.store or store.hub:
            continue
        for group in _groups(module):
            own = sum((at.line, at.column) in told for at in (finds.place(one, module) for one in group))
            if own < _SOME or own < len(group) * _PART:
                continue
            for node in group:
                if id(node) not in finds.told and _may_be(str(node.value), tables):
                    found = Found(str(node.value), store.origin, store.route, Kind.MODEL)
                    how = f"among {store.origin} models"
                    finds.tell([(Value(str(node.value), node, module), found)], how, Certainty.LIKELY)


def _groups(module: Module) -> Iterator[list[ast.Constant]]:
    """The strings that stand together: as the values of a mapping, the keys of one of mappings, in a list."""
    mappings = module.searched.dictionaries
    together: Iterable[Sequence[ast.expr | None]] = (
        *(one.values for one in mappings),
        *(one.keys for one in mappings if all(isinstance(value, ast.Dict) for value in one.values)),
        *(one.elts for one in module.searched.lists),
    )
    for nodes in together:
        group = [one for one in nodes if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if len(group) > _SOME and len(group) == len(nodes):
            yield group


def _may_be(text: str, tables: Tables) -> bool:
    """Whether a string has the form of a store's names: a tag, or a family of models that is known."""
    name, tag, _ = text.partition(":")
    plain = names.is_bare_name(name) and names.is_hosted_name(text)
    return plain and bool(tag or tables.says_model(f"/{name}"))
