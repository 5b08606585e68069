"""Lists of models that a program offers: descriptions of each, under one key what it is asked for by.

Or each description stands under that itself: `{"gpt-4o": {"label": "GPT-4o"}}`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from auditor.scan import spelling
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.modules import Module

#: Keys of a description under which stands what a model is asked for by, the surest first.
_ASKED_BY: Final = ("id", "model_id", "modelId", "value", "slug")

#: Keys of a description under which stands what people read, where somebody may choose.
_SHOWN: Final = frozenset({"name", "label", "title", "description", "display_name", "displayName"})

#: Keys of a description under which stands what a library calls a model for short.
_CALLED: Final = ("name", "id", "size", "value", "model")

#: How a list of models ends that somebody may choose from.
_CHOOSE: Final = re.compile(r"model_(?:candidates|choices|options|sizes|names|list)$")

#: How many descriptions make a list of what is offered.
_SOME: Final = 3

#: A list with what it, or the function that gives it, is called.
Offered = tuple[str, Sequence[ast.expr]]


def offered(module: Module, is_model: Callable[[str], bool]) -> Iterator[Offered]:
    """The names in lists that are called models, most of which say themselves that they are models."""
    for name, how, given in module.searched.named:
        if _says_models(name):
            yield from ((how, ids) for one in given if (ids := _ids(one, is_model)))
    for function in module.searched.functions:
        if _says_models(function.name):
            given = module.returned.get(id(function), [])
            yield from ((f"function {function.name}", ids) for one in given if (ids := _ids(one, is_model)))


def made(module: Module) -> Iterator[Offered]:
    """What several objects of one class are made of first, or mappings say they are called, in such lists."""
    for name, how, given in module.searched.named:
        for one in given if _says_models(name) or _CHOOSE.search(spelling.spelled(name)) else ():
            rows = one.elts if isinstance(one, ast.List | ast.Tuple) else []
            if len(called := _called(rows)) >= _SOME:
                yield how, called
            calls = [each for each in rows if isinstance(each, ast.Call)]
            of = {each.func.id for each in calls if isinstance(each.func, ast.Name)}
            firsts = [each.args[0] for each in calls if each.args]
            if len(of) == 1 and of.pop()[:1].isupper() and _SOME <= len(firsts) == len(rows):
                yield how, firsts


def _called(rows: Sequence[ast.expr]) -> list[ast.Constant]:
    """What each mapping of a list says that it is called, if all of them say it under one key."""
    described = [one for one in rows if isinstance(one, ast.Dict)]
    for key in _CALLED if len(described) == len(rows) else ():
        found = [value for one in described for value in _under(one, key)]
        if len(found) == len(rows):
            return found
    return []


def service_in(how: str, tables: Tables) -> Service | None:
    """The one service that a list, or what gives it, is called after: `get_azure_models`."""
    words = spelling.spelled(how.rpartition(" ")[2]).split("_")
    found = {one.origin: one for word in words if (one := tables.provider(word)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _says_models(name: str) -> bool:
    plain = name.lower().rstrip("_").endswith("models")
    return plain and spelling.spelled(name).rstrip("_").endswith("models")


def _ids(node: ast.expr, is_model: Callable[[str], bool]) -> list[ast.expr]:
    """What each description of a list is asked for by, if half of that says itself that it is a model."""
    if isinstance(node, ast.Dict):
        return _keys(node, is_model)
    rows = node.elts if isinstance(node, ast.List | ast.Tuple) else []
    described = [one for one in rows if isinstance(one, ast.Dict)]
    if len(described) < _SOME or len(described) < len(rows):
        return []
    for key in _ASKED_BY:
        found = [value for one in described for value in _under(one, key)]
        if len(found) == len(described):
            said = sum(is_model(str(one.value)) for one in found)
            return [*found] if said * 2 >= len(found) else []
    return []


def _keys(node: ast.Dict, is_model: Callable[[str], bool]) -> list[ast.expr]:
    """The keys of a mapping of descriptions that say nothing else of what is asked for, likewise."""
    found = [one for one in node.keys if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if len(found) < _SOME or len(found) < len(node.keys) or not all(map(_is_shown, node.values)):
        return []
    said = sum(is_model(str(one.value)) for one in found)
    return [*found] if said * 2 >= len(found) else []


def _is_shown(node: ast.expr) -> bool:
    """Whether an expression describes what people choose, and does not say what that is asked for by."""
    if not isinstance(node, ast.Dict):
        return False
    keys = {one.value for one in node.keys if isinstance(one, ast.Constant)}
    return not _SHOWN.isdisjoint(keys) and keys.isdisjoint(_ASKED_BY)


def _under(node: ast.Dict, key: str) -> Iterator[ast.Constant]:
    """The string under a key of a description."""
    for one, value in zip(node.keys, node.values, strict=True):
        named = isinstance(one, ast.Constant) and one.value == key
        if named and isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value
