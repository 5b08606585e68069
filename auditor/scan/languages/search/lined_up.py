"""Names whose parts a program has in a list: `["org", "name"].join("/")`, `strings.Join(parts, "/")`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from auditor.scan.identity.unclaimed import is_unclaimed
from auditor.scan.languages.syntax import Expression, Invoke, Joined, Listed, Literal, Member, Name

#: What joins the texts of a list, in the languages that are read.
_JOINS: Final = frozenset({"join", "joined", "jointostring", "mkstring", "implode"})

#: What puts the parts of a path together.
_PATHS: Final = frozenset({"join", "resolve", "combine", "joinpath", "path", "file", "get", "of"})

#: Parts that a name has, and a file or a revision behind it.
_PARTS: Final = range(2, 5)


def parts_joined(call: Invoke) -> tuple[Expression | None, Literal, Sequence[Expression]] | None:
    """What a call joins with `/`: a list, the sign, or instead of the list the parts themselves."""
    function = call.function
    if not isinstance(function, Name | Member) or function.name.lower() not in _JOINS:
        return None
    given = [*call.arguments, *(one.value for one in call.named)]
    sign = next((one for one in given if isinstance(one, Literal) and one.text == "/"), None)
    if sign is None:
        return None
    rest = [one for one in given if one is not sign]
    if len(rest) > 1:  # `String.join("/", org, name)`
        return None, sign, rest
    of = rest[0] if rest else function.of if isinstance(function, Member) else None
    return of, sign, ()


def file_at(call: Invoke) -> Literal | None:
    """The file of weights at the end of a path that a call puts together: `path.join(here, "a.onnx")`."""
    function, given = call.function, call.arguments
    if len(given) < 2 or not isinstance(function, Name | Member) or function.name.lower() not in _PATHS:
        return None
    last = given[-1]
    return last if isinstance(last, Literal) and is_unclaimed(last.text) else None


def file_behind(joined: Joined) -> Literal | None:
    """The file of weights at the end of a path that is put together: `root() + "/net.onnx"`."""
    last = joined.parts[-1]
    if any(isinstance(one, Literal) and "://" in one.text for one in joined.parts):
        return None  # what is known of an address may say whose it is
    below = isinstance(last, Literal) and last.text.startswith("/")
    return last if isinstance(last, Literal) and below and is_unclaimed(last.text) else None


def put_between(sign: Literal, parts: Sequence[Expression], call: Invoke) -> Joined | None:
    """The parts of a name with the sign between them, as a text that is put together."""
    if len(parts) not in _PARTS:
        return None
    between: list[Expression] = [one for part in parts for one in (sign, part)]
    return Joined(tuple(between[1:]), call.span)


def items_of(value: Expression) -> Sequence[Expression]:
    """The items of a list that is written out, none of anything else."""
    return value.items if isinstance(value, Listed) else ()
