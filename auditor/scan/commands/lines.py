"""Command lines: which program each one starts, and which models that is told to load."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from auditor.model import Reference, Undecided
from auditor.scan.commands.arguments import EARLY, is_text, program_of
from auditor.scan.commands.blocks import commands_in
from auditor.scan.commands.flags import Flags
from auditor.scan.commands.programs import Programs
from auditor.scan.commands.scripted import Scripted
from auditor.scan.commands.writing import written_down
from auditor.scan.configuration.owned import Owners
from auditor.scan.identity.known import NO_NAMES, Known
from auditor.scan.loaders.table_rows import Command
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.python.values.options import Scripts, no_scripts
from auditor.scan.seam import Find
from auditor.scan.shell import Word, joined, lines, substitute

#: How deep commands may stand in the words of commands.
_DEEPEST: Final = 3

#: Words that make up a program at most.
_LONGEST_PROGRAM: Final = 6

#: A script that a shell is handed as a word.
_SCRIPT: Final = re.compile(r"\b(?:ba|da|z|a)?sh\s+-\w*c\b")

_SHELLS: Final = frozenset({"sh", "bash", "ash", "dash", "zsh", "python", "python3", "env"})

#: Words of the shell before a command.
_BEFORE: Final = frozenset({"if", "elif", "while", "until", "then", "else", "do", "!"})

#: Programs that only show or look for what they are given.
_SILENT: Final = frozenset(
    {"echo", "printf", "grep", "sed", "awk", "read", ":", "info", "warn", "log", "die"}
)


class CommandReader:
    """Finds models in command lines, by table."""

    def __init__(self, tables: Tables, scripts: Scripts = no_scripts, known: Known = NO_NAMES) -> None:
        """Read with `tables`; `scripts` knows the options of the project's own scripts, `known` names."""
        self._tables = tables
        self.programs = Programs(tables)
        self._flags = Flags(tables, Owners(tables, known))
        self._scripted = Scripted(tables, scripts, known)

    def read(
        self, text: Text, start: int, command: str, variables: Mapping[str, Word], program: str = ""
    ) -> Iterator[Find]:
        """What the commands in `command`, which begins at offset `start` of the text, refer to.

        `program` stands before the first of them where the command only gives its arguments.
        """
        for words in lines(command):
            moved = [replace(word, offset=word.offset + start) for word in words]
            yield from self.run(text, moved, variables, program)
            program = ""

    def run(
        self, text: Text, words: list[Word], variables: Mapping[str, Word], program: str = "", depth: int = 0
    ) -> Iterator[Find]:
        """What one command, given as its words, refers to."""
        plain: list[Word] = []
        first = next((one for one in words if one.text not in _BEFORE), None)
        if first is not None and not first.whole and first.text in _SILENT:
            yield from self._flags.read([*written_down(words, variables)], text, variables)
            return
        for word in words:
            if depth < _DEEPEST and (word.whole or is_text(word.text)):
                yield from self._inside(word, text, variables, program if word.whole else "", depth + 1)
            if not word.whole:
                plain.append(word)
        if not plain:
            return
        instead = plain[0].text.rpartition("/")[2] in _SHELLS  # of the program that the image starts
        started = program.split()
        instead = instead or plain[0].text.rpartition("/")[2] == "".join(started[:1])
        instead = instead or (bool(program) and self._is_first(plain))
        before = [Word(one, -1) for one in started] if not instead else []
        found = self.known(_unsaid(plain, before), variables, before)
        told: set[tuple[int, int]] = set()
        if found is not None:
            for find in self.programs.models(*found, text, variables):
                told.add((find.location.line, find.location.column))
                yield find
        if found is None or found[0].addresses:
            given = self._scripted.options(plain, text)
            yield from self._scripted.read(plain, given, text, variables)
            published = [option for option, entry in given.items() if entry is None]
            yield from _untold(self._flags.read(plain, text, variables, published), told)
            yield from self._scripted.handed(plain, text, variables)
        elif not found[0].published:
            entry = found[0]
            options = (*entry.options, *entry.revisions, entry.dataset_option)
            yield from _untold(self._flags.read(found[1], text, variables, options), told)

    def known(
        self, words: list[Word], variables: Mapping[str, Word], before: Sequence[Word] = ()
    ) -> tuple[Command, list[Word]] | None:
        """The program of the tables that a command starts, and the words behind it.

        `before` are words that its arguments alone would stand behind.
        """
        return self._match([*before, *words]) or self._started(words, variables)

    def _is_first(self, words: list[Word]) -> bool:
        """Whether words begin with a program that is known."""
        own = self._match(words[:_LONGEST_PROGRAM])
        if own is None or len(words) <= len(own[0].program):
            return False
        return tuple(program_of(word.text) for word in words[: len(own[0].program)]) == own[0].program

    def program(self, image: str) -> str:
        """The words of the program that a container image starts by itself, empty if none is known."""
        fitting = (one for one in self._tables.images if one.image in image)
        return next((" ".join(one.program) for one in fitting), "")

    def _inside(
        self, word: Word, text: Text, variables: Mapping[str, Word], program: str, depth: int
    ) -> Iterator[Find]:
        """Commands inside a word: `sh -c "..."`, or a text that a configuration holds."""
        start, source = word.offset, word.text
        if text.text[start : start + len(source)] != source and 0 <= word.start < word.end:
            opened = text.text.rfind("{{", word.start, word.end)  # a place that ends behind what is put in
            cut = opened >= 0 and "}}" not in text.text[opened : word.end]
            end = text.text.find("}}", word.end) + 2 if cut else word.end
            start, source = word.start, text.text[word.start : max(end, word.end)]
            folded = source[:1] == ">"  # its lines are one
            source = re.sub(r"\A[|>][^\n]*", lambda match: " " * len(match[0]), source)
            source = _folded(source) if folded else source
        for number, words, known in commands_in(joined(source), start, variables):
            yield from self.run(text, words, known, program if number == 0 else "", depth)

    def _match(self, words: list[Word]) -> tuple[Command, list[Word]] | None:
        plain = [program_of(word.text) for word in words[: EARLY + _LONGEST_PROGRAM]]
        for index in range(min(len(words), EARLY)):
            for entry in self._tables.programs.get(plain[index], ()):
                end = index + len(entry.program)
                if tuple(plain[index:end]) == entry.program and self._begins(plain[:index], entry):
                    return entry, words[end:]
        return None

    def _begins(self, before: Sequence[str], entry: Command) -> bool:
        """Whether a program may stand after these words: after others of its kind, not as their argument."""
        return (
            len(entry.program) > 1
            or not before
            or before[-1].lower() not in ("install", "add", "echo", "which", "-v")
        )

    def _started(self, words: list[Word], variables: Mapping[str, Word]) -> tuple[Command, list[Word]] | None:
        """A container that is run: its image starts the program, what follows are the arguments."""
        plain = [program_of(word.text) for word in words[:4]]
        if "run" not in plain or not {"docker", "podman", "nerdctl"} & set(plain):
            return None
        for index, word in enumerate(words):
            image = substitute(word.text, variables) or ""
            program = self.program(image) if "=" not in word.text else ""
            if program:
                started = [Word(one, -1) for one in program.split()]
                found = self._match(started)
                return (found[0], _unsaid(words[index + 1 :], started)) if found is not None else None
        return None


