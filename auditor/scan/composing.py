"""Addresses of weights that a program puts together: by its functions, or in texts with variable parts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from auditor.model import Certainty
from auditor.scan import names
from auditor.scan.addresses import weights_at
from auditor.scan.finding import Finds
from auditor.scan.found import Found
from auditor.scan.modules import Module
from auditor.scan.tables import Tables
from auditor.scan.values import Value

#: Calls of which a module's own functions are asked what address they make.
_MOST: Final = 400

#: How deep a text is put together of others.
_DEEPEST: Final = 8

#: Stands for a part of a text that is not known.
_HOLE: Final = "_0_"
_PERCENT: Final = re.compile(r"%(?:\(\w+\))?[sd]")
_BRACES: Final = re.compile(r"\{[\w.\[\]]*(?:![sr])?(?::s?)?\}")


def tell_composed(
    calls: Iterable[tuple[ast.Call, str]], module: Module, tables: Tables, finds: Finds
) -> None:
    """Tell the addresses that functions of the project make of the files of weights they are given."""
    left = _MOST
    for call, dotted in calls:
        file = _file(call)
        if file is None or id(file) in finds.told or tables.calls.load(dotted) is not None:
            continue
        left -= 1
        made = finds.composed(call, dotted) if left >= 0 else None
        if made is None:
            continue
        name = str(file.value).rpartition("/")[2]
        texts = [value for value in made.known if name in value.text]
        leading = [(value, weights_at(value.text, tables)) for value in texts]
        found = [(Value(value.text, file, module), one) for value, one in leading if one is not None]
        if found:
            finds.told.update(id(value.node) for value, one in leading if one is not None)
            finds.tell(sorted(found, key=_off_the_hub), "address", Certainty.LIKELY)
        elif made.broken:
            finds.leave_open(call, dotted)


def tell_assembled(module: Module, tables: Tables, finds: Finds) -> None:
    """Tell the addresses of weights among the texts of a module that have variable parts."""
    for node in (*module.searched.assembled, *_filled(module)):
        inside = [one for one in ast.walk(node) if isinstance(one, ast.Constant | ast.JoinedStr)]
        if any(id(one) in finds.told for one in inside):
            continue
        places: dict[int, list[tuple[Value, Found]]] = {}
        for text in _texts(node, finds):
            found = weights_at(text, tables)
            if found is None or _HOLE in found.model:
                continue
            if found.revision is not None and _HOLE in found.revision:
                found = replace(found, revision=None)
            place = _named_in(node, found.model, finds) or Value(text, node, module)
            if place.module is module and id(place.node) not in finds.told:
                places.setdefault(id(place.node), []).append((place, found))
        spoken = (one for one in inside if isinstance(one, ast.Constant) and "/" in str(one.value))
        idle = any(id(one) in module.searched.idle for one in spoken)
        finds.told.update(id(one) for one in inside if places)
        for told in places.values():
            finds.tell(told, "address", Certainty.POSSIBLE if idle else Certainty.LIKELY)


def _filled(module: Module) -> Iterator[ast.Call]:
    """The texts that `format` puts something into."""
    for call in module.calls.get("format", ()):
        text = call.func.value if isinstance(call.func, ast.Attribute) else None
        if isinstance(text, ast.Constant) and names.is_of_address(str(text.value)):
            yield call


def _texts(node: ast.expr, finds: Finds) -> list[str]:
    """What a text may be, or what is known of it with its open parts marked."""
    known = finds.values(node).known
    return [value.text for value in known] or [_outline(node, finds)]


def _outline(node: ast.expr, finds: Finds, depth: int = 0) -> str:
    """What is known of a text: a part that may be several things, or anything, is a hole."""
    if isinstance(node, ast.FormattedValue):
        node = node.value
    if isinstance(node, ast.JoinedStr) and depth < _DEEPEST:
        return "".join(_outline(one, finds, depth + 1) for one in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and depth < _DEEPEST:
        return _outline(node.left, finds, depth + 1) + _outline(node.right, finds, depth + 1)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return _PERCENT.sub(_HOLE, _outline(node.left, finds, depth + 1))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _BRACES.sub(_HOLE, _outline(node.func.value, finds, depth + 1))
    known = finds.values(node)
    return known.known[0].text if known.complete and len(known.known) == 1 else _HOLE


def _named_in(node: ast.expr, model: str, finds: Finds) -> Value | None:
    """The literal of the part of a text in which a model's name stands as a whole."""
    for one in ast.walk(node):
        if isinstance(one, ast.Name | ast.Attribute | ast.Constant):
            for value in finds.values(one).known:
                if model in value.text and isinstance(value.node, ast.Constant):
                    return value
    return None


def _file(call: ast.Call) -> ast.Constant | None:
    """The file of weights that a call is given by its name."""
    given = (*call.args, *(one.value for one in call.keywords))
    plain = (one for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str))
    return next((one for one in plain if _is_file(str(one.value))), None)


def _is_file(text: str) -> bool:
    return names.is_weights_file(text) and "://" not in text and not any(one.isspace() for one in text)


def _off_the_hub(one: tuple[Value, Found]) -> bool:
    """The Hub goes before its mirrors."""
    return one[1].origin != "huggingface"
