"""Addresses of weights that a program puts together: by its functions, or in texts with variable parts."""

from __future__ import annotations

import ast
from collections.abc import Iterable
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
