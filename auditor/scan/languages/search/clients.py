"""What a client was told besides the model: where its server is, whose model it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from auditor.scan.identity.identify import Client
from auditor.scan.languages.search.names import Names, Placed
from auditor.scan.languages.search.scopes import SELF
from auditor.scan.languages.syntax import (
    Expression,
    Field,
    Invoke,
    Listed,
    Literal,
    Member,
    Name,
    Record,
    Span,
    fields,
)
from auditor.scan.loaders.loader_rows import Argument, Call

#: Names under which clients take a server's address, whatever their library.
_SERVERS = ("baseURL", "base_url", "baseUrl")

#: Names of objects inside of what a client is told that hold the settings of another one which it asks by.
_INNER = ("configuration",)

#: A call, or a structure that stands for one.
Whole: TypeAlias = Invoke | Record


class Clients:
    """The clients of one unit."""

    def __init__(self, names: Names) -> None:
        """Look in the unit of `names`, and where they lead."""
        self._names = names

    def of(
        self, entry: Call, whole: Whole, arguments: tuple[Expression, ...], named: tuple[Field, ...]
    ) -> Client:
        """What the client was told: in the call, beside it, along its chain, at its making."""
        provider = self._provider(stated(entry.provider, arguments, named))
        if entry.server is None:
            return Client(provider=provider)
        wanted = Argument(keyword=(entry.server, *_SERVERS))
        here = [(one, self._names) for one in given(wanted, arguments, named)]
        inside = [
            part.value
            for one in arguments
            if isinstance(one, Record)
            for name in _INNER
            for part in fields(one, name)
        ]
        here += [(one, self._names) for one in given(wanted, inside, ())]
        for one, home in (*here, *self._beside(whole, wanted)):
            known = home.values(one)
            return Client(known[0].text if known else "", provider)
        return Client(None, provider)

    def beside(self, span: Span) -> Client | None:
        """What the client was told that is made beside the name at `span`: `{client: C(), model: "m"}`."""
        wanted = Argument(keyword=_SERVERS)
        for record in self._names.unit.records:
            values = [one.value for one in record.fields]
            if not any(isinstance(one, Literal) and one.span == span for one in values):
                continue
            for made in (one for one in values if isinstance(one, Invoke)):
                for server in given(wanted, made.arguments, made.named):
                    text = self.text(server)
                    if text is not None:
                        return Client(text)
        return None

    def _provider(self, one: Expression | None) -> str | None:
        """The one provider that a client is told; of several, which is for which model is not known."""
        known = {value.text for value in self._names.values(one)} if one is not None else set()
        return known.pop() if len(known) == 1 else None

    def text(self, one: Expression | None) -> str | None:
        """The first string that an expression may be."""
        known = self._names.values(one) if one is not None else []
        return known[0].text if known else None

    def _beside(self, whole: Whole, wanted: Argument) -> Iterator[Placed]:
        """The server that another option of the same client, or the making of it, gives."""
        maker: Expression | None = whole.function if isinstance(whole, Invoke) else None
        home = self._names
        for _ in range(30):  # along the chain: a.builder().baseUrl(x).model(y)
            if isinstance(maker, Invoke):
                yield from self._made(maker, wanted)
                if last_name(maker.function) in wanted.keywords and maker.arguments:
                    yield maker.arguments[0], home
                maker = maker.function
            elif isinstance(maker, Member):
                if isinstance(maker.of, Name) and maker.of.name in SELF:
                    yield from self._made(maker, wanted)
                maker = maker.of
            elif isinstance(maker, Name):
                yield from self._made(maker, wanted)
                break
            else:
                break
        for call in self._siblings(whole):
            if last_name(call.function) in wanted.keywords and call.arguments:
                yield call.arguments[0], home

    def _made(self, of: Expression, wanted: Argument) -> Iterator[Placed]:
        """What is given where a client is made, wherever that is: plainly, or in an object handed over."""
        for one, there in self._names.makers(of):
            plain = list(given(wanted, one.arguments, one.named))
            yield from ((part, there) for part in plain)
            handed = [] if plain else [held for each in one.arguments for held in there.records(each, 0)]
            for record, home, _ in handed:
                told = given(wanted, (record, *_inner(record)), ())
                yield from ((part, home) for part in told)

    def _siblings(self, whole: Whole) -> Iterator[Invoke]:
        """The calls that stand beside one: other options, or later links of the same chain."""
        unit = self._names.unit
        for call in unit.invokes:
            if call.span != whole.span and call.span.holds(whole.span):
                yield from (one for one in call.arguments if isinstance(one, Invoke))
                if isinstance(call.function, Member) and call.function.of.span.holds(whole.span):
                    yield call
        for one in unit.definitions:
            if isinstance(one.value, Listed) and one.value.span.holds(whole.span):
                yield from (item for item in one.value.items if isinstance(item, Invoke))


def _inner(record: Record) -> list[Expression]:
    """The settings, inside of a client's, of another one that it asks by."""
    return [one.value for name in _INNER for one in fields(record, name)]


def given(where: Argument, arguments: Sequence[Expression], named: Sequence[Field]) -> Iterator[Expression]:
    """What is given for an argument: by name, in an object that is handed over, by position."""
    objects = [one for one in arguments if isinstance(one, Record)]
    for name in where.keywords:
        outer, _, inner = name.partition(".")
        for one in (*named, *(field for record in objects for field in record.fields)):
            if one.name == outer:
                if not inner:
                    yield one.value
                    return
                yield from (
                    (part.value for part in fields(one.value, inner)) if isinstance(one.value, Record) else ()
                )
    if where.position is not None and -len(arguments) <= where.position < len(arguments):
        plain = arguments[where.position]
        if not isinstance(plain, Record):
            yield plain


def stated(name: str | None, arguments: Sequence[Expression], named: Sequence[Field]) -> Expression | None:
    """What is given under a name, or at a position where it is a number, if an entry has such an argument."""
    return next(given(keyword(name), arguments, named), None) if name else None


def keyword(name: str) -> Argument:
    """The argument of that name, or at that position where it is a number."""
    return Argument(position=int(name)) if name.isdigit() else Argument(keyword=name)


def last_name(function: Expression) -> str:
    """The last part of what is called."""
    return function.name if isinstance(function, Name | Member) else ""
