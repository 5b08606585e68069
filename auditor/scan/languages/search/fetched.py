"""Addresses whose names say that a model is fetched from there: of constants, of fields, of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from auditor.model import Certainty
from auditor.scan import spelling
from auditor.scan.identity.addresses import weights_at
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.wording import is_of_models
from auditor.scan.languages.syntax import Expression, Field, Listed, Literal, Member, Name, Record
from auditor.scan.loaders.tables import Tables

#: What says that an address leads to a model: `MODEL_URL`, `whisperModelUrls`, `weights_link`.
_MODELS: Final = frozenset({"model", "models", "weight", "weights", "checkpoint", "ckpt"})
_LEADING: Final = re.compile(r"(?:ur[li]|link|address|endpoint|archive|download)s?")

#: What in the description of a model leads to something else.
_ELSE: Final = re.compile(r"^links$|data|sample|image|icon|audio|demo|code|repo|doc|licen[cs]e|paper|test")

#: What a structure of a model calls the address that it is fetched from.
_FROM: Final = frozenset({"url", "uri", "href", "link", "download_url", "download_link", "source_url"})

#: Levels of lists and structures in which an address is looked for.
_DEEPEST: Final = 4


def fetched(meaning: Meaning, tables: Tables, finds: Finds) -> None:
    """Tell the models behind such addresses in one unit, which no other address would be believed to hold."""
    unit = meaning.unit
    if not any(one.text.startswith(("http://", "https://")) for one in unit.literals):
        return
    given: list[Expression] = []
    for one in unit.definitions:
        called = _spelled(one.name)
        if _says(called) or is_of_models(one.name):
            given += _addresses(one.value)
    for record in unit.records:
        models = record.type is not None and _is_model(record.type)
        given += [each.value for each in record.fields if _leads(each, models)]
    for address in given:
        for value in meaning.values(address) if not isinstance(address, Name | Member) else ():
            found = weights_at(value.text, tables, said=True) if not finds.knows(value) else None
            plain = isinstance(address, Literal) and weights_at(value.text, tables) is not None
            if found is not None and not plain:  # else told as any address is
                finds.tell(value, found, "address", Certainty.LIKELY)


def _says(called: str) -> bool:
    """Whether a name says, by its words, that an address leads to a model."""
    words = called.split("_")
    of = next((number for number, word in enumerate(words) if word in _MODELS), len(words))
    return any(_LEADING.fullmatch(word) for word in words[of + 1 :])


def _addresses(value: Expression, depth: int = 0) -> Iterator[Expression]:
    """What may be an address of a model in what is given to a name that means models."""
    if isinstance(value, Record):
        for one in value.fields if depth < _DEEPEST else ():
            if _ELSE.search(_spelled(one.name)) is None:
                yield from _addresses(one.value, depth + 1)
    elif isinstance(value, Listed):
        for item in value.items if depth < _DEEPEST else ():
            yield from _addresses(item, depth + 1)
    else:
        yield value


def _leads(one: Field, models: bool) -> bool:
    """Whether a field holds the address of a model: it says so itself, or is one of a model."""
    called = _spelled(one.name)
    return _says(called) or (models and called in _FROM)


def _is_model(type_: Expression) -> bool:
    """Whether a structure is of a type of models, or of one of its variants."""
    while isinstance(type_, Name | Member):
        if is_of_models(type_.name):
            return True
        type_ = type_.of if isinstance(type_, Member) else Literal("", type_.span)
    return False


def _spelled(name: str) -> str:
    return spelling.spelled(name.lstrip(".@")).replace("ur_ls", "urls")
