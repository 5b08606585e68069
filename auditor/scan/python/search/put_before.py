"""Names of models before which a program puts the word for a service: `f"ollama/{name}"`."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from auditor.model import Route
from auditor.scan.identity.found import Found
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.finding import Finds
from auditor.scan.python.values.evaluator import Value


def where_written(
    value: Value, found: Found, every: Sequence[Value], finds: Finds, tables: Tables
) -> Value | None:
    """The value where its model's name is written, which may be elsewhere than where the word is put before.

    None where the word is put before each of several makers' names, `every` one of which the value may be,
    and this is no name of that service.
    """
    if not isinstance(value.node, ast.JoinedStr):
        return value
    if _contradicts(found, value.text, tables) and _of_several(every, tables):
        return None
    last = value.node.values[-1]
    given = last.value if isinstance(last, ast.FormattedValue) else None
    known = finds.values(given, of=value.module).known if given is not None else ()
    named = (one for one in known if one.text == found.model and isinstance(one.node, ast.Constant))
    return next(named, value)


def ending_of(value: Value, endings: Sequence[Value]) -> str | None:
    """What is put behind a name: the only one there is, or of several the one that stands behind it.

    None where there are several and none stands so near that they are of one row: `("name", "tag")`.
    """
    texts = {one.text for one in endings}
    if len(texts) < 2:
        return next(iter(texts), None)
    behind = [one for one in endings if one.module is value.module and _is_near(one.node, value.node)]
    return min(behind, key=lambda one: (one.node.lineno, one.node.col_offset)).text if behind else None


def _is_near(node: ast.expr, before: ast.expr) -> bool:
    """Whether an expression stands behind another in its line, or in the next."""
    begin = node.lineno, node.col_offset
    end = before.end_lineno or before.lineno, before.end_col_offset or 0
    return begin >= end and node.lineno - before.lineno <= 1


def _of_several(every: Sequence[Value], tables: Tables) -> bool:
    """Whether names, each with a word before it, are those of several makers' own services."""
    own = (tables.told_by(one.text.rpartition("/")[2]) for one in every)
    return len({one.origin for one in own if one is not None}) > 1


def _contradicts(found: Found, text: str, tables: Tables) -> bool:
    """Whether the name of a model, before which a word was put in `text`, is another maker's or service's.

    So is one that with that word would be a name of the Hub, and one that says nothing behind a maker's word.
    """
    if found.model == text and found.origin == "huggingface":
        return True
    own = tables.told_by(found.model)
    if own is not None:
        return own.origin != found.origin
    if found.route is Route.ROUTER:
        return False
    split = tables.prefixed(found.model)
    if split is not None:
        return split[0] != found.origin
    return found.origin == "local" or found.route is Route.HOSTED
