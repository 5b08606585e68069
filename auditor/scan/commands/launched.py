"""Command lines that a configuration holds: their words, what runs them, the variables they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from auditor.scan.commands.arguments import program_of
from auditor.scan.formats.structure import Items, Node, Scalar, Table
from auditor.scan.loaders.tables import Tables
from auditor.scan.shell import Word

#: What variables of the environment are called; those of .NET after their sections: `Ollama__DefaultModel`.
VARIABLE: Final = r"[A-Z][A-Z0-9_]*|[A-Z]\w*?__\w+"

#: A variable of the environment, or a property, as it is set: `NAME=value`; a test runner marks it.
ENVIRONMENT: Final = re.compile(
    rf"(?:[DR]{{1,2}}:[ ]?)?({VARIABLE}|[a-z][\w-]*(?:\.[a-z][\w-]*)+)=(.+)", re.DOTALL
)

#: Words that tell a program at most.
_LONGEST_PROGRAM: Final = 8

#: How a program of Python begins, behind remarks: it brings in what it uses.
_PYTHON: Final = re.compile(
    r"(?:[ \t]*(?:#[^\n]*)?\n)*"
    r"(?:import [\w.]+(?: as \w+)?(?:, *[\w.]+(?: as \w+)?)*|from [\w.]+ import [\w(*][^\n;]*)"
    r"[ \t]*(?:#[^\n]*)?\n"
)

#: Keys of programs that are only shown, and keys beside one that say in which language it is.
_SAMPLE: Final = re.compile(
    r"(?i)(?:example|usage|snippet|sample|docs?|description|prompt|text|content|input|output|question|answer"
    r"|python)s?$"
)
_LANGUAGE: Final = frozenset({"lang", "language", "label"})

#: How the value of a setting begins that holds options of a program.
_OPTION: Final = re.compile(r"--[a-z][\w.-]+(?:[= ]|\s*$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A command that stands in a configuration: its words, what runs them, the variables it is given.

    `turns` are those that it is given one after another, where it is run for each of a list. `path` is the
    keys that lead to it.
    """

    words: tuple[Word, ...]
    image: str = ""
    variables: Mapping[str, Word] = field(default_factory=dict)
    turns: tuple[Mapping[str, Word], ...] = ()
    path: tuple[str, ...] = ()


def commands(table: Table, around: Mapping[str, str], tables: Tables) -> Iterator[Line]:
    """The command lines of a mapping; where a command and its arguments stand apart they are one."""
    image = around.get("image", "") or _image(table)
    given, turns = _given(table), _turns(table)
    apart: list[Word] = []
    for pair in sorted(table.pairs, key=lambda pair: pair.key.lower() == "args"):
        key = pair.key.lower()
        if key not in tables.holders and starts(pair.value, tables):
            yield Line(tuple(_words(pair.value)), image, given)
            continue
        if key not in tables.holders and _holds_options(pair.value):
            whole = isinstance(pair.value, Scalar)
            yield Line(tuple(replace(one, whole=whole) for one in _words(pair.value)), image, given, turns)
            continue
        if key not in tables.holders or not holds_command(pair.value) or is_program(key, around):
            continue
        words = list(_words(pair.value))
        if key in ("command", "args", "entrypoint", "cmd", "argv") and isinstance(pair.value, Items):
            apart += words
        elif key in ("command", "args"):
            apart += [replace(one, whole=True) for one in words]
        else:
            yield from (Line((replace(one, whole=True),), image, given, turns) for one in words)
    if apart:
        yield Line(tuple(apart), image, given, turns)


def started(node: Node, tables: Tables) -> Line | None:
    """The command line that one item of a list is, by its words."""
    return Line(tuple(_words(node))) if isinstance(node, Items) and starts(node, tables) else None


def _image(table: Table) -> str:
    """The container image that charts state in parts: `image: {repository: ..., tag: ...}`."""
    stated = next((one.value for one in table.pairs if one.key == "image"), None)
    parts = stated.pairs if isinstance(stated, Table) else ()
    named = {one.key: one.value.value for one in parts if isinstance(one.value, Scalar)}
    return named.get("repository", "")


