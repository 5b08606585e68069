"""Files of weights that a program writes itself: what it loads from there again is what it has made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from auditor.model import Kind, Route
from auditor.scan.identity.files import file_name, of_library
from auditor.scan.identity.found import Found
from auditor.scan.identity.unclaimed import own
from auditor.scan.loaders.loader_rows import Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.python.source.sights import is_aside

#: What is called that writes a file which it is told: `torch.save(`, `model.export(`, `ModelCheckpoint(`.
#: What is told to `evaluate_and_save(` is loaded, and what comes of it is saved.
_WRITES: Final = re.compile(
    rb"\b(?!(?:eval\w*?|test|predict|infer|visuali[sz]e|plot|compare|analy[sz]e)_and_)"
    rb"\w*(?:[Ss]ave|[Ee]xport|[Dd]ump|[Ww]rite|(?<![Dd]e)[Ss]erialize|Checkpoint)(?![a-z])\w*[ \t]*\("
)

#: What writes a report, which may tell of weights: `json.dump(`, `write_text(`.
_REPORTS: Final = re.compile(
    rb"(?i)(?:json|ya?ml|toml|csv|te?xt|report|summary|metrics|markdown|html)(?:\.dump|\w*\()"
)

#: A file that is opened to be written, or made.
_OPENED: Final = re.compile(
    rb"\b(?:open|\w*File)[ \t]*\([^()\n]*[\"'][wax]b?\+?[\"']"
    rb"|\b(?:File\.Create|FileOutputStream)[ \t]*\([^()\n]*"
)

#: What puts a file at the second place that it is told.
_COPIES: Final = re.compile(rb"\b(?:copy(?:2|file)?|move|rename|replace)[ \t]*\(")

#: What the option of another program is told that says where it writes: `["convert.py", "--output", path]`.
_GIVEN_OUT: Final = re.compile(
    rb"[\"']--?(?:out|save|export|dest)[\w-]*[\"'][ \t]*,(?![ \t]*\w+[ \t]*=)([^,\n\]]{1,200})"
)

#: What Ultralytics calls what a training brings, and where it is trained ("Train", "Resuming").
_OF_RUN: Final = re.compile(r"(?:^|[/\\])weights[/\\](?:best|last)\.\w+$")
_TRAINS: Final = re.compile(rb"\.train\([^()]*\bdata[ \t]*=")

#: What stands before a text in its line, where a name is set to it, below a folder or not.
_SET: Final = re.compile(
    rb"(?P<name>\w+)[ \t]*(?P<type>:[^=\n]{0,40})?="
    rb"(?:[^=\n\"']{1,160}\b(?:else|or)\b)?[ \t]*"
    rb"(?:(?:[\w.]+(?:\([^()\n]{0,80}\))?|[\"'][^\"'\n]*[\"'])[ \t]*[/+][ \t]*)*"
    rb"(?:[\w.]*(?:Path|join|getattr|getenv|get)\((?:(?:[\w.]+|[\"']\w+[\"']),[ \t]*)*){0,2}[rf]?[\"'`]$"
)

#: The option of a command line whose default a text is.
_OPTION: Final = re.compile(rb"[\"']--(?P<name>[A-Za-z][\w-]*)[\"'][^()]*\bdefault[ \t]*=[ \t]*[rf]?[\"'`]$")

#: What fields and options are called of which every function has a parameter of the same name.
_ANY: Final = frozenset({b"path", b"file", b"filename", b"name", b"model", b"weights", b"checkpoint"})

#: How far the arguments of a call reach at most, in bytes.
_REACH: Final = 400

#: How many names may be made of each other before the one by which a file is written.
_LINKS: Final = 2

#: How long what stands before the last part of such a name may be, in bytes: `json.`.
_OWNER: Final = 5

_QUOTES: Final = (b'"', b"'", b"`")


def loaded(text: str, call: Call, source: bytes, tables: Tables) -> Found | None:
    """The file of weights that a call loads, but none that the source makes itself.

    It is one's own, unless a library that fetches it has called it so.
    """
    found = own(text, call.kind, call.weights) if call.route is Route.WEIGHTS else None
    paths = {text, file_name(text)}  # it may be written by its whole path, or by its name below a folder
    if found is None or any(is_written(one, source) for one in paths):
        return None
    return of_library(file_name(text), call.kind, tables) or found


def handed(text: str, source: bytes, tables: Tables) -> Found | None:
    """The file of weights that something is given, whoever opens it, but none that the source makes itself.

    It is the library's that fetches a file of that name, else one's own.
    """
    found = of_library(file_name(text), Kind.MODEL, tables) or own(text)
    return found if found is not None and not is_written(text, source) else None


def is_written(text: str, source: bytes) -> bool:
    """Whether a source also writes the file of that path: by its text, or by a name that it sets to it.

    An empty path, which stands everywhere, is that of no file.
    """
    if _OF_RUN.search(text) is not None and _TRAINS.search(source) is not None:
        return True
    path = text.encode()
    while path not in source and b"/" in path:  # as where a path is put together of its parts
        path = path.partition(b"/")[2]
    if path not in source:
        path = file_name(text).encode()
    if not path or path not in source:
        return b"." in path and _is_written_in_parts(path[path.rindex(b".") :], source)
    named = set(_names_of(path, source))
    for _ in range(_LINKS):
        named |= {name for one in named - _ANY for name in _made_of(one, source)} - _ANY
    told = [rb"[\"'`]" + re.escape(path) + rb"[\"'`]", *(rb"\b" + re.escape(one) + rb"\b" for one in named)]
    said = re.compile(b"|".join(told))
    return any(said.search(one) for one in _writing(source))


def writes_to(name: str, source: bytes) -> bool:
    """Whether a source writes a file by a name that it sets to its path."""
    said = re.compile(rb"\b" + re.escape(name.encode()) + rb"\b")
    return any(said.search(one) for one in _writing(source))


def is_fetched(text: str, source: bytes) -> bool:
    """Whether a source has an address that leads to a file of that name: whose it is, that says."""
    name = re.escape(file_name(text).encode())
    return re.search(rb"https?://[^\s\"'`]+/" + name + rb"[\"'`?]", source) is not None


@lru_cache(maxsize=8)
def _is_written_in_parts(ending: bytes, source: bytes) -> bool:
    """Whether a source writes a file into whose name something is put before its ending: `f"{name}.pth"`."""
    put = rb"(?:\}|\+[ \t]*[\"'])" + re.escape(ending) + rb"[\"'`]"
    named = {match[1] for match in re.finditer(rb"(\w+)[ \t]*=[^=\n][^\n]{0,200}?" + put, source)}
    told = [put, *(rb"\b" + re.escape(one) + rb"\b" for one in sorted(named - _ANY))]
    said = re.compile(b"|".join(told))
    return any(said.search(one) for one in _writing(source))


def _names_of(path: bytes, source: bytes) -> Iterator[bytes]:
    """The names that a source sets to a text in quotes."""
    at = source.find(path)
    while at >= 0:
        end = at + len(path)
        if source[end : end + 1] in _QUOTES and (name := _name_of(source[max(at - _REACH, 0) : at])):
            yield name
        at = source.find(path, end)


def _made_of(name: bytes, source: bytes) -> list[bytes]:
    """The names that a source gives a path which is made of what has a name, or what an option has."""
    called = re.escape(name)
    made = (
        rb"(?m)^[ \t]*(?P<made>\w+)[ \t]*=(?:[^=\n][^\n]{0,200}?(?:join\(|/)[^\n]{0,200}?\b"
        + called
        + rb"\b(?!\.(?:stem|name|suffix|parent)\b)|[ \t]*\w+\."
        + called
        + rb"[ \t]*$)"
    )
    return [one["made"] for one in re.finditer(made, source)]


def _name_of(before: bytes) -> bytes:
    """The name of an option, a field or a variable that is given what stands behind, empty for none."""
    if (option := _OPTION.search(before)) is not None:
        name = option["name"].replace(b"-", b"_")
        return name if name not in _ANY else b""
    begins = before.rfind(b"\n") + 1
    match = _SET.search(before, begins)
    if match is None or (match["name"] in _ANY and (match["type"] or before[begins : match.start()].strip())):
        return b""  # an argument of a call, or a field, that is called like any other
    return match["name"]


@lru_cache(maxsize=2)
def _writing(source: bytes) -> tuple[bytes, ...]:
    """What the calls of a source are told that write a file, as it is written."""
    copies = (one.partition(b",")[2] for one in _arguments(_COPIES, source))
    opened = (match[0] for match in _OPENED.finditer(source))
    given = (match[1] for match in _GIVEN_OUT.finditer(source))
    return (*_arguments(_WRITES, source), *copies, *opened, *given)


def _arguments(call: re.Pattern[bytes], source: bytes) -> Iterator[bytes]:
    """What such calls are told, as it is written."""
    for match in call.finditer(source):
        start, end = match.span()
        if not is_aside(source, start) and not _REPORTS.search(source, max(start - _OWNER, 0), end):
            yield source[end : _end(source, end)]


def _end(source: bytes, start: int) -> int:
    """Where the arguments of a call end that begin at `start`."""
    depth = 1
    for at in range(start, min(len(source), start + _REACH)):
        depth += {0x28: 1, 0x29: -1}.get(source[at], 0)
        if not depth:
            return at
    return start + _REACH
