"""What a program in JavaScript says of its options: their names with their defaults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from auditor.scan.languages.grammars.reader import Reader
from auditor.scan.languages.syntax import EVERYWHERE, Expression, Invoke, Literal, Member, Record, Span

if TYPE_CHECKING:
    from tree_sitter import Node

#: An option of a command line with its name in full: `-m, --model-name <name>`.
_OPTION: Final = re.compile(r"(?:-\w, ?)?--([a-z][\w-]*)")

#: What a name of a model has, and a plain word has not.
_SIGN: Final = re.compile(r"[\d/:.-]")

#: What stands beside the default of an option in what describes it.
_DESCRIBES: Final = frozenset({"type", "description", "describe", "alias", "desc", "short", "demandOption"})


def optional(reader: Reader, made: Expression, at: Node) -> None:
    """Take in the default of an option of a command line, which is a part of the options by its name.

    `.option("--model <name>", "what it is", "default")`; Commander's documentation, "Options".
    """
    named = made.arguments[:1] if isinstance(made, Invoke) else ()
    match = _OPTION.match(named[0].text) if named and isinstance(named[0], Literal) else None
    if isinstance(made, Invoke) and isinstance(made.function, Member) and match and len(made.arguments) > 2:
        if not _says(made.arguments[-1]):
            return
        reader.define(f".{_humped(match[1])}", made.arguments[-1], EVERYWHERE, at)
    elif isinstance(made, Invoke) and len(made.arguments) == 2 and isinstance(made.arguments[1], Record):
        _option(reader, named[0], made.arguments[1], at)  # yargs


def described(reader: Reader, node: Node, scope: Span) -> None:
    """Visit: an object; one that describes options states their defaults: `{model: {default: "..."}}`."""
    reader.recorded(node, scope)
    made = reader.expression(node)
    for one in made.fields if isinstance(made, Record) else ():
        if isinstance(one.value, Record):
            _option(reader, Literal(one.name, one.key), one.value, node)


def _option(reader: Reader, name: Expression, option: Record, at: Node) -> None:
    stated = {one.name: one.value for one in option.fields}
    default = stated.get("default")
    if (
        isinstance(name, Literal)
        and default is not None
        and not _DESCRIBES.isdisjoint(stated)
        and _says(default)
    ):
        reader.define(f".{_humped(name.text)}", default, EVERYWHERE, at)


def _says(default: Expression) -> bool:
    """Whether a default may be a name, and no word of the program's own: `visible`, `explore`."""
    return not isinstance(default, Literal) or _SIGN.search(default.text) is not None


def _humped(name: str) -> str:
    """The name of an option as that of a part: `model-name`, `modelName`."""
    return re.sub(r"-(\w)", lambda match: match[1].upper(), name)
