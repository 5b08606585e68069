"""Strings of a Python module that say that they are models, but not whose: who is asked for them knows."""

from __future__ import annotations

import ast
import re
from typing import Final

from auditor.scan.finding import Finds
from auditor.scan.keys import says_no_owner
from auditor.scan.modules import Module
from auditor.scan.tables import Key, Tables
from auditor.scan.values import Value

#: Names under which stands what somebody is asked for, and not what a model that is made is called.
_ASKED: Final = re.compile(
    r"(?:(?:default|base|llm|chat|embed(?:ding)?|inference|vision)_)*(?:model|llm)(?:_?(?:name|id))?",
    re.IGNORECASE,
)

#: Expressions of one value; containers hold words of which parts are looked for.
_SINGLE: Final = (ast.Constant, ast.Call, ast.BoolOp, ast.IfExp)


class Unowned:
    """The names of one module that are left open, told once everything else was."""

    def __init__(self, module: Module, tables: Tables, finds: Finds) -> None:
        """Begin with none of `module`."""
        self._module, self._tables, self._finds = module, tables, finds
        self._noted: dict[int, tuple[ast.Constant, str, str]] = {}

    def note(self, given: ast.expr, value: Value, key: Key, name: str, how: str) -> None:
        """Note what a name that means just a model is `given`, where `value` is a string of that kind."""
        node, text = value.node, value.text
        if not isinstance(given, _SINGLE) or not isinstance(node, ast.Constant) or node.value != text:
            return
        plain = "-" in text and "_" not in text and _ASKED.fullmatch(name)
        if plain and says_no_owner(text, key, self._module.path, self._tables):
            self._noted.setdefault(id(node), (node, text, how))

    def tell(self) -> None:
        """Leave open what nothing has told of, but for labels that stand beside a name in full."""
        known = self._finds.short_names() if self._noted else ()
        for node, text, how in self._noted.values():
            done = id(node) in self._finds.told or id(node) in self._module.searched.idle
            if not done and text.casefold() not in known:
                self._finds.leave_open(node, how)
