"""The search of one source file, whatever its language: loader calls, telling names, known names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Kind, Location, Route, Undecided
from auditor.scan import names
from auditor.scan.addresses import weights_at
from auditor.scan.identify import Client, Found, by_call, by_key, reference
from auditor.scan.known import Known
from auditor.scan.languages.meaning import Meaning, Value
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
    Span,
    Unit,
    Unknown,
)
from auditor.scan.loaders import Argument, Call, Calls
from auditor.scan.seam import Find
from auditor.scan.tables import Key, Service, Tables

_LONGEST_EXPRESSION: Final = 200

#: `modelId` and `HTTPModel` are `model_id` and `http_model`: keys are compared in one spelling.
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

#: Endings of names that speak about models without holding the name of one.
_NO_NAME: Final = re.compile(
    r"(?:prefix|suffix|marker|pattern|regex|dim|dimension|limit|price|cost|type|famil[iy]|label|title|display_?name"
    r"|description|dir|folder|file|class|kwarg|arg|config|size|length|tokens?|provider|url|placeholder|version)(?:e?s)?$",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[a-z]+/[a-z]+")

#: A name of several words, or of a word and a version.
_TELLING: Final = re.compile(r"[a-z][a-z0-9]*[-_][A-Za-z0-9._-]{1,60}")

#: What functions are called that compare, show or look up.
_SPEAKS: Final = re.compile(
    r"(?:assert|expect|contains?|starts|ends|equals?|includes?|has|is|matches|match|to[_A-Z]|print|log|debug"
    r"|warn|error|format|describe|lookup|find|count|Error|Assert|Equal|Contains|Has|Print|Log|Is[A-Z])\w*"
    r"|get|set|add|push|insert|append|remove|delete|it|test|split|replace|index|some|eq|ne|info|fatal|panic|throw"
    r"|join|write|case|String|to_string|to_owned|into|from|Some|Ok|Err"
)

#: Values under a model's key that name none.
_NOTHING: Final = frozenset(
    {
        "default",
        "auto",
        "any",
        "none",
        "null",
        "model",
        "custom",
        "local",
        "test",
        "unknown",
        "latest",
        "base",
        "main",
    }
)

#: Keys that name the thing in a list of models, beside its label.
_ITSELF: Final = ("id", "value", "slug", "name", "key")


class Search:
    """One unit, searched once."""

    def __init__(
        self,
        unit: Unit,
        calls: Calls,
        tables: Tables,
        known: Known,
        place: Callable[[Span], Location],
        show: Callable[[Span], str],
    ) -> None:
        """Search `unit`; `place` gives the place of a span, `show` its source."""
        self.unit, self.calls, self.tables, self.known = unit, calls, tables, known
        self.place, self.show = place, show
        self.meaning = Meaning(unit, self._passing, calls.constant)
        self._keys: dict[str, Key | None] = {}
        self.told: set[Span] = set()
        self.found: list[Find] = []

    def run(self) -> list[Find]:
        """Everything the unit refers to."""
        for call in self.unit.invokes:
            self._invoked(call, call.function, call.arguments, call.named)
        for record in self.unit.records:
            if record.type is not None:
                self._invoked(record, record.type, (), record.fields)
        for one in self.unit.definitions:
            self._defined(one)
        for record in self.unit.records:
            self._pairs(record.fields, record.type)
        for call in self.unit.invokes:
            self._pairs(call.named, call.function)
            self._set(call)
        handed = {one.span for call in self.unit.invokes if not _only_speaks(call) for one in call.arguments}
        for literal in self.unit.literals:
            self._mentioned(literal, handed=literal.span in handed)
        return self.found

    def _passing(self, dotted: str, call: Invoke) -> list[Expression]:
        choice = self.calls.choice(dotted)
        if choice is None:
            return []
        return list(_given(choice.values, call.arguments, call.named))

    # -- loader calls

    def _invoked(
        self,
        whole: Invoke | Record,
        function: Expression,
        arguments: tuple[Expression, ...],
        named: tuple[Field, ...],
    ) -> None:
        dotted = self.meaning.dotted(function)
        for candidate in (dotted, *(f"{one}.{dotted}" for one in self.unit.opened)):
            entry = self.calls.load(candidate)
            if entry is not None:
                entry = self._alike(entry) if entry.like else entry
                self._load(entry, candidate, whole, arguments, named)
                return
            if self.calls.publish(candidate) is not None:
                self.told.update(value.span for one in arguments for value in self.meaning.values(one))
                return

    def _alike(self, entry: Call) -> Call:
        """The call of the same name in a package that the file imports, where there is only one such."""
        alike = {path: self.calls.load(f"{path}.{entry.like}") for path in set(self.unit.imports.values())}
        found = [one for one in alike.values() if one is not None and one is not entry]
        return found[0] if len({one.origin for one in found}) == 1 else entry

    def _load(
        self,
        entry: Call,
        loader: str,
        whole: Invoke | Record,
        arguments: tuple[Expression, ...],
        named: tuple[Field, ...],
    ) -> None:
        given = list(_given(entry.model, arguments, named))
        if entry.defaults is not None and not given:
            self._default(entry, loader, arguments, named)
        client = self._client(entry, whole, arguments, named)
        revision = (
            self._text(next(_given(_keyword(entry.revision), arguments, named), None))
            if entry.revision
            else None
        )
        for one in given:
            told = False
            for value in self.meaning.values(one):
                found = self._else(by_call(value.text, entry, self.tables, client), value.text)
                if value.text.lower() in _NOTHING:
                    found = None
                if found is not None and (found.origin != "local" or not found.sure):
                    if found.revision is None and revision not in (None, "main"):
                        found = replace(found, revision=revision)
                    self._tell(value, found, loader)
                    told = True
                told = told or bool(value.text)
            if not told and not entry.call.startswith("*") and not entry.objects and not _plain(one):
                self._undecided(one, loader)

    def _else(self, found: Found | None, text: str) -> Found | None:
        """A program that serves models of its own may hand a hosted one on: its string tells."""
        if found is None or found.origin != "ollama":
            return found
        other = self.tables.service_of(text)
        if other is None or other.origin in ("ollama", "huggingface"):
            return found
        return replace(found, origin=other.origin, route=other.route)

    def _default(
        self, entry: Call, loader: str, arguments: tuple[Expression, ...], named: tuple[Field, ...]
    ) -> None:
        """No model is given: the library has one for the task."""
        if entry.defaults is None:
            return
        for one in _given(entry.defaults.by, arguments, named):
            for value in self.meaning.values(one):
                model = entry.defaults.names.get(value.text)
                if model is not None:
                    found = Found(model, entry.origin, entry.route, entry.kind)
                    self._tell(value, found, f"{loader} default")

    def _client(
        self, entry: Call, whole: Invoke | Record, arguments: tuple[Expression, ...], named: tuple[Field, ...]
    ) -> Client:
        """What the client was told besides: in the call, beside it, along its chain, at its making."""
        provider = None
        if entry.provider:
            provider = self._text(next(_given(_keyword(entry.provider), arguments, named), None))
        if entry.server is None:
            return Client(provider=provider)
        wanted = Argument(keyword=(entry.server, "baseURL", "base_url", "baseUrl"))
        for given in (*_given(wanted, arguments, named), *self._beside(whole, wanted)):
            return Client(self._text(given) or "", provider)
        return Client(None, provider)

    def _beside(self, whole: Invoke | Record, wanted: Argument) -> Iterator[Expression]:
        """The server that another option of the same client, or the making of it, gives."""
        function = whole.function if isinstance(whole, Invoke) else None
        maker: Expression | None = function
        for _ in range(30):  # along the chain: a.builder().baseUrl(x).model(y)
            if isinstance(maker, Invoke):
                yield from _given(wanted, maker.arguments, maker.named)
                if _last(maker.function) in wanted.keywords and maker.arguments:
                    yield maker.arguments[0]
                maker = maker.function
            elif isinstance(maker, Member):
                maker = maker.of
            elif isinstance(maker, Name):
                for one in self.meaning.definitions(maker.name, maker.span):
                    if isinstance(one.value, Invoke):
                        yield from _given(wanted, one.value.arguments, one.value.named)
                break
            else:
                break
        for call in self._siblings(whole):
            if _last(call.function) in wanted.keywords and call.arguments:
                yield call.arguments[0]

    def _siblings(self, whole: Invoke | Record) -> Iterator[Invoke]:
        """The calls that stand beside one: other options, or later links of the same chain."""
        for call in self.unit.invokes:
            if call.span != whole.span and call.span.holds(whole.span):
                yield from (one for one in call.arguments if isinstance(one, Invoke))
                if isinstance(call.function, Member) and call.function.of.span.holds(whole.span):
                    yield call
        for one in self.unit.definitions:
            if isinstance(one.value, Listed) and one.value.span.holds(whole.span):
                yield from (item for item in one.value.items if isinstance(item, Invoke))

    def _text(self, given: Expression | None) -> str | None:
        known = self.meaning.values(given) if given is not None else []
        return known[0].text if known else None

    def _undecided(self, one: Expression, loader: str) -> None:
        text = " ".join(self.show(one.span).split())
        cut = text if len(text) <= _LONGEST_EXPRESSION else f"{text[: _LONGEST_EXPRESSION - 1]}…"
        self.found.append(Undecided(self.place(one.span), cut, loader))

    # -- names that mean a model

    def _key(self, name: str) -> Key | None:
        if name not in self._keys:
            self._keys[name] = self._meaning_of(name)
        return self._keys[name]

    def _meaning_of(self, name: str) -> Key | None:
        spelled = _HUMP.sub("_", name.lstrip("."))
        return None if _NO_NAME.search(spelled) else self.tables.key(spelled)

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
            service = self._called_after(self.meaning.dotted(of))
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
                service = self._called_after(self.meaning.dotted(call.function.of))
                self._meant(call.arguments[0], key, f"method {call.function.name}", service)

    def _called_after(self, dotted: str) -> Service | None:
        """The service that a package, a type or a function is called after, the last such word of a path."""
        for part in reversed(re.split(r"[./:@()\-_]+", dotted)):
            words = [one.lower() for one in _HUMP.split(part)]
            for word in (part.lower(), "".join(words[:2]), words[0]):
                service = self.tables.provider(word) if word else None
                if service is not None:
                    return service
        return None

    def _meant(
        self, value: Expression, key: Key, how: str, service: Service | None, home: Service | None = None
    ) -> None:
        """What a value names whose key means a model; `home` is whose it is unless the name itself tells."""
        for one in self._held(value, service):
            if one.span in self.told:
                continue
            if home is not None:
                service = None if self.tables.service_of(one.text) else home
            found = weights_at(one.text, self.tables)
            found = found or by_key(one.text, key.kind, key.origin, service, self.tables)
            if found is not None and not self._mere_words(found) and one.text.lower() not in _NOTHING:
                self._tell(one, found, how, Certainty.LIKELY)

    def _held(self, value: Expression, service: Service | None) -> Iterator[Value]:
        """The strings that stand for models in a value: itself, items, fields of items, names of an index."""
        if isinstance(value, Record):
            for one in value.fields:
                if names.is_hub_name(one.name):
                    yield Value(one.name, one.key)
                yield from self._held(one.value, service) if not isinstance(one.value, Record) else ()
            return
        if isinstance(value, Joined) and not self.meaning.values(value):
            known = "".join(one.text if isinstance(one, Literal) else "*" for one in value.parts)
            if weights_at(known, self.tables) is not None:
                yield Value(known, value.span)
        items = value.items if isinstance(value, Listed) else ()
        for item in items:
            if isinstance(item, Record):
                telling = [one for name in _ITSELF for one in item.fields if one.name.lower() == name]
                yield from self.meaning.values(telling[0].value) if telling else ()
        yield from self.meaning.values(value)

    def _mere_words(self, found: Found) -> bool:
        """Whether a name is two plain words, as paths and made-up values are, and nobody known is meant."""
        return (
            found.origin == "huggingface"
            and bool(_WORDS.fullmatch(found.model))
            and not self.known.has(found.model)
        )

    def _service(self, fields: Sequence[Field]) -> Service | None:
        """The service that the keys beside a model's name point to."""
        for one in fields:
            if _HUMP.sub("_", one.name).lower() in self.tables.siblings:
                text = self._text(one.value)
                service = (self.tables.service_at(text) or self.tables.provider(text)) if text else None
                if service is not None:
                    return service
        return None

    # -- names that are known

    def _mentioned(self, literal: Literal, *, handed: bool) -> None:
        """A string that is the name of a known model, or the address of weights.

        `handed`: it is the argument of a call, where a name that only a model has is used.
        """
        if literal.span in self.told or len(literal.text) > 300:
            return
        found = weights_at(literal.text, self.tables)
        if found is not None:
            self._tell(Value(literal.text, literal.span), found, "address", Certainty.LIKELY)
            return
        service = (
            self.tables.service_of(literal.text) if handed and _TELLING.fullmatch(literal.text) else None
        )
        if service is not None and service.telling:
            model = service.canonical.format(name=literal.text)
            found = Found(model, service.origin, service.route, Kind.MODEL)
            self._tell(Value(literal.text, literal.span), found, "text", Certainty.LIKELY)
            return
        named = names.address(literal.text)
        plain = named or names.Named(literal.text)
        if names.is_hub_name(plain.model) and self.known.has(plain.model):
            kind = Kind.DATASET if plain.dataset else Kind.MODEL
            found = Found(plain.model, "huggingface", Route.WEIGHTS, kind, plain.revision)
            self._tell(Value(literal.text, literal.span), found, "text", Certainty.POSSIBLE)

    def _tell(self, value: Value, found: Found, how: str, certainty: Certainty = Certainty.CERTAIN) -> None:
        if value.span in self.told and certainty is Certainty.POSSIBLE:
            return
        self.told.add(value.span)
        if certainty is Certainty.CERTAIN and not found.sure:
            certainty = Certainty.LIKELY
        self.found.append(reference(found, self.place(value.span), how, certainty))


