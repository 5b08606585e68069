"""The search of one source file, whatever its language: loader calls, telling names, known names."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Final

from auditor.model import Certainty, Kind, Route
from auditor.scan import located, names, spelling, weightnames
from auditor.scan.addresses import asked_in, weights_at
from auditor.scan.alike import listing, named_alike
from auditor.scan.filed import published_as
from auditor.scan.files import alone, converted, titled
from auditor.scan.forms import begins_with_router, by_form
from auditor.scan.found import Found, of_service
from auditor.scan.identify import Client, by_call
from auditor.scan.known import Known
from auditor.scan.languages.along import handed_along
from auditor.scan.languages.among import tell_among
from auditor.scan.languages.assembled import tell_assembled
from auditor.scan.languages.clients import Clients, Whole, given, stated
from auditor.scan.languages.fetched import fetched
from auditor.scan.languages.finding import Finds
from auditor.scan.languages.flooded import of_one_thing
from auditor.scan.languages.giving import used_strings, written
from auditor.scan.languages.handing import Handing, loader_of, readings
from auditor.scan.languages.kept import Kept
from auditor.scan.languages.linking import Linker
from auditor.scan.languages.meant import Meant
from auditor.scan.languages.names import MOST, Value, fields
from auditor.scan.languages.naming import Naming
from auditor.scan.languages.pinned import Pins
from auditor.scan.languages.program import Program
from auditor.scan.languages.relaying import relay_of
from auditor.scan.languages.sources import Parsed, Sources
from auditor.scan.languages.syntax import (
    Either,
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
    Unknown,
)
from auditor.scan.languages.wording import NOTHING, is_link, may_name_model
from auditor.scan.loaders import Call, Calls
from auditor.scan.pinned import as_revision
from auditor.scan.relayed import Relayed
from auditor.scan.seam import Find
from auditor.scan.services import Service
from auditor.scan.table_rows import Key
from auditor.scan.tables import Tables
from auditor.scan.under_key import by_key

#: What a type that holds names of models holds besides.
_NO_MODEL: Final = frozenset(
    {"shared", "all", "allCases", "entries", "values", "class", "self", "default", "companion", "Companion"}
)


#: How the beginning of names ends that something looks for: `gemini-2.`, `claude-instant-`.
_BEGINS: Final = (".", "-", "_", ":")


class Search:
    """One file, searched once: what it worked out is gone afterwards."""

    def __init__(
        self,
        file: Parsed,
        calls: Calls,
        tables: Tables,
        known: Known,
        sources: Sources | None,
        linker: Linker,
    ) -> None:
        """Search `file` for `calls` of its language; its names lead by `linker` to others of `sources`."""
        self._file, self._unit = file, file.unit
        self._calls, self._tables, self._known = calls, tables, known
        self._program = Program(file, sources, linker, self._passing, calls.constant)
        self._meaning = self._program.main
        relayed = Relayed(self._router, self._relay)
        self._finds = Finds(self._program.place, self._program.tested, relayed, Pins(self._meaning).of)
        self._meant = Meant(self._meaning, file.places.source, tables, known, self._finds)
        self._clients = Clients(self._meaning)
        self._handing = Handing(calls)

    def run(self) -> list[Find]:
        """Everything the file refers to."""
        for call in self._unit.invokes:
            self._invoked(call, call.function, call.arguments, call.named)
        for record in self._unit.records:
            if record.type is not None:
                self._invoked(record, record.type, (), record.fields)
        for one in written(self._unit):
            self._of_library(one)
        Kept(self._meaning, self._file.places, self._tables, self._finds).run()
        Naming(self._meaning, self._tables, self._meant).run()
        fetched(self._meaning, self._tables, self._finds)
        tell_assembled(self._meaning, self._tables, self._finds)
        used = used_strings(self._unit)
        for literal in self._unit.literals:
            self._mentioned(literal, used=literal.span in used)
        tell_among(self._meaning, self._tables, self._finds)
        self._named_alike()
        self._program.forget()
        return self._finds.every

    def _passing(self, dotted: str, call: Invoke) -> list[Expression]:
        choice = self._calls.choice(dotted)
        return [] if choice is None else list(given(choice.values, call.arguments, call.named))

    def _router(self) -> Service | None:
        """The one router that the file speaks of."""
        source = self._file.places.source.decode(errors="replace")
        return self._tables.routers.spoken_of(self._unit.path, source)

    def _relay(self) -> Service | None:
        """The one router that the file asks for the models of makers."""
        return relay_of(self._file, self._program, self._tables.routers)

    def _named_alike(self) -> None:
        """The models of one word that are called like themselves, among others of their service."""
        listed = listing(self._finds.every)
        for one in self._unit.definitions if listed else ():
            inner = one.value.items[:1] if isinstance(one.value, Listed) else (one.value,)
            for literal in inner:
                text = literal.text if isinstance(literal, Literal) else ""
                service = named_alike(one.name, text, listed, self._tables)
                value = Value(text, literal.span, self._unit.path)
                if service is not None and not self._finds.knows(value):
                    found = of_service(service, text, Kind.MODEL)
                    self._finds.tell(value, found, f"variable {one.name.lstrip('.')}", Certainty.LIKELY)

    @cached_property
    def _alone(self) -> bool:
        """Whether the file speaks of no store of models, of which files of weights may be a part.

        Tests of single functions are given names of files that nobody opens.
        """
        return alone(self._unit.path, self._file.places.source)

    # -- loader calls

    def _invoked(
        self,
        whole: Whole,
        function: Expression,
        arguments: tuple[Expression, ...],
        named: tuple[Field, ...],
    ) -> None:
        dotted, entry = loader_of(self._calls, self._meaning, function)
        if entry is not None:
            entry = self._alike(entry) if entry.like else entry
            self._load(entry, dotted, whole, arguments, named)
        elif (set_ := self._set(function, arguments)) is not None:
            self._told(set_, dotted, arguments[0], self._clients.of(set_, whole, arguments, named), None)
        elif any(map(self._calls.publish, readings(self._meaning, dotted))):
            for value in [value for one in arguments for value in self._meaning.values(one)]:
                self._finds.pass_over(value)
        elif isinstance(whole, Invoke) and any(map(_may_name, (*arguments, *(one.value for one in named)))):
            self._hand(function, arguments, named)
            for along in handed_along(whole, self._meaning, self._handing, self._means):
                self._told(*along.loader[:2], along.model, along.loader.client, None, along.certainty)

    def _hand(
        self, function: Expression, arguments: tuple[Expression, ...], named: tuple[Field, ...]
    ) -> None:
        """A function of another file that hands what it is given on to a loader."""
        for called, home in self._meaning.called(function):
            for handed in self._handing.of(called, home) if home is not self._meaning else ():
                models, pinned = handed.given(arguments, named)
                for one in models:
                    self._told(*handed.loader[:2], one, handed.loader.client, self._clients.text(pinned))

    def _means(self, name: str) -> bool:
        """Whether what is called so means a model."""
        spelled = spelling.parted(name)
        return self._tables.key(spelled) is not None and may_name_model(spelled)

    def _alike(self, entry: Call) -> Call:
        """The call of the same name in a package that the file imports, where there is only one such."""
        alike = {path: self._calls.load(f"{path}.{entry.like}") for path in set(self._unit.imports.values())}
        found = [one for one in alike.values() if one is not None and one is not entry]
        return found[0] if len({one.origin for one in found}) == 1 else entry

    def _load(
        self,
        entry: Call,
        loader: str,
        whole: Whole,
        arguments: tuple[Expression, ...],
        named: tuple[Field, ...],
    ) -> None:
        models = list(given(entry.model, arguments, named)) or self._in_options(entry, arguments, named)
        if entry.needs is not None and not any(given(entry.needs, arguments, named)):
            models = [one for one in models if self._says_itself(one)]
        if not models:
            self._default(entry, loader, whole, arguments, named)
        client = self._clients.of(entry, whole, arguments, named)
        revision = self._clients.text(stated(entry.revision, arguments, named))
        for one in models:
            told = self._told(entry, loader, one, client, revision)
            if not told and not entry.call.startswith("*") and not entry.objects and not _plain(one):
                shown = self._file.places.show(one.span)
                self._finds.leave_open(one.span, self._unit.path, shown, loader)

    def _in_options(
        self, entry: Call, arguments: tuple[Expression, ...], named: tuple[Field, ...]
    ) -> list[Expression]:
        """What options that a call is given by a name say: `options["model"] = name`, `{...}.merge(...)`."""
        found: list[Expression] = []
        for keyword in entry.model.keywords:
            outer, _, inner = keyword.rpartition(".")
            options = [one.value for one in named if one.name == outer] if outer else arguments
            for one in options:
                if isinstance(one, Name):
                    found += self._meaning.told(one.name, inner)
                if isinstance(one, Name | Invoke | Record):
                    for record, home, _item in self._meaning.records(one, 0):
                        found += (part.value for part in fields(record, inner) if home is self._meaning)
        return found

    def _set(self, function: Expression, arguments: tuple[Expression, ...]) -> Call | None:
        """The loader that makes an object of which a part is given a name: `request.Model = name`."""
        if not isinstance(function, Member) or len(arguments) != 1:
            return None
        made = self._meaning.dotted(function.of)
        entry = self._calls.load(made.removesuffix("()")) if made.endswith("()") else None
        return entry if entry is not None and function.name in entry.model.keywords else None

    def _says_itself(self, one: Expression) -> bool:
        """Whether an argument that stands alone is a model's name, and not that of a connection."""
        return any(self._tables.service_of(value.text) for value in self._meaning.values(one))

    def _told(
        self,
        entry: Call,
        loader: str,
        one: Expression,
        client: Client,
        revision: str | None,
        certainty: Certainty = Certainty.CERTAIN,
    ) -> bool:
        """Tell what models the argument of a loader may be; whether any string of it is known."""
        at = self._unit.path, one.span
        values = of_one_thing(self._meaning.values(one), lambda value: value, at, self._meant.says)
        for value in values:
            found = self._else(by_call(value.text, entry, self._tables, client), value.text)
            found = self._in_branch(found, value)
            if value.text.lower() in NOTHING:
                found = None
            if found is not None and (found.origin != "local" or not found.sure):
                found = replace(found, revision=found.revision or as_revision(revision))
                self._finds.tell(value, found, loader, certainty)
        return any(value.text for value in values)

    def _else(self, found: Found | None, text: str) -> Found | None:
        """A program that serves models of its own may hand a hosted one on: its string tells."""
        if found is None or found.origin != "ollama":
            return found
        other = self._tables.service_of(text)
        if other is None or other.origin in ("ollama", "huggingface"):
            return found
        return replace(found, origin=other.origin, route=other.route)

    def _in_branch(self, found: Found | None, value: Value) -> Found | None:
        """A client is told to ask several services: the branch in which a name stands says which has it."""
        service = self._meant.branch(value) if found is not None else None
        if found is None or service is None or service.origin == found.origin:
            return found
        return by_key(value.text, Key("*", found.kind), service, self._tables) or found

    def _default(
        self,
        entry: Call,
        loader: str,
        whole: Whole,
        arguments: tuple[Expression, ...],
        named: tuple[Field, ...],
    ) -> None:
        """No model is given: the library has one of its own, or one for the task."""
        if entry.default is not None:
            found = Found(entry.default, entry.origin, entry.route, entry.kind)
            self._finds.tell(Value(entry.default, whole.span, self._unit.path), found, f"{loader} default")
        if entry.defaults is None:
            return
        for one in given(entry.defaults.by, arguments, named):
            for value in self._meaning.values(one):
                model = entry.defaults.names.get(value.text)
                if model is not None:
                    found = Found(model, entry.origin, entry.route, entry.kind)
                    self._finds.tell(value, found, f"{loader} default")

    # -- names that are known

    def _of_library(self, one: Expression) -> None:
        """A name of a library that stands for a model whose origin is known, or a part of what it names."""
        inner = one.items if isinstance(one, Listed) else one.options if isinstance(one, Either) else (one,)
        if isinstance(one, Joined) and not self._meaning.values(one):
            inner = one.parts  # what is put before a name decides whose model it is: that is not known
        for given_part in inner[:MOST] if self._calls.bundles else ():
            made = isinstance(given_part, Invoke)  # what is made, or asked for, by that name
            part = given_part.function if isinstance(given_part, Invoke) else given_part
            if not self._begins_outside(part):
                continue
            dotted = self._meaning.dotted(part)
            of, _, last = dotted.rpartition(".")
            model, origin = self._calls.bundle(dotted) or self._calls.bundle(of) or ("", "")
            value = Value(model, part.span, self._unit.path)
            if isinstance(one, Joined) and (model or self._is_registry(of)):
                self._finds.leave_open(one.span, self._unit.path, self._file.places.show(one.span), of)
            elif model and not self._finds.knows(value):
                service = self._tables.of_origin(origin)
                route = service.route if service is not None else Route.WEIGHTS
                found = Found(model, origin, route, Kind.MODEL)
                self._finds.tell(value, found, dotted)
            elif not model and not made and last not in _NO_MODEL and self._is_registry(of):
                self._finds.leave_open(part.span, self._unit.path, self._file.places.show(part.span), of)

    @cached_property
    def _linked(self) -> set[Span]:
        """The strings under keys of pages that people are sent to, whatever these are about."""
        together = (*(one.fields for one in self._unit.records), *(one.named for one in self._unit.invokes))
        return {field.value.span for fields_ in together for field in fields_ if is_link(field.name)}

    def _begins_outside(self, one: Expression) -> bool:
        """Whether an expression is a name that the file imports, or a part of a type: no variable's."""
        of = one
        while isinstance(of, Member):
            of = of.of
        if not isinstance(of, Name):
            return False
        return of.name in self._unit.imports or (of is not one and of.name[:1].isupper())

    def _is_registry(self, dotted: str) -> bool:
        """Whether a type of a library holds names of models, of which a new release may have more."""
        known = self._calls.registries
        return dotted in known or any(f"{one}.{dotted}" in known for one in self._unit.opened)

    def _mentioned(self, literal: Literal, *, used: bool) -> None:
        """A string that is the name of a known model or that only a model has, or the address of weights.

        `used`: the program gives it to something, so that it is more than a word.
        """
        value = Value(literal.text, literal.span, self._unit.path)
        if self._finds.knows(value) or len(literal.text) > 300 or literal.text.endswith(_BEGINS):
            return
        found = weights_at(literal.text, self._tables) or asked_in(literal.text, self._tables)
        if found is not None:
            linked = literal.span in self._linked and not weightnames.is_weights_file(literal.text)
            self._finds.tell(value, found, "address", Certainty.POSSIBLE if linked else Certainty.LIKELY)
            return
        last = literal.text.rpartition("/")[2]
        if (
            last == literal.text
            and weightnames.is_weights_file(last)
            and f"/{last}".encode() in self._file.places.source
        ):
            return  # an address says whose it is
        # a service, an organisation, a name; or the word of a router that nothing else is called by
        routed = literal.text.count("/") == 2 or begins_with_router(literal.text, self._tables)
        telling = routed or names.of_several_words(last) or ":" in last
        telling = telling or weightnames.repository_of(literal.text) is not None
        found = by_form(literal.text, self._tables) if used and telling else None
        found = found or (self._meant.of_spoken(literal.text) if used else None)
        found = found or (titled(literal.text, self._tables) if used else None)
        found = found or (converted(literal.text, self._tables) if used and self._alone else None)
        found = found or (published_as(literal.text, Kind.MODEL, self._tables) if used else None)
        if found is not None:
            self._finds.tell(value, found, "text", Certainty.LIKELY)
            return
        named = located.address(literal.text)
        plain = named or located.Named(weightnames.repository_with(literal.text) or literal.text)
        of_hub = used and weightnames.is_converted(plain.model)
        if weightnames.is_weights_file(plain.model):
            return
        if of_hub or (names.is_hub_name(plain.model) and self._known.has(plain.model)):
            kind = Kind.DATASET if plain.dataset else Kind.MODEL
            found = Found(plain.model, "huggingface", Route.WEIGHTS, kind, plain.revision)
            says = self._tables.says_model(plain.model) or self._known.is_model(plain.model)
            says = says or (of_hub and not plain.model.partition("/")[0].islower())  # no folder of a program
            self._finds.tell(value, found, "text", Certainty.LIKELY if used and says else Certainty.POSSIBLE)


def _may_name(one: Expression) -> bool:
    """Whether an argument may be the name of a model, as it is written."""
    if isinstance(one, Literal):
        return 2 < len(one.text) <= 128 and not any(sign.isspace() for sign in one.text)
    return isinstance(one, Name | Member | Either)


def _plain(one: Expression) -> bool:
    """Whether an argument is no silence: a constant that names nothing, or nothing at all."""
    return isinstance(one, Literal | Record) or (
        isinstance(one, Unknown) and one.span.end - one.span.start < 10
    )
