"""Texts that a program puts together, as far as one sees at a glance that they may be addresses."""

from __future__ import annotations

import ast
import re
from typing import Final

from auditor.scan.identity.located import is_of_address
from auditor.scan.python.source.modules import last_name

#: What a variable is called that holds an address.
_ADDRESS: Final = re.compile(r"(?i)url|host|base|server|endpoint|api|root")


def may_be_address(*parts: ast.expr) -> bool:
    """Whether a text made of some parts may be the address of a model: no sentence is."""
    texts = [one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return any(map(is_of_address, texts)) and not any(" " in one for one in texts)


def goes_on(first: ast.expr, after: ast.expr) -> bool:
    """Whether a text begins with a variable that may hold an address, and goes on as one."""
    if not isinstance(first, ast.FormattedValue) or not isinstance(after, ast.Constant):
        return False
    return str(after.value).startswith(("/", "?")) and _ADDRESS.search(last_name(first.value)) is not None