def _given(where: Argument, arguments: Sequence[Expression], named: Sequence[Field]) -> Iterator[Expression]:
    """What is given for an argument: by name, in an object that is handed over, by position."""
    objects = [one for one in arguments if isinstance(one, Record)]
    for keyword in where.keywords:
        for one in (*named, *(field for record in objects for field in record.fields)):
            if one.name == keyword:
                yield one.value
                return
    if where.position is not None and where.position < len(arguments):
        one_ = arguments[where.position]
        if not isinstance(one_, Record):
            yield one_


def _keyword(name: str | None) -> Argument:
    return Argument(keyword=name) if name and not name.isdigit() else Argument(position=int(name or 0))


def _last(function: Expression) -> str:
    return function.name if isinstance(function, Name | Member) else ""


def _only_speaks(call: Invoke) -> bool:
    """Whether a call compares, shows or looks up what it is given, and uses nothing of it."""
    return bool(_SPEAKS.fullmatch(_last(call.function).lstrip("_")))


def _plain(one: Expression) -> bool:
    """Whether an argument is no silence: a constant that names nothing, or nothing at all."""
    return isinstance(one, Literal | Record) or (
        isinstance(one, Unknown) and one.span.end - one.span.start < 10
    )


def _with_environment(fields: Sequence[Field], text: Callable[[Expression], str | None]) -> Iterator[Field]:
    """The fields, and the one that an entry `name: KEY, value: ...` of an environment stands for."""
    yield from fields
    by_name = {one.name.lower(): one for one in fields}
    if "name" in by_name and "value" in by_name:
        name = text(by_name["name"].value)
        if name and re.fullmatch(r"[A-Z][A-Z0-9_]*", name):
            yield Field(name, by_name["value"].value, by_name["value"].key)
