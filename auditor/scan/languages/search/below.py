"""What stands below a name in a program: the strings in its value, each with the service that leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from auditor.scan import names, spelling
from auditor.scan.identity.addresses import weights_at
from auditor.scan.languages.search.aliases import aliases
from auditor.scan.languages.search.giving import file_below
from auditor.scan.languages.search.mapped import as_mapping
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.search.offered import offered
from auditor.scan.languages.search.owning import of_member, of_words
from auditor.scan.languages.syntax import (
    Either,
    Expression,
    Field,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    Tuple,
)
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables

#: Levels of services and ends below which models stand.
_NESTED: Final = 2

#: Levels of branches within branches.
_BRANCHED: Final = 4

#: Keys that name the thing in a list of models, beside its label.
ITSELF: Final = ("id", "value", "slug", "key", "name")

#: Keys of what is of another kind than a model, whatever stands around: what sort of thing it is,
#: whose, how it is spoken with.
_OF_ANOTHER: Final = frozenset(
    {
        *("type", "kind", "object", "protocol", "api", "sdk", "dialect", "transport", "adapter", "interface"),
        *("directory", "dir", "folder"),
        *("apitype", "api_type", "apistyle", "api_style", "wireapi", "wire_api", "wireformat", "wire_format"),
    }
)

#: How rows of a program's registry say whose a model is; servers of one's own call a way to it so.
_WHOSE: Final = "provider_id"

#: What keys are called of the address at which something is asked, and of nothing else.
_ADDRESS: Final = re.compile(
    r"(?:(?:api|base|chat|completions?|models?|list|request|server|service|llm|ai)_?)*(?:ur[li]|host|endpoint|address)"
)
_WEB: Final = ("http://", "https://")

#: How a path begins that one machine has.
_MACHINE: Final = ("/", "~", "C:")

#: What is remarked behind a name that is shown to people: `Claude Haiku 4.5 (recommended)`.
_REMARK: Final = re.compile(r"\s+[(\[][^()\[\]]{1,40}[)\]]\s*$")

#: What a row of a mapping calls the model that its key is the program's own word for.
_CALLED: Final = re.compile(
    r"(?:(?:api|actual|provider|upstream|real)_?)?model(?:_?(?:id|name|slug))?|api_?(?:id|name)|id|slug"
)

#: A string with the service that what leads to it names.
Said: TypeAlias = tuple[Value, Service | None]


class Below:
    """Looks into the values of one unit."""

    def __init__(self, meaning: Meaning, tables: Tables) -> None:
        """Look with `tables`."""
        self._meaning, self._tables = meaning, tables

    def held(self, value: Expression, depth: int = 0) -> Iterator[Said]:
        """The strings that stand for models in a value, each with the service whose key leads to it."""
        mapping = as_mapping(value)
        if isinstance(mapping, Record):
            yield from self._entries(mapping, depth)
        elif isinstance(value, Either) and _branches(value):
            yield from self._branches(value, depth)
        elif isinstance(value, Tuple) and (of := self._kind(value)) is not None:
            for item in value.items[1:]:
                yield from ((one, inner or of) for one, inner in self.held(item, depth))
        else:
            yield from self._plain(value)

    def _plain(self, value: Expression) -> Iterator[Said]:
        """The strings that a value may be, and what the items of a list are called."""
        for item in value.items if isinstance(value, Listed) else ():
            if isinstance(item, Record):
                of = self.service(item.fields)
                yield from ((one, of) for one in self._itself(item))
        said = self._tables.provider(value.name) if isinstance(value, Member) else None
        yield from ((one, said) for one in self._meaning_of(value) if one.span not in self._short)

    @cached_property
    def _short(self) -> frozenset[Span]:
        """The program's own words for models that stand beside them."""
        return aliases((one.value for one in self._meaning.unit.definitions), self._tables)

    def _branches(self, value: Either, depth: int) -> Iterator[Said]:
        """What each branch gives, with the service that the branch is for."""
        cases = value.cases or ("",) * len(value.options)
        for option, case in zip(value.options, cases, strict=True) if depth < _BRANCHED else ():
            of = of_words(case, self._tables)
            yield from ((one, inner or of) for one, inner in self.held(option, depth + 1))

    def _kind(self, of: Tuple) -> Service | None:
        """The service that the first word of a tuple names."""
        word = of.items[0] if of.items else None
        return self._tables.provider(word.text) if isinstance(word, Literal) else None

    def _entries(self, record: Record, depth: int) -> Iterator[Said]:
        """The strings in the entries of a mapping."""
        if (deployed := self._deployed(record)) is not None:
            yield from deployed
            return
        for one in record.fields:
            if one.name.lower() in _OF_ANOTHER:
                continue
            asked = self._asked_as(one.value)
            if asked:
                yield from ((value, None) for value in asked)
            elif names.is_hub_name(one.name) or self._describes(one, record.span in self._offered):
                yield Value(one.name, one.key, self._meaning.unit.path), None
            service = of_member(one.name, self._tables)
            if not isinstance(one.value, Record):
                yield from ((held, inner or service) for held, inner in self.held(one.value))
            elif depth < _NESTED and (service is not None or one.name.lower() in self._tables.parts):
                for held, inner in self._parts_of(one.value, depth):
                    yield held, inner or service

    def _deployed(self, record: Record) -> list[Said] | None:
        """The model of a deployment of Azure's: `model: { format: 'DeepSeek', name: 'DeepSeek-R1' }`."""
        fields = {one.name.lower(): one.value for one in record.fields}
        if not {"format", "name"} <= fields.keys() or self.text(fields["format"]) is None:
            return None
        azure = self._tables.of_origin("azure")
        said = self._meaning.values(fields["name"])
        return [(one, None if self._tables.service_of(one.text) else azure) for one in said]

    def _asked_as(self, one: Expression) -> list[Value]:
        """What a model is called where it is asked, with whose it is: `gpt: { id: "openai/gpt-4o", ... }`."""
        fields = one.fields if isinstance(one, Record) else ()
        if spelling.is_price_list((each.name for each in fields), self._meaning.unit.path):
            return []
        told = [each.value for each in fields if each.name == "id" and isinstance(each.value, Literal)]
        return [value for each in told for value in self._meaning.values(each) if "/" in value.text]

    def calls_otherwise(self, one: Field) -> bool:
        """Whether what stands under a key says by what other name the model is asked for: the key is a word
        of the program's own then.
        """
        return isinstance(one.value, Record) and any(
            isinstance(each.value, Literal)
            and _CALLED.fullmatch(spelling.spelled(each.name)) is not None
            and each.value.text != one.name
            and self._tables.service_of(each.value.text) is not None
            for each in one.value.fields
        )

    @cached_property
    def _offered(self) -> frozenset[Span]:
        """The mappings whose keys the program offers."""
        return offered(self._meaning.unit.definitions, self._tables)

    def _describes(self, one: Field, offered: bool) -> bool:
        """Whether what stands under a key says what the model is that it names, not only what it costs."""
        if not isinstance(one.value, Record | Literal) or self.calls_otherwise(one):
            return False
        if self._tables.told_by(one.name) is None:
            return False
        if isinstance(one.value, Literal):
            return self._tables.service_of(one.value.text) is None and _shows(one.name, one.value.text)
        keys = (each.name for each in one.value.fields)
        return offered or not spelling.is_price_list(keys, self._meaning.unit.path)

    def _parts_of(self, record: Record, depth: int) -> Iterator[Said]:
        """The strings below keys that say for what a model is used."""
        kept = [one for one in record.fields if one.name.lower() in self._tables.parts]
        yield from self.held(Record(None, tuple(kept), record.span), depth + 1)

    def _itself(self, item: Record) -> Iterator[Value]:
        """What the thing that an item of a list describes is called."""
        telling = [one for name in ITSELF for one in item.fields if one.name.lower() == name]
        yield from self._meaning.values(telling[0].value) if telling else ()

    def _meaning_of(self, value: Expression) -> Iterator[Value]:
        """The strings that a value may be; of an address or a path whose beginning no other machine has, or
        is not known, what is known of it.
        """
        values = list(self._meaning.values(value))
        if isinstance(value, Joined) and not values:
            known = "".join(one.text if isinstance(one, Literal) else "*" for one in value.parts)
            if weights_at(known, self._tables) is not None:
                yield Value(known, value.span, self._meaning.unit.path)
                return
        file = file_below(value)
        if file is not None and all(one.text.startswith(_MACHINE) for one in values):
            values = [Value(file.text, file.span, self._meaning.unit.path)]
        yield from values

    def service(self, fields: Sequence[Field]) -> Service | None:
        """The service that the keys beside a model's name point to."""
        elsewhere: set[str] = set()
        for one in fields:
            spelled = spelling.spelled(one.name)
            if (spelled in self._tables.siblings or spelled == _WHOSE) and one.name not in elsewhere:
                service = self._tables.stated(self.text(one.value), self._module(one.value))
                if service is not None:
                    return service
                if isinstance(one.value, Literal) and one.value.text.startswith(_WEB):
                    elsewhere.add(one.name)  # which says where, although nobody is known there
        return self._at_address(fields)

    def called_alike(self, name: str, fields: Sequence[Field]) -> Service | None:
        """The service at the address that is called like a model's name: `localModel` and `localEndpoint`."""
        words = spelling.spelled(name).split("_")[:-1]
        for one in fields if words else ():
            spelled = spelling.spelled(one.name)
            if spelled.split("_")[:-1] == words and _ADDRESS.fullmatch(spelled.rpartition("_")[2]):
                text = self.text(one.value) or ""
                return self._tables.service_at(text) if text.startswith(_WEB) else None
        return None

    def _at_address(self, fields: Sequence[Field]) -> Service | None:
        """The one service at whose addresses something is asked that stands there: `url`, `modelListUrl`."""
        found: dict[str, Service] = {}
        for one in fields:
            keyed = _ADDRESS.fullmatch(spelling.spelled(one.name))
            texts = {value.text for value in self._meaning.values(one.value)} if keyed else ()
            text = next(iter(texts)) if len(texts) == 1 else ""
            service = self._tables.service_at(text) if text.startswith(_WEB) else None
            if service is not None:
                found[service.origin] = service
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and only.origin != "huggingface" else None

    def _module(self, one: Expression) -> str | None:
        """A member of an enumeration, or a module that is opened: the last part of what it is called."""
        if isinstance(one, Name):
            return self._meaning.unit.imports.get(one.name, "").rpartition(".")[2] or None
        return one.name if isinstance(one, Member) else None

    def text(self, one: Expression) -> str | None:
        """The first string that an expression may be."""
        known = self._meaning.values(one)
        return known[0].text if known else None


def _branches(value: Either) -> bool:
    """Whether something is one of several branches, as they stand or one level below."""
    return bool(value.cases) or any(isinstance(one, Either) for one in value.options)


def _shows(name: str, label: str) -> bool:
    """Whether a text is a name as people write it: `claude-3-opus-latest`, `Claude 3 Opus`."""
    if "/" in label or label == label.lower():
        return False  # written for programs
    label = _REMARK.sub("", label)
    parts, words = ({each for each in re.split(r"[^a-z0-9]+", one.lower()) if each} for one in (name, label))
    return bool(words) and (words <= parts or parts <= words)
