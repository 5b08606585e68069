"""Loader calls of one source file, by table: what each is given for a model, told or left open."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from auditor.model import Certainty, Route
from auditor.scan import names, spelling
from auditor.scan.identity.found import Found
from auditor.scan.identity.identify import Client, by_call
from auditor.scan.identity.pinned import as_revision
from auditor.scan.identity.unclaimed import own_place
from auditor.scan.identity.under_key import by_key
from auditor.scan.languages.search.along import handed_along
from auditor.scan.languages.search.clients import Clients, Whole, given, stated
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.flooded import of_one_thing
from auditor.scan.languages.search.handing import Handing, loader_of, readings
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.meant import Meant
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.search.resources import tell_parted
from auditor.scan.languages.search.sources import Parsed
from auditor.scan.languages.search.through import Through, through
from auditor.scan.languages.search.wording import NOTHING, may_name_model
from auditor.scan.languages.syntax import (
    Either,
    Expression,
    Field,
    Invoke,
    Literal,
    Member,
    Name,
    Record,
    Unknown,
    fields,
)
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.table_rows import Key
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.search.written import loaded

#: How many fields of an object that a function is given are looked at.
_FEW: Final = 12


class Loading:
    """Finds the models that the calls of one unit load."""

    def __init__(
        self, file: Parsed, calls: Calls, meaning: Meaning, tables: Tables, meant: Meant, finds: Finds
    ) -> None:
        """Look in the unit of `meaning`, which was read from `file`, for `calls`; tell `finds`."""
        self._unit, self._places = file.unit, file.places
        self._calls, self._tables = calls, tables
        self._meaning, self._meant, self._finds = meaning, meant, finds
        self._clients = Clients(meaning)
        self._handing = Handing(calls)
        self._of_anybody: list[Through] = []

    def tell_the_rest(self) -> None:
        """Tell what no name has told that clients of whatever server are given: that name may say whose."""
        for one in self._of_anybody:
            if not any(map(self._finds.knows, self._meaning.values(one.model))):
                loader = one.loader
                self._told(*loader[:2], one.model, loader.client, self._clients.text(one.revision))

    def run(self) -> None:
        """Tell what all the calls of the unit load, and the structures that stand for calls."""
        for call in self._unit.invokes:
            self._invoked(call, call.function, call.arguments, call.named)
        for record in self._unit.records:
            if record.type is not None:
                self._invoked(record, record.type, (), record.fields)

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
        elif any(map(_may_name, (*arguments, *(one.value for one in named)))):
            for one in through(whole, self._meaning, self._handing):
                self._hand_on(one)
            for along in handed_along(whole, self._meaning, self._handing, self._means):
                self._told(*along.loader[:2], along.model, along.loader.client, None, along.certainty)

    def _hand_on(self, one: Through) -> None:
        """Tell what a loader is given through something else; late if nothing says whose client that has."""
        loader = one.loader
        if loader.entry.call.startswith("*") and not loader.client.server:
            self._of_anybody.append(one)
        else:
            self._told(*loader[:2], one.model, loader.client, self._clients.text(one.revision))

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
        if entry.ends is not None:
            endings = list(given(entry.ends, arguments, named))
            tell_parted(models, endings, entry, loader, self._meaning, self._tables, self._finds)
            return
        if entry.needs is not None and not any(given(entry.needs, arguments, named)):
            models = [one for one in models if self._says_itself(one)]
        if not models:
            self._default(entry, loader, whole, arguments, named)
        client = self._clients.of(entry, whole, arguments, named)
        revision = self._clients.text(stated(entry.revision, arguments, named))
        behind = next(given(entry.joined, arguments, named), None) if entry.joined is not None else None
        for one in models:
            told = self._told(entry, loader, one, client, revision, behind=self._clients.text(behind) or "")
            if (
                not told
                and not entry.call.startswith("*")
                and not (entry.objects or entry.shared or _plain(one))
            ):
                shown = self._places.show(one.span)
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
        behind: str = "",
    ) -> bool:
        """Tell what models the argument of a loader may be; whether any string of it is known.

        `behind` is what another argument puts behind the name of an organisation.
        """
        at = self._unit.path, one.span
        values = of_one_thing(self._meaning.values(one), lambda value: value, at, self._meant.says)
        for value in values:
            if not entry.fits(value.text):
                continue
            text = names.beneath(value.text, behind)
            asked = self._one_of(client, value, text) if len(values) > 1 else client
            found = self._else(by_call(text, entry, self._tables, asked), text)
            found = self._in_branch(found, value)
            if value.text.lower() in NOTHING or (len(values) > 1 and self._is_routed(entry, value)):
                found = None
            if found is not None and (found.origin != "local" or not found.sure):
                found = replace(found, revision=found.revision or as_revision(revision))
                self._finds.tell(value, found, loader, certainty)
            elif value.path == self._unit.path and not self._finds.tests(value):
                found = loaded(value.text, entry, self._places.source, self._tables) or _folder(value, entry)
                if found is not None:
                    self._finds.tell(value, found, loader, Certainty.LIKELY)
        return any(value.text for value in values)

    def _one_of(self, client: Client, value: Value, text: str) -> Client:
        """The client that a name is for, where a call has several names, and may have several clients.

        It may stand beside the name, as where a function gives both back. A maker's own name tells
        that it is not for a service that has but models which anybody may serve.
        """
        if client.server is not None and value.path == self._unit.path:
            client = self._clients.beside(value.span) or client
        at = self._tables.service_at(client.server) if client.server else None
        own = self._tables.told_by(text) if at is not None and at.hub else None
        if own is None or own.route is not Route.HOSTED:
            return client
        return replace(client, server="")

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

    def _is_routed(self, entry: Call, value: Value) -> bool:
        """Whether one of several names in another file is for a router, and not for a maker's own client.

        What stands above it there says for which one.
        """
        elsewhere = value.path != self._unit.path and entry.route is Route.HOSTED
        return elsewhere and "/" in value.text and self._tables.prefixed(value.text) is not None

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


def _may_name(one: Expression) -> bool:
    """Whether an argument may be the name of a model, as it is written."""
    if isinstance(one, Literal):
        return 2 < len(one.text) <= 128 and not any(sign.isspace() for sign in one.text)
    if isinstance(one, Record):
        return any(
            _may_name(field.value) for field in one.fields[:_FEW] if not isinstance(field.value, Record)
        )
    if isinstance(one, Invoke):  # options that are made where they are given: `run(new Options("..."))`
        return any(map(_may_name, (*one.arguments[:_FEW], *(field.value for field in one.named[:_FEW]))))
    return isinstance(one, Name | Member | Either)


def _plain(one: Expression) -> bool:
    """Whether an argument is no silence: a constant that names nothing, or nothing at all."""
    return isinstance(one, Literal | Record) or (
        isinstance(one, Unknown) and one.span.end - one.span.start < 10
    )


def _folder(value: Value, entry: Call) -> Found | None:
    """The model of one's own in a folder, where a call has no names of others that it can be given."""
    if not entry.nameless or entry.route is not Route.WEIGHTS:
        return None
    return own_place(value.text, entry.kind, entry.weights)
