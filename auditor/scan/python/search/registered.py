"""Names of models under which a program keeps the class or the function that asks them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.modules import Module, last_name

#: What such a mapping is called, and what one of prices, limits and texts is.
_KEPT: Final = re.compile(
    r"(?i)(?:^|_)(?:registry|(?:model|llm|client|provider|engine|embedder|agent)s?"
    r"(?:_(?:map|mapping|class|classes|types|factory|factories|handlers|clients|providers))?)$"
)
_OTHER: Final = re.compile(r"(?i)price|cost|limit|token|encod|context|window|label|alias")

#: So many names of models are no chance.
_SOME: Final = 2


def registered(module: Module, tables: Tables) -> Iterator[tuple[str, ast.Constant]]:
    """The keys that only a model is called by, with the name of each mapping: `{"qwen-turbo": Tongyi}`."""
    for name, how, given in module.searched.named:
        if _KEPT.search(name) is None or _OTHER.search(name) is not None:
            continue
        for one in given:
            keys = list(_keys(one, tables)) if isinstance(one, ast.Dict) else []
            if len(keys) >= _SOME:
                yield from ((how, key) for key in keys)


def _keys(mapping: ast.Dict, tables: Tables) -> Iterator[ast.Constant]:
    """The keys that say by themselves whose model they are, where all values are classes or functions."""
    if not all(map(_is_code, mapping.values)):
        return
    for key in mapping.keys:
        text = key.value if isinstance(key, ast.Constant) else None
        if isinstance(key, ast.Constant) and isinstance(text, str) and tables.told_by(text) is not None:
            yield key


def _is_code(value: ast.expr) -> bool:
    """Whether a value is a class or a function by its name, and no constant."""
    return isinstance(value, ast.Name | ast.Attribute) and not last_name(value).isupper()
