"""What the languages have in common: expressions, definitions and calls, whatever the grammar calls them.

Each language is read into these types; one search then serves all of them.
Offsets count bytes of the source in UTF-8, as the parser gives them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from msgspec import Struct, field

#: The name of a part that only the running program knows.
ANY: Final = "*"

#: The name of a field whose value is an object with fields of its own, which are those of the object around.
SPREAD: Final = "..."

#: Parts that are what something holds, be it a state, a reference or a field of a page.
HOLDING: Final = frozenset({"value", "current", "rawValue"})


class Span(Struct, frozen=True):
    """From the first byte to the one after the last."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside."""
        return self.start <= other.start and other.end <= self.end


#: Where a name holds that is not one of a function or a block: a member's, a setting's.
EVERYWHERE: Final = Span(0, 2**62)


class Literal(Struct, frozen=True):
    """A string with its value."""

    text: str
    span: Span


class Name(Struct, frozen=True):
    """A name as it is written."""

    name: str
    span: Span


class Member(Struct, frozen=True):
    """A part of something: `of.name`, whatever stands between the two; `ANY` for any part of it."""

    of: Expression
    name: str
    span: Span


class Joined(Struct, frozen=True):
    """Strings put together."""

    parts: tuple[Expression, ...]
    span: Span


class Either(Struct, frozen=True):
    """One of several: branches, and values with what stands in where they are missing.

    `cases` are, for each of the options that is a branch, the words that stand before it: `Provider.OLLAMA`.
    """

    options: tuple[Expression, ...]
    span: Span
    cases: tuple[str, ...] = ()


class Listed(Struct, frozen=True):
    """A list, an array, a slice."""

    items: tuple[Expression, ...]
    span: Span


class Tuple(Listed, frozen=True):
    """A tuple, of which the first may be a word that says what the others are: `{:ollama, "llama3.2"}`."""


class Field(Struct, frozen=True):
    """A named value: a property, a field of a structure, a named argument."""

    name: str
    value: Expression
    key: Span


class Record(Struct, frozen=True):
    """An object or a structure; `type` where the source names one."""

    type: Expression | None
    fields: tuple[Field, ...]
    span: Span


class Invoke(Struct, frozen=True):
    """A call, a constructor, a method of something."""

    function: Expression
    arguments: tuple[Expression, ...]
    named: tuple[Field, ...]
    span: Span


class Unknown(Struct, frozen=True):
    """Anything else."""

    span: Span


Expression: TypeAlias = Literal | Name | Member | Joined | Either | Listed | Record | Invoke | Unknown


class Definition(Struct, frozen=True):
    """A name that is given a value, where it holds (`scope`) and where it stands.

    `within` is the package where the value is a setting of that package.
    """

    name: str
    value: Expression
    scope: Span
    at: Span
    within: str = ""


class Function(Struct, frozen=True):
    """A function with the names of its parameters and what it gives back.

    `labels` is what calls name the parameters, where that is not what they are called inside.
    """

    name: str
    parameters: tuple[str, ...]
    returns: tuple[Expression, ...]
    span: Span
    labels: tuple[str, ...] = ()


class Body(Struct, frozen=True):
    """The body of a class, a module, an object: what that is called, and the class that it is made of."""

    span: Span
    name: str
    above: str = ""


class Unit(Struct, eq=False):
    """A source file as the search sees it.

    `imports` map a name of the file to what it stands for, `opened` are the
    namespaces whose names may be used without them. `links` map a name to the
    module that it is taken from and its name there, None for the module as a
    whole; `handed_on` are modules whose names are this one's too. A member
    that is given a value (`this.model = ...`) is a definition whose name
    begins with a dot. `stand_ins` are values with what stands in where they
    are missing. `texts` are strings of several lines into which something is
    put. `classes` are the bodies of classes. `whole` is the scope of
    names outside of any function.
    `package` is what the file says that it belongs to. `tests` are parts that
    are built for tests only, where a language says so inside of its files.
    `menus` are what a page offers together to choose from.
    `implicit`: a part of an object may be named without it, `name` for `this.name`.
    """

    path: str = ""
    whole: Span = EVERYWHERE
    imports: dict[str, str] = field(default_factory=dict)
    opened: list[str] = field(default_factory=list)
    links: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    handed_on: list[str] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    functions: list[Function] = field(default_factory=list)
    invokes: list[Invoke] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    literals: list[Literal] = field(default_factory=list)
    texts: list[Joined] = field(default_factory=list)
    stand_ins: list[Either] = field(default_factory=list)
    classes: list[Body] = field(default_factory=list)
    package: str = ""
    tests: list[Span] = field(default_factory=list)
    menus: list[Listed] = field(default_factory=list)
    implicit: bool = False


def is_silent(value: Expression) -> bool:
    """Whether a value says nothing yet: an empty string, or an object of which only the type is known."""
    return (isinstance(value, Literal) and not value.text) or (isinstance(value, Record) and not value.fields)


def fields(record: Record, name: str) -> Iterator[Field]:
    """The fields of a record of that name, all for any part of it."""
    return (one for one in record.fields if name in (one.name, ANY))


def written_as(expression: Expression) -> str:
    """Names joined by dots as they stand, empty for anything else."""
    if isinstance(expression, Name):
        return expression.name
    if isinstance(expression, Member) and expression.name != ANY:
        of = written_as(expression.of)
        return f"{of}.{expression.name}" if of else ""
    return ""
