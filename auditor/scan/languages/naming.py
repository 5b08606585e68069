"""Names that mean a model: of variables, properties, fields, options, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from auditor.model import Certainty
from auditor.scan import names
from auditor.scan.addresses import weights_at
from auditor.scan.identify import Found, by_key
from auditor.scan.known import Known
from auditor.scan.languages.finding import Finds
from auditor.scan.languages.meaning import Meaning
from auditor.scan.languages.names import Value
from auditor.scan.languages.syntax import (
    Definition,
    Expression,
    Field,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Name,
    Record,
)
from auditor.scan.tables import Key, Service, Tables

#: `modelId` and `HTTPModel` are `model_id` and `http_model`: keys are compared in one spelling.
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

#: Endings of names that speak about models without holding the name of one.
_NO_NAME: Final = re.compile(
    r"(?:prefix|suffix|marker|pattern|regex|dim|dimension|limit|price|cost|type|famil[iy]|label|title|display_?name"
    r"|description|dir|folder|file|class|kwarg|arg|config|size|length|tokens?|provider|url|placeholder|version)(?:e?s)?$",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[a-z]+/[a-z]+")

#: Values under a model's key that name none.
NOTHING: Final = frozenset(
    {
        *("default", "auto", "any", "none", "null", "model", "custom", "local", "test", "unknown", "latest"),
        *("base", "main"),
    }
)

#: Keys that name the thing in a list of models, beside its label.
_ITSELF: Final = ("id", "value", "slug", "name", "key")


class Naming:
    """Finds what stands under telling names in one unit."""

    def __init__(self, meaning: Meaning, tables: Tables, known: Known, finds: Finds) -> None:
        """Look with `tables`; a name of two plain words counts only if it is `known`."""
        self._meaning, self._tables, self._known, self._finds = meaning, tables, known, finds
        self._keys: dict[str, Key | None] = {}

    def run(self) -> None:
        """Tell all that definitions, structures and calls of the unit hold under such names."""
        unit = self._meaning.unit
        for one in unit.definitions:
            self._defined(one)
        for record in unit.records:
            self._pairs(record.fields, record.type)
        for call in unit.invokes:
            self._pairs(call.named, call.function)
            self._set(call)

    def _key(self, name: str) -> Key | None:
        if name not in self._keys:
            spelled = _HUMP.sub("_", name.lstrip("."))
            self._keys[name] = None if _NO_NAME.search(spelled) else self._tables.key(spelled)
        return self._keys[name]

    def _defined(self, one: Definition) -> None:
        key = self._key(one.name)
        if key is not None and not isinstance(one.value, Name | Member):
            home = self._called_after(one.within) if one.within else None
            self._meant(one.value, key, f"variable {one.name.lstrip('.')}", None, home)

    def _pairs(self, fields: Sequence[Field], of: Expression | None) -> None:
        """The properties of an object, the fields of a structure, the attributes of an element."""
        if not any(self._key(one.name) or one.name.lower() == "name" for one in fields):
            return
        service = self._service(fields)
        if service is None and of is not None:
            service = self._called_after(self._meaning.dotted(of))
        identified = any(
            _HUMP.sub("_", one.name).lower().endswith("_id") and self._key(one.name) for one in fields
        )
        for one in _with_environment(fields, self._text):
            key = self._key(one.name)
            spelled = _HUMP.sub("_", one.name).lower()
            if key is None and identified and spelled.endswith("_id"):
                key = Key(one.name)  # beside the id of a model, another id of it
            if key is None or (identified and spelled.endswith("name")):
                continue
            if not isinstance(one.value, Name | Member):
                self._meant(one.value, key, f"key {one.name}", service)

    def _set(self, call: Invoke) -> None:
        """A builder's method that takes one value is like a field: `.modelName("...")`."""
        if len(call.arguments) == 1 and isinstance(call.function, Member):
            key = self._key(re.sub(r"^(?:with|set)_?(?=[A-Z]|(?<=_))", "", call.function.name))
            if key is not None and not isinstance(call.arguments[0], Name | Invoke):
                service = self._called_after(self._meaning.dotted(call.function.of))
                self._meant(call.arguments[0], key, f"method {call.function.name}", service)

    def _called_after(self, dotted: str) -> Service | None:
        """The service that a package, a type or a function is called after, the last such word of a path."""
        for part in reversed(re.split(r"[./:@()\-_]+", dotted)):
            words = [one.lower() for one in _HUMP.split(part)]
            for word in (part.lower(), "".join(words[:2]), words[0]):
                service = self._tables.provider(word) if word else None
                if service is not None:
                    return service
        return None

    def _meant(
        self, value: Expression, key: Key, how: str, service: Service | None, home: Service | None = None
    ) -> None:
        """What a value names whose key means a model; `home` is whose it is unless the name itself tells."""
        for one in self._held(value, service):
            if self._finds.knows(one):
                continue
            if home is not None:
                service = None if self._tables.service_of(one.text) else home
            found = weights_at(one.text, self._tables)
            found = found or by_key(one.text, key.kind, key.origin, service, self._tables)
            if found is not None and not self._mere_words(found) and one.text.lower() not in NOTHING:
                self._finds.tell(one, found, how, Certainty.LIKELY)

    def _held(self, value: Expression, service: Service | None) -> Iterator[Value]:
        """The strings that stand for models in a value: itself, items, fields of items, names of an index."""
        path = self._meaning.unit.path
        if isinstance(value, Record):
            for one in value.fields:
                if names.is_hub_name(one.name):
                    yield Value(one.name, one.key, path)
                yield from self._held(one.value, service) if not isinstance(one.value, Record) else ()
            return
        if isinstance(value, Joined) and not self._meaning.values(value):
            known = "".join(one.text if isinstance(one, Literal) else "*" for one in value.parts)
            if weights_at(known, self._tables) is not None:
                yield Value(known, value.span, path)
        items = value.items if isinstance(value, Listed) else ()
        for item in items:
            if isinstance(item, Record):
                telling = [one for name in _ITSELF for one in item.fields if one.name.lower() == name]
                yield from self._meaning.values(telling[0].value) if telling else ()
        yield from self._meaning.values(value)

    def _mere_words(self, found: Found) -> bool:
        """Whether a name is two plain words, as paths and made-up values are, and nobody known is meant."""
        return (
            found.origin == "huggingface"
            and bool(_WORDS.fullmatch(found.model))
            and not self._known.has(found.model)
        )

    def _service(self, fields: Sequence[Field]) -> Service | None:
        """The service that the keys beside a model's name point to."""
        for one in fields:
            if _HUMP.sub("_", one.name).lower() in self._tables.siblings:
                text = self._text(one.value)
                service = (self._tables.service_at(text) or self._tables.provider(text)) if text else None
                if service is not None:
                    return service
        return None

    def _text(self, one: Expression) -> str | None:
        known = self._meaning.values(one)
        return known[0].text if known else None


def _with_environment(fields: Sequence[Field], text: Callable[[Expression], str | None]) -> Iterator[Field]:
    """The fields, and the one that an entry `name: KEY, value: ...` of an environment stands for."""
    yield from fields
    by_name = {one.name.lower(): one for one in fields}
    if "name" in by_name and "value" in by_name:
        name = text(by_name["name"].value)
        if name and re.fullmatch(r"[A-Z][A-Z0-9_]*", name):
            yield Field(name, by_name["value"].value, by_name["value"].key)