def is_program(key: str, around: Mapping[str, str]) -> bool:
    """Whether what stands under a key is a program of Python that is run, and no command."""
    if key == "run" and around.get("shell", "").startswith("python"):
        return True
    shown = _SAMPLE.search(key) is not None or not _LANGUAGE.isdisjoint(around)
    return not shown and _PYTHON.match(around.get(key.lower(), "")) is not None


def file_of(key: str, around: Mapping[str, str]) -> str | None:
    """The name of the file that a text of several lines under a key is, None where it is none."""
    if re.search(r"\w\.[a-z]{2,10}$|^Modelfile$", key):
        return key
    if key in ("content", "contents"):  # of a file that cloud-init, Ansible or the like writes
        name = next((around[one] for one in ("path", "dest") if one in around), "").rpartition("/")[2]
        return name if re.search(r"\w\.[a-z]{2,10}$|^\.env$|^Modelfile$", name) else None
    return "run.py" if is_program(key, around) else None


def holds_command(node: Node) -> bool:
    """Whether a value may be a command: a text, or a list of words."""
    if isinstance(node, Scalar):
        return node.string
    return isinstance(node, Items) and any(isinstance(one, Scalar) for one in node.items)


def beside_commands(node: Node) -> Items | None:
    """What a list holds beside commands, as tasks with settings of their own."""
    if not isinstance(node, Items):
        return None
    others = tuple(one for one in node.items if not isinstance(one, Scalar))
    return replace(node, items=others) if others else None


def _turns(table: Table) -> tuple[Mapping[str, Word], ...]:
    """What a task of Ansible is run for, one after another."""
    listed = next((one.value for one in table.pairs if one.key in ("loop", "with_items")), None)
    items = listed.items if isinstance(listed, Items) else ()
    return tuple({"item": Word(one.value, one.offset)} for one in items if isinstance(one, Scalar))


def starts(node: Node, tables: Tables) -> bool:
    """Whether a list is a command line that starts a program of the tables, by its words."""
    items = node.items if isinstance(node, Items) else ()
    words = [one.value for one in items[:_LONGEST_PROGRAM] if isinstance(one, Scalar)]
    fitting = tables.programs.get(program_of(words[0]), ()) if len(words) > 1 else ()
    for entry in fitting:
        more = len(entry.program)
        if tuple(words[1:more]) == entry.program[1:] and (more > 1 or words[1].startswith("-")):
            return all(isinstance(one, Scalar) for one in items)
    return False


def _holds_options(node: Node) -> bool:
    """Whether a value is options that are handed to a program: a text of such, or a list of words."""
    if isinstance(node, Scalar):
        return (
            node.string and bool(_OPTION.match(node.value)) and bool(re.search(r"[\s=]", node.value.strip()))
        )
    return (
        isinstance(node, Items)
        and all(isinstance(one, Scalar) for one in node.items)
        and any(isinstance(one, Scalar) and bool(_OPTION.match(one.value)) for one in node.items)
    )


def _words(node: Node) -> Iterator[Word]:
    """The words of a list, or a text that is several."""
    items = node.items if isinstance(node, Items) else (node,)
    for one in items:
        if isinstance(one, Scalar):
            yield Word(one.value, one.offset, one.start, one.end)


def _given(table: Table) -> Mapping[str, Word]:
    """The variables that a mapping gives to the commands in it."""
    found: dict[str, Word] = {}
    for pair in table.pairs:
        if not re.fullmatch(r"env(?:ironment|_vars|s)?", pair.key.lower()):
            continue
        for one in pair.value.items if isinstance(pair.value, Items) else (pair.value,):
            told = (
                {p.key: p.value for p in one.pairs if isinstance(p.value, Scalar)}
                if isinstance(one, Table)
                else {}
            )
            if "name" in told and "value" in told:
                found[told["name"].value] = Word(told["value"].value, told["value"].offset)
            elif isinstance(one, Scalar) and (match := ENVIRONMENT.fullmatch(one.value)):
                found[match[1]] = Word(match[2], one.offset + match.start(2))
            else:
                found.update({key: Word(value.value, value.offset) for key, value in told.items()})
    return found
