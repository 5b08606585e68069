"""Tables of a program's own short names for files of weights: `{"small": "net_small.pth", ...}`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from auditor.model import Certainty, Kind
from auditor.scan.identity.files import alone, of_file
from auditor.scan.identity.unclaimed import is_unclaimed
from auditor.scan.loaders.tables import Tables
from auditor.scan.purposes import makes_up
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: So many files of weights in one mapping are no chance.
_SOME: Final = 3


def tell_tabled(module: Module, tables: Tables, finds: Finds) -> None:
    """Tell the files of such tables that nothing has told of: those of a publisher, or one's own.

    Where a module speaks of addresses or of stores a file may be a part of what is there, and only
    a name that everybody knows says whose it is.
    """
    if makes_up(module.path, module.text.data):
        return
    plain: bool | None = None
    for table in module.searched.dictionaries:
        files = list(_files(table)) if len(table.values) >= _SOME else []
        if len(files) < _SOME:
            continue
        if plain is None:
            data = module.text.data
            plain = b"://" not in data and alone(module.path, data)
        for node in files:
            text = str(node.value)
            found = of_file(text, Kind.MODEL, tables) if id(node) not in finds.told else None
            if found is not None and (plain or found.origin != "local"):
                finds.tell([(Value(text, node, module), found)], "table of files", Certainty.LIKELY)


def _files(table: ast.Dict) -> Iterator[ast.Constant]:
    """The files of weights in a mapping of nothing else, each under one name or several together."""
    found: list[ast.Constant] = []
    for key, value in zip(table.keys, table.values, strict=True):
        listed = value.elts if isinstance(value, ast.List | ast.Tuple) else [value]
        named = isinstance(key, ast.Constant) and isinstance(key.value, str)
        for one in listed:
            text = one.value if isinstance(one, ast.Constant) else None
            if not named or not isinstance(one, ast.Constant) or not isinstance(text, str):
                return
            if not is_unclaimed(text):
                return
            found.append(one)
    yield from found