def _folded(source: str) -> str:
    """A text whose lines are one, but for those of a script that stand deeper, which YAML keeps apart."""
    if not _SCRIPT.search(source):
        return source.replace("\n", " ")
    rows = source.split("\n")
    depths = [len(row) - len(row.lstrip()) for row in rows]
    least = min((depth for depth, row in zip(depths, rows, strict=True) if row.strip()), default=0)
    deeper = [depth > least for depth in depths]
    between = ("\n" if before or after else " " for before, after in pairwise(deeper))
    return "".join(one for pair in zip(rows, (*between, ""), strict=True) for one in pair)


def _untold(finds: Iterable[Find], told: Collection[tuple[int, int]]) -> Iterator[Find]:
    """The finds but for addresses where something is `told` already."""
    for find in finds:
        if not is_address(find) or (find.location.line, find.location.column) not in told:
            yield find


def is_address(find: Find) -> bool:
    """Whether a find is what an address leads to that a command is given, whatever its program."""
    how = find.how if isinstance(find, Reference) else find.loader if isinstance(find, Undecided) else ""
    return how == "address"


def _unsaid(words: list[Word], started: Sequence[Word]) -> list[Word]:
    """Words that an image is given, without what it would do by itself and they say once more."""
    again = len(started) > 1 and words and words[0].text == started[-1].text
    return words[1:] if again else words
