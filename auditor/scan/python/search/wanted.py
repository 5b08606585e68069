"""What a call is given as the tables have it, and whether it loads weights at all."""

from __future__ import annotations

import ast

from auditor.scan.loaders.loader_rows import Argument, Call
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.source.calls import argument


def argument_of(call: ast.Call, where: Argument) -> ast.expr | None:
    """What a call takes at a place of the tables; None if it is not given plainly."""
    return argument(call, where.position, *where.keywords)


def is_wanted(node: ast.Call, entry: Call, finds: Finds) -> bool:
    """Whether weights are loaded: what says so is given, or what says no is not."""
    return is_asked(node, entry) or (not _is_without(node, entry) and _is_whole(node, entry, finds))


def is_asked(node: ast.Call, entry: Call) -> bool:
    """Whether a call asks for weights, whatever the model is called."""
    given = argument_of(node, entry.needs) if entry.needs is not None else None
    asked = entry.needs is None or (given is not None and not _is_refused(given))
    return asked and not _is_without(node, entry)


def _is_without(node: ast.Call, entry: Call) -> bool:
    """Whether a call says that it wants no weights."""
    return entry.unless is not None and _is_refused(argument_of(node, entry.unless))


def _is_whole(node: ast.Call, entry: Call, finds: Finds) -> bool:
    """Whether a model's name says by itself where its weights are."""
    text = finds.text(argument_of(node, entry.model)) if entry.whole else None
    return text is not None and text.startswith(entry.whole)


def _is_refused(given: ast.expr | None) -> bool:
    """Whether an argument is given that says no: `None`, `False`, an empty string."""
    return isinstance(given, ast.Constant) and not given.value
