"""Whose a model is, as the name of a list says, or the library that a Python module speaks of."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from auditor.model import Kind, Route
from auditor.scan import names
from auditor.scan.identity.found import Found
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.entered import Entered
from auditor.scan.python.source.modules import Module
from auditor.scan.python.values.evaluator import Value

#: A word of several parts.
_PARTED: Final = re.compile(r"[-_]")

#: So many names of one library are no chance.
_SEVERAL: Final = 3


def called_after(name: str, values: Sequence[Value], tables: Tables) -> Service | None:
    """The service that the name of a list is called after; a maker's where one of it is its own."""
    service = tables.called_after(name) if len(values) > 1 else None
    if service is None:
        return None
    if service.route is Route.ROUTER:
        said = any(tables.says_model(f"/{one.text}") for one in values)
        return service if said else None
    own = (tables.service_of(one.text) for one in values)
    made = service.route is Route.HOSTED and any(
        one is not None and one.origin == service.origin for one in own
    )
    family = any(tables.says_model(f"/{word}") for word in service.providers)
    return service if made and not family else None


def may_have(service: Service, text: str) -> bool:
    """Whether a service that a list is called after is asked for `text`: what is of the Hub is, by others.

    What has no small letter says that there is none: `N/A`.
    """
    return text.upper() != text and (service.coined or not names.is_hub_name(text))


def may_be_asked(value: Value, spoken: Service, beside: Iterable[str], tables: Tables) -> bool:
    """Whether a service that a module only speaks of may have a model of that name; words are anything's.

    Where its own model is set among the names `beside`, this is another's: `minimax_model`, `stt_model`.
    """
    text = value.text
    if not any(one.isdigit() or one == "-" for one in text) or _is_word_for(value):
        return False
    own = (tables.called_after(one) for one in beside if tables.key(one) is not None)
    set_beside = any(one is not None and one.origin == spoken.origin for one in own)
    return not set_beside and not (spoken.route is Route.HOSTED and "/" in text)


def short_name(value: Value, given: ast.expr, key: Key, module: Module, tables: Tables) -> Found | None:
    """The model that a library alone calls so of which the module speaks: `model="large-v3"`.

    A name that is a plain word may be anything's, unless the module is called after that library; and the
    names of a list another library's.
    """
    text = value.text
    alone = value.node is given and key == Key(key.key)
    for one in tables.short_names if alone else ():
        call = tables.calls.load(one.like)
        found = _as_called(text, call) if call is not None else None
        if found is None or not _speaks_of(one.words, module):
            continue
        if not text.isalpha() or _is_called_after(one.words, module):
            return found
    return None


def _is_called_after(words: Iterable[str], module: Module) -> bool:
    """Whether a module is called after a library, by a word of several parts that no family of models has."""
    stem = module.path.rpartition("/")[2]
    return any(_PARTED.search(word) is not None and word in stem for word in words)


def _as_called(text: str, call: Call) -> Found | None:
    """The model that a call has under a name: by its table, or because the name has a form of its own."""
    if (model := call.names.get(text)) is not None:
        return Found(model, "huggingface", Route.WEIGHTS, Kind.MODEL)
    return Found(text, call.origin, call.route, call.kind) if call.knows(text) else None


def spoken_libraries(module: Module, tables: Tables) -> frozenset[str]:
    """The loaders of libraries with short names of their own of which the module speaks."""
    return frozenset(one.like for one in tables.short_names if _speaks_of(one.words, module))


def menu(values: Sequence[Value], spoken: Collection[str], tables: Tables) -> Mapping[str, str]:
    """The models of a library, where several names are all short for such and the module has `spoken` of it.

    Plain words among them are, because the others are: `["tiny", "base", "large-v3"]`; without one it may
    be what another library has of the same family. Where the module speaks of a relative that has not all
    of them, it is that which has.
    """
    texts = {one.text for one in values}
    if len(texts) < _SEVERAL or len({one.isalpha() for one in texts}) == 1:
        return {}
    loaders = ((one.like, tables.calls.load(one.like)) for one in tables.short_names)
    known = [(like, call.names) for like, call in loaders if call is not None]
    fitting = [(like, short) for like, short in known if texts <= short.keys()]
    for like, short in fitting:
        if like in spoken:
            return short
    related = any(like in spoken and texts & short.keys() for like, short in known)
    return fitting[0][1] if fitting and related else {}


def _speaks_of(words: Iterable[str], module: Module) -> bool:
    """Whether one of some words stands in the module."""
    source = module.text.data.lower()
    return any(word.encode() in source for word in words)


def _is_word_for(value: Value) -> bool:
    """Whether a string is the program's own word for a name: the key of a mapping under which that stands."""
    given = Entered(value.module).under(value.node)
    text = given.value if isinstance(given, ast.Constant) else None
    return isinstance(text, str) and names.is_hosted_name(text)
