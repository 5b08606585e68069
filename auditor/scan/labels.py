"""Which parts of a literal name a model, and which are how people read its name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from auditor.scan import names, spelling
from auditor.scan.literals import NESTED, is_address, is_class_entry, tuples_in
from auditor.scan.nameless import no_name
from auditor.scan.reached import word
from auditor.scan.services import Service
from auditor.scan.tables import Tables


def labels(node: ast.expr, tables: Tables) -> Iterator[int]:
    """The names of models as people read them, each in a pair with the one that a service knows.

    In the table of a library the word for an architecture stands so beside the class of its models.
    """
    for pair in tuples_in(node):
        if is_class_entry(pair):
            yield from map(id, pair.elts)
            continue
        parts = pair.elts if len(pair.elts) == 2 else []
        texts = [one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if len(texts) == 2:
            for one, text, other in zip(parts, texts, reversed(texts), strict=True):
                shown = "/" not in text and (text != text.lower() or " " in text)
                if shown and _is_plain(other, tables):
                    yield id(one)


def _is_plain(text: str, tables: Tables) -> bool:
    """Whether a name has the form in which a service, or the Hub, knows a model."""
    return (text == text.lower() and tables.service_of(text) is not None) or names.is_hub_name(text)


def described(node: ast.Dict, tables: Tables, depth: int = 0) -> Iterator[tuple[ast.expr, Service | None]]:
    """The values of a mapping whose keys do not say that they name no model, each with its service."""
    for key, value in zip(node.keys, node.values, strict=True):
        name = str(key.value) if isinstance(key, ast.Constant) else ""
        if key is not None and _describes(name, value, tables):
            yield key, None
        service = tables.provider(name)
        if isinstance(value, ast.Dict) and depth < NESTED and service is not None:
            for one, inner in described(value, tables, depth + 1):
                yield one, inner or service
        elif isinstance(value, ast.Dict) and all(is_address(one) for one in value.values):
            yield from ((one, service) for one in value.values)
        elif not no_name(name):
            yield value, service


def _describes(name: str, value: ast.expr, tables: Tables) -> bool:
    """Whether what stands under a key says what the model is that the key names, not what it costs."""
    service = tables.service_of(name)
    if service is None or not service.telling:
        return False
    if isinstance(value, ast.Dict):
        return not any(spelling.is_price(word(key) or "") for key in value.keys)
    text = value.value if isinstance(value, ast.Constant) else None
    return isinstance(text, str) and not names.is_hub_name(text)  # else what the key is short for
