"""Lists of a loader's own short names, in a module that tells it by a variable which one to load.

`SIZES = ["tiny", "base", "small"]` beside `whisper.load_model(size)`: the list is what may be loaded.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from auditor.model import Certainty
from auditor.scan.identity.identify import by_call
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: How many short names of one loader are no chance.
_SOME: Final = 3


def tell_choices(choosing: Mapping[str, Call], module: Module, tables: Tables, finds: Finds) -> None:
    """Tell the lists whose strings are, all but a few, short names of one of the loaders `choosing`."""
    loaders = [(entry, how) for how, entry in choosing.items() if len(entry.names) >= _SOME]
    for given in _lists(module) if loaders else ():
        texts = [one for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        for entry, how in loaders:
            own = [one for one in texts if _is_own(str(one.value), entry)]
            if len(own) >= _SOME and len(own) * 4 >= len(given) * 3:
                for one in own:
                    _tell(one, entry, how, module, tables, finds)
                break


def _is_own(text: str, entry: Call) -> bool:
    return text in entry.names or entry.knows(text)


def _lists(module: Module) -> Iterator[Sequence[ast.expr | None]]:
    """The lists of the module, and what else names are given that holds several things."""
    for one in module.searched.lists:
        yield one.elts
    for _, _, given in module.searched.named:
        yield from _several(given)
    for node in module.searched.dictionaries:
        yield node.values
        yield node.keys


def _several(given: Iterable[ast.expr]) -> Iterator[Sequence[ast.expr]]:
    for one in given:
        if isinstance(one, ast.Tuple | ast.Set):
            yield one.elts


def _tell(node: ast.Constant, entry: Call, how: str, module: Module, tables: Tables, finds: Finds) -> None:
    text = str(node.value)
    found = by_call(text, entry, tables) if id(node) not in finds.told else None
    if found is not None:
        finds.tell([(Value(text, node, module), found)], how, Certainty.LIKELY)
