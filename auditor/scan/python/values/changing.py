"""Methods of strings that give back the string changed: `replace`, `removeprefix` and the like."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Final, TypeAlias

#: Makes the changed string of one.
Change: TypeAlias = Callable[[str], str]

#: How many plain texts each of the methods takes.
_TAKES: Final = {"replace": 2, "removeprefix": 1, "removesuffix": 1, "lower": 0, "upper": 0}

#: The longest string that is made, in characters.
_LONGEST: Final = 2000


def changing(call: ast.Call) -> Change | None:
    """How a method changes the string that it is called on, None where that is not told plainly."""
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    given = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if _TAKES.get(method) != len(call.args) or len(given) != len(call.args) or call.keywords:
        return None
    if method == "replace" and not given[0]:
        return None

    def change(text: str) -> str:
        changed: str = getattr(text, method)(*given)
        return changed if len(changed) <= _LONGEST else text

    return change
