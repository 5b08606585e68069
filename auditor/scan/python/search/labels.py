"""Which parts of a literal name a model, and which are how people read its name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from auditor.scan import names, spelling
from auditor.scan.identity.forms import says_by_several
from auditor.scan.identity.nameless import no_name
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.reached import word
from auditor.scan.python.source.literals import NESTED, is_address, is_class_entry, tuples_in

#: What a mapping of models by their names is called: `MODEL_REGISTRY`, `model_catalog`.
_LISTED: Final = re.compile(r"(?<=model|odels)_(?:registry|catalog(?:ue)?|db|database|zoo)$", re.IGNORECASE)


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
    """The values of a mapping whose keys do not say that they name no model, each with its service.

    Keys are models themselves where what stands under them says what they are like.
    """
    listing = _lists(node, tables)
    for key, value in zip(node.keys, node.values, strict=True):
        name = str(key.value) if isinstance(key, ast.Constant) else ""
        if key is not None and (listing or _describes(name, value, tables)):
            yield key, None
        service = tables.provider(name)
        if isinstance(value, ast.Dict) and depth < NESTED and service is not None:
            for one, inner in described(value, tables, depth + 1):
                yield one, inner or service
        elif isinstance(value, ast.Dict) and all(is_address(one) for one in value.values):
            yield from ((one, service) for one in value.values)
        elif not no_name(name):
            yield value, service


def unlisted(name: str, given: list[ast.expr], tables: Tables) -> tuple[str, list[ast.expr]]:
    """The name of a mapping whose keys are models without what it says of that, and what is given to it.

    Other things have registries too: only what says of models what they are like is one of them.
    """
    plain = _LISTED.sub("", name)
    if plain == name:
        return name, given
    return plain, [one for one in given if isinstance(one, ast.Dict) and _lists(one, tables)]


def _lists(node: ast.Dict, tables: Tables) -> bool:
    """Whether a mapping says what models are like that its keys name, as most of these say themselves."""
    keys = [one.value for one in node.keys if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    records = [one for one in node.values if isinstance(one, ast.Dict) and one.keys]
    if not keys or not len(keys) == len(records) == len(node.keys) or any(map(_is_priced, records)):
        return False
    said = sum(_says(one, tables) for one in keys)
    return 2 * said >= len(keys) and all(
        names.is_bare_name(one.partition(":")[0]) or names.is_hub_name(one) for one in keys
    )


def _says(name: str, tables: Tables) -> bool:
    """Whether a key says by itself that it is a model's name."""
    if tables.told_by(name) is not None or says_by_several(name.partition(":")[0], tables):
        return True
    return names.is_hub_name(name) and tables.says_model(name)


def _is_priced(node: ast.Dict) -> bool:
    return spelling.is_price_list(word(key) or "" for key in node.keys)


def _describes(name: str, value: ast.expr, tables: Tables) -> bool:
    """Whether what stands under a key says what the model is that the key names, not what it costs."""
    if tables.told_by(name) is None:
        return False
    if isinstance(value, ast.Dict):
        return not _is_priced(value)
    text = value.value if isinstance(value, ast.Constant) else None
    return isinstance(text, str) and not names.is_hub_name(text)  # else what the key is short for
