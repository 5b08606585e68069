"""Command lines in source: strings, templates and lists that hold one, calls that start a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from auditor.model import Undecided
from auditor.scan.commands.lines import CommandReader
from auditor.scan.commands.standing import Standing, apart, is_shown
from auditor.scan.languages.search.clients import last_name
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.giving import only_speaks
from auditor.scan.languages.search.meaning import Meaning
from auditor.scan.languages.search.names import Value
from auditor.scan.languages.search.sources import Places
from auditor.scan.languages.syntax import (
    ANY,
    Either,
    Expression,
    Field,
    Invoke,
    Joined,
    Listed,
    Literal,
    Member,
    Record,
    Span,
)
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.shell import UNKNOWN

#: Levels of lists and branches that are looked into, and links of a chain of calls.
_DEEPEST: Final = 6
_LINKS: Final = 60

#: Methods that give what is started one word more, or several.
_ADDS: Final = frozenset({"arg", "args", "Arg", "Args", "argument", "arguments"})

#: Names of the two parts that a command is described in.
_PROGRAMS: Final = frozenset({"filename", "command", "cmd", "program", "executable", "exe", "bin", "binary"})
_ARGUMENTS: Final = frozenset({"args", "arguments", "argv", "argumentlist", "parameters"})


class _Said(NamedTuple):
    """A word, or a text, of a command as it is known, with the expression that says it."""

    text: str
    span: Span
    path: str


class Kept:
    """Finds the command lines of one unit."""

    def __init__(self, meaning: Meaning, places: Places, tables: Tables, finds: Finds) -> None:
        """Look in the unit of `meaning`, whose places `places` knows; tell `finds`."""
        self._meaning, self._places, self._finds = meaning, places, finds
        self._standing = Standing(tables, CommandReader(tables))

    def run(self) -> None:
        """Tell what all the commands of the unit load."""
        unit = self._meaning.unit
        for one in unit.definitions:
            self._under(one.name, one.value)
        for record in unit.records:
            beside = [field.name for field in record.fields]
            for field in record.fields:
                self._under(field.name, field.value, beside)
            self._described(record.fields)
        for call in unit.invokes:
            if not only_speaks(call):
                for given in call.arguments:
                    self._held(given)
                for field in call.named:
                    self._under(field.name, field.value)
                self._described(call.named)
                self._words(self._called(call))
        for function in unit.functions:
            for value in function.returns:
                self._held(value)

    def _under(self, name: str, value: Expression, beside: Sequence[str] = ()) -> None:
        if not is_shown(name, beside):
            self._held(value)

    def _held(self, one: Expression, depth: int = 0) -> None:
        """The command lines that an expression is or holds."""
        if isinstance(one, Literal | Joined):
            said = self._said(one)
            if self._standing.opens(said.text):
                self._line(said)
        elif depth < _DEEPEST:
            for each in self._inner(one):
                self._held(each, depth + 1)

    def _inner(self, one: Expression) -> Sequence[Expression]:
        if isinstance(one, Listed):
            self._words(self._said(each) for each in one.items)
            return one.items
        if isinstance(one, Either):
            return one.options
        if isinstance(one, Member) and isinstance(one.of, Listed | Either) and one.name == ANY:
            return (one.of,)
        if isinstance(one, Invoke) and isinstance(one.function, Member):  # `"...".split(" ")`
            return (one.function.of,) if isinstance(one.function.of, Literal | Joined | Listed) else ()
        return ()

    def _said(self, one: Expression) -> _Said:
        """An expression as text; what is not known stands in it as a variable without a value."""
        if isinstance(one, Literal):
            return _Said(one.text, one.span, self._meaning.unit.path)
        known = self._meaning.values(one)
        if known:
            return _Said(known[0].text, known[0].span, known[0].path)
        parts = [self._said(part).text for part in one.parts] if isinstance(one, Joined) else []
        return _Said("".join(parts) or UNKNOWN, one.span, self._meaning.unit.path)

    def _called(self, call: Invoke, depth: int = 0) -> Iterator[_Said]:
        """The words that a call is given, and those that stand before it in its chain: `.arg("pull")`."""
        of = call.function.of if isinstance(call.function, Member) else None
        if isinstance(of, Invoke) and last_name(call.function) in _ADDS and depth < _LINKS:
            yield from self._called(of, depth + 1)
        for one in call.arguments:
            for each in one.items if isinstance(one, Listed) else (one,):
                if not isinstance(each, Record):
                    yield self._said(each)

    def _described(self, fields: Sequence[Field]) -> None:
        """A program and what it is given, side by side: `FileName = "ollama", Arguments = "pull ..."`."""
        program = next((one.value for one in fields if one.name.lower() in _PROGRAMS), None)
        given = next((one.value for one in fields if one.name.lower() in _ARGUMENTS), None)
        if isinstance(program, Literal | Listed) and given is not None:
            parts = [one.items if isinstance(one, Listed) else (one,) for one in (program, given)]
            self._words(self._said(one) for part in parts for one in part)

    def _words(self, each: Iterable[_Said]) -> None:
        """A command whose words are given by themselves, or what a program is given as one text."""
        words = iter(each)
        first = next(words, None)
        if first is None or not self._standing.begins(first.text):
            return  # as most calls: what else they are given is no command's
        said = [first, *words]
        if len(said) < 2:
            return
        if len(said) == 2 and " " in said[1].text and self._standing.is_program(said[0].text):
            self._line(said[1]._replace(text=f"{said[0].text} {said[1].text}"))
            return
        parts, source = apart(one.text for one in said)
        plain = source.count("\n") == len(said)
        for find in self._standing.told(Text(said[0].path, source), parts, {}):
            at = find.location.line - 1 if plain else 0
            self._finds.pass_over(Value(*said[at]))
            self._tell(find, said[at]._replace(text=source))

    def _line(self, said: _Said) -> None:
        for find in self._standing.read(Text(said.path, said.text), 0, said.text, {}):
            self._finds.pass_over(Value(*said))
            self._tell(find, said)

    def _tell(self, find: Find, said: _Said) -> None:
        """Tell a find at the place of the name in the source, or where the whole command stands."""
        at = find.location
        name = said.text.split("\n")[at.line - 1][at.column - 1 : at.end_column - 1]
        own = self._places.inside(said.span, name) if said.path == self._meaning.unit.path else None
        value = Value(name, own or said.span, said.path)
        if isinstance(find, Undecided):
            self._finds.leave_open(said.span, said.path, self._shown(said), find.loader, find.gap)
        elif own is None or not self._finds.knows(value):
            self._finds.take(find, value)

    def _shown(self, said: _Said) -> str:
        """What stands in the source, or what is known of it where it is another file's."""
        return self._places.show(said.span) if said.path == self._meaning.unit.path else said.text
