"""Command lines: which model a program is told to load."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Certainty, Kind, Route, Undecided
from auditor.reading import SourceFile
from auditor.scan import names
from auditor.scan.identify import Found, by_key, reference
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.tables import Command, Tables

#: One word of a command line: quoted or bare; list brackets and commas of exec forms fall away.
_WORD: Final = re.compile(
    r"""(?P<end>&&|\|\||[;|\n])|(?P<quote>["'])(?P<quoted>(?:\\.|(?!(?P=quote)).)*)(?P=quote)|(?P<bare>[^\s"'\[\],;|&]+)"""
)
_CONTINUED: Final = re.compile(r"\\\r?\n|\^\r?\n")
_ASSIGNED: Final = re.compile(r"(?:export\s+)?([A-Za-z_]\w*)=(.*)", re.DOTALL)
_VARIABLE: Final = re.compile(r"\$\{(\w+)(?::?[-=]([^}]*))?\}|\$(\w+)")
_TAG: Final = re.compile(r":[\w.-]+$")

#: Longest text that is looked through for commands, in characters.
LONGEST: Final = 400_000


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a command line with the offset of its first character."""

    text: str
    offset: int


def lines(text: str) -> Iterator[list[Word]]:
    """The simple commands of a text, each as its words; continued lines are joined."""
    joined = _CONTINUED.sub(lambda match: " " * len(match.group()), text[:LONGEST])
    words: list[Word] = []
    for match in _WORD.finditer(joined):
        if match["end"]:
            if words:
                yield words
            words = []
        elif match["bare"] is not None and match["bare"].startswith("#"):
            continue
        else:
            group = "bare" if match["bare"] is not None else "quoted"
            words.append(Word(match[group], match.start(group)))
    if words:
        yield words


def substitute(text: str, variables: Mapping[str, str]) -> str | None:
    """Put known variables and defaults in; None if one is not known."""
    unknown = False

    def put(match: re.Match[str]) -> str:
        nonlocal unknown
        name = match[1] or match[3]
        value = variables.get(name, match[2])
        unknown = unknown or value is None
        return value or ""

    replaced = _VARIABLE.sub(put, text)
    return None if unknown else replaced


class CommandReader:
    """Finds models in command lines, by table."""

    def __init__(self, tables: Tables) -> None:
        """Read with `tables`."""
        self._tables = tables

    def read(
        self, text: Text, start: int, command: str, variables: Mapping[str, str], program: str = ""
    ) -> Iterator[Find]:
        """What the commands in `command`, which begins at offset `start` of the text, refer to.

        `program` stands before the first of them where the command only gives its arguments.
        """
        before = [Word(word, -1) for word in program.split()]
        for words in lines(command):
            words = before + words
            before = []
            found = self._match(words)
            if found is not None:
                entry, rest = found
                yield from self._models(entry, rest, text, start, variables)

    def program(self, image: str) -> str:
        """The words of the program that a container image starts by itself, empty if none is known."""
        fitting = (one for one in self._tables.images if one.image in image)
        return next((" ".join(one.program) for one in fitting), "")

    def _match(self, words: list[Word]) -> tuple[Command, list[Word]] | None:
        plain = [_program(word.text) for word in words]
        for index in range(min(len(words), 12)):
            for entry in self._tables.commands:
                end = index + len(entry.program)
                if tuple(plain[index:end]) == entry.program:
                    return entry, words[end:]
        return None

    def _models(
        self, entry: Command, words: list[Word], text: Text, start: int, variables: Mapping[str, str]
    ) -> Iterator[Find]:
        model = _value(words, entry)
        if model is None:
            return
        name = substitute(model.text, variables)
        place = text.at(start + model.offset, len(model.text))
        how = " ".join(entry.program)
        if name is None:
            yield Undecided(place, model.text[:200], how)
            return
        found = self._found(name, entry)
        if found is None:
            return
        revision = _option(words, (entry.revision,)) if entry.revision else None
        pinned = substitute(revision.text, variables) if revision is not None else None
        if found.revision is None and pinned not in (None, "main"):
            found = replace(found, revision=pinned)
        if any(word.text in self._tables.remote_code for word in words):
            found = replace(found, remote_code=True)
        kind = _option(words, (entry.dataset_option,)) if entry.dataset_option else None
        if kind is not None and kind.text == "dataset":
            found = replace(found, kind=Kind.DATASET)
        yield reference(found, place, how, Certainty.CERTAIN)

    def _found(self, name: str, entry: Command) -> Found | None:
        if named := names.address(name):
            kind = Kind.DATASET if named.dataset else Kind.MODEL
            return Found(named.model, "huggingface", Route.WEIGHTS, kind, named.revision)
        if entry.program[0] in ("git", "wget", "curl"):
            return None
        if entry.origin != "huggingface":
            return Found(name, entry.origin, Route.WEIGHTS, Kind.MODEL) if not names.is_path(name) else None
        bare = _TAG.sub("", name)
        return Found(bare, "huggingface", Route.WEIGHTS, Kind.MODEL) if names.is_hub_name(bare) else None


def _program(word: str) -> str:
    name = word.rpartition("/")[2] if word.startswith(("/", "./")) else word
    return re.sub(r"^python3(?:\.\d+)?$", "python", name)


def _value(words: list[Word], entry: Command) -> Word | None:
    named = _option(words, entry.options)
    if named is not None or entry.position is None:
        return named
    plain: list[Word] = []
    skip = False
    for index, word in enumerate(words):
        if skip:
            skip = False
        elif word.text.startswith("-"):
            following = words[index + 1].text if index + 1 < len(words) else "-"
            skip = (
                "=" not in word.text and not following.startswith("-") and not _first(plain, entry, following)
            )
        else:
            plain.append(word)
    return plain[entry.position] if entry.position < len(plain) else None


def _first(plain: list[Word], entry: Command, following: str) -> bool:
    """Whether the word after an option is rather the model itself: a switch takes no value."""
    looks = names.is_hub_name(following) or names.address(following) is not None
    return len(plain) == entry.position and looks


def _option(words: list[Word], options: tuple[str | None, ...]) -> Word | None:
    for index, word in enumerate(words):
        if word.text in options and index + 1 < len(words):
            return words[index + 1]
        for option in filter(None, options):
            if word.text.startswith(f"{option}="):
                cut = len(option) + 1
                return Word(word.text[cut:], word.offset + cut)
    return None


class ShellScanner:
    """Shell scripts, Makefiles, Procfiles and Dockerfiles: commands and the variables they use."""

    def __init__(self, tables: Tables) -> None:
        """Scan with `tables`."""
        self._tables = tables
        self._reader = CommandReader(tables)

    def accepts(self, path: str) -> bool:
        """Whether the file holds commands, by its name."""
        name = path.rpartition("/")[2]
        return (
            name.endswith((".sh", ".bash", ".zsh", ".mk", ".dockerfile", ".ps1"))
            or name in ("Makefile", "makefile", "Procfile", "justfile", "entrypoint")
            or name.split(".")[0] in ("Dockerfile", "Containerfile")
        )

    def read(self, file: SourceFile) -> Iterator[Find]:
        """Yield what the commands and variables refer to."""
        text = Text(file.path, file.text)
        source = _without_comments(file.text)
        variables: dict[str, str] = {}
        for words in lines(source):
            for name, value, offset in _assignments(words):
                known = substitute(value, variables)
                if known is not None:
                    variables[name] = known
                key = self._tables.key(name)
                found = by_key(known, key.kind, key.origin, None, self._tables) if key and known else None
                if found is not None and known == value:
                    place = text.at(offset, len(value))
                    yield reference(found, place, f"variable {name}", Certainty.LIKELY)
        yield from self._reader.read(text, 0, source, variables)


def _assignments(words: list[Word]) -> Iterator[tuple[str, str, int]]:
    """`NAME=value` words, and Docker's `ENV NAME value`."""
    for index, word in enumerate(words):
        match = _ASSIGNED.match(word.text)
        if match is not None:
            value, offset = match[2], word.offset + match.start(2)
            if not value and index + 1 < len(words):
                value, offset = words[index + 1].text, words[index + 1].offset
            yield match[1], value.strip("\"'"), offset
    if len(words) == 3 and words[0].text == "ENV" and "=" not in words[1].text:
        yield words[1].text, words[2].text, words[2].offset


def _without_comments(text: str) -> str:
    """Blank whole-line comments out, keeping every offset."""
    return re.sub(r"(?m)^[ \t]*#.*$", lambda match: " " * len(match.group()), text)
