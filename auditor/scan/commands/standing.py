"""Strings that are command lines by themselves, wherever they stand.

`"llama-server -hf org/name --port 8012"` under any name is what a program
starts, or has somebody start. A sentence that holds a command is documentation.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Final

from auditor.model import Certainty, Reference, Undecided
from auditor.scan.commands.arguments import is_text, models_of, program_of
from auditor.scan.commands.lines import CommandReader
from auditor.scan.loaders.table_rows import Command
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.shell import Word, joined, lines

#: Words that stand before a program: they start it, or set the scene.
_BEFORE: Final = frozenset(
    """
    sudo env exec nohup time nice timeout export set cd source . sh bash ash dash zsh fish cmd
    cmd.exe powershell pwsh docker podman nerdctl kubectl uv uvx pipx poetry pdm hatch pipenv rye
    conda mamba micromamba pixi npx bunx pnpm bun yarn numactl stdbuf xvfb-run ssh srun start apt
    apt-get pip pip3 git mkdir rm ulimit sleep modal torchrun accelerate deepspeed
    """.split()  # noqa: SIM905 - a list of so many quoted words reads worse
)

#: A variable that is set for the program.
_ASSIGNED: Final = re.compile(r"[A-Za-z_]\w*=\S*")

#: A text of nothing but options: `--model_name_or_path org/name --epochs 3`.
_OPTIONS: Final = re.compile(r"\s*--[a-z][\w.-]*[ =][^\n]*?\s--[a-z]")

#: The first line of a script.
_SCRIPT: Final = re.compile(r"\s*#!\s*/\S+[^\n]*\n")

#: Words of sentences, which no program is given without quotes.
_SENTENCE: Final = frozenset(
    """
    a again after also an and are as at be before but by can command could did does error errors
    exited fail failed fails failure first for from has have if in is it its manually model models
    must not of on once or please returned should so succeeded that the their then there this to was
    were when which will with would you your
    """.split()  # noqa: SIM905 - a list of so many quoted words reads worse
)
_STOPS: Final = (".", ",", ":", ";", "!", "?", "…", "。", ",")

#: Names under which texts stand that people read: what is shown in them is not started.
_SHOWN: Final = re.compile(
    r"(?:label|title|desc|description|hint|help|placeholder|example|usage|tooltip|snippet|code|message|msg|text|note"
    r"|instruction|content|doc|readme|comment|reason|error|warning|detail|caption|summary|suggestion|fix|remedy|prompt"
    r"|question|answer|output|input|expected|tutorial|guide|tip)e?s?$",
    re.IGNORECASE,
)

#: How much of a string is looked at, in characters.
_LONGEST: Final = 20_000


#: What stands beside a text that is handed to a shell as its message.
_OF_SHELL: Final = frozenset({"venv", "conda", "env", "path", "cwd", "sudo", "shell", "on"})


def is_shown(name: str, beside: Collection[str] = ()) -> bool:
    """Whether what stands under a name is text for people, by the name and those that stand `beside` it."""
    if name == "message" and not _OF_SHELL.isdisjoint(beside):
        return False
    return _SHOWN.search(name) is not None


#: What may stand between two words of a command, in a text, a list or a chain of calls.
_BETWEEN: Final = r"\W+(?:arg\W+)?"


def sieve(tables: Tables) -> str:
    """What a program that loads models looks like in quotes, as an expression for the bytes of source."""
    found = {_seen(one) for one in tables.commands if not one.addresses}
    return rf"[\"'`\s/](?:{'|'.join(sorted(found))})\b"


def _seen(entry: Command) -> str:
    words = [re.escape(one) for one in entry.program[entry.program[0] == "python" :]]
    if len(words) == 1 and words[0].isalpha():  # a word that stands for many things
        return rf"{words[0]}[ \t]+(?:--?\w|\S+[ \t]+-|model=)"
    return _BETWEEN.join(words)


def apart(texts: Iterable[str]) -> tuple[list[Word], str]:
    """Words that are given each by itself, and a source for them: a line each, where none has several."""
    words, source = [], ""
    for text in texts:
        words.append(Word(text, len(source)))
        source += f"{text}\n"
    return words, source


class Standing:
    """Tells strings that are command lines from all others, and reads them."""

    def __init__(self, tables: Tables, commands: CommandReader) -> None:
        """Know the programs of `tables`; `commands` reads what they are told."""
        self._tables, self._commands = tables, commands

    def opens(self, text: str) -> bool:
        """Whether a text begins as the command line of a program of the tables may, or with options."""
        first = text[:200].split(None, 1)
        return len(first) > 1 and (self.begins(first[0]) or _OPTIONS.match(text) is not None)

    def begins(self, word: str) -> bool:
        """Whether a command line may begin with a word."""
        plain = program_of(word)
        return plain in self._first or plain.startswith("#!") or _ASSIGNED.fullmatch(plain) is not None

    def is_program(self, word: str) -> bool:
        """Whether a word is the first of a program of the tables."""
        return program_of(word) in self._tables.programs

    @cached_property
    def _first(self) -> frozenset[str]:
        return _BEFORE | self._tables.programs.keys()

    def read(
        self, text: Text, start: int, command: str, variables: Mapping[str, Word], depth: int = 0
    ) -> Iterator[Find]:
        """What a string refers to that begins at offset `start`; nothing where it is no command line."""
        if not self.opens(command) or len(command) > _LONGEST or depth > 2:
            return
        command = _SCRIPT.sub(lambda match: " " * len(match[0]), command, count=1)
        for words in lines(joined(command)):
            moved = [replace(one, offset=one.offset + start) for one in words]
            yield from self._line(text, start, command, moved, variables, depth)

    def told(self, text: Text, words: list[Word], variables: Mapping[str, Word]) -> Iterator[Find]:
        """What the words of one command refer to, each given by itself."""
        for word in words[1:]:
            if is_text(word.text) and self.opens(word.text):  # `"sh", "-c", "..."`
                yield from self.read(text, word.offset, word.text, variables, 1)
        found = self._started(words) if words and self.begins(words[0].text) else None
        if found is not None:
            yield from self._likely(found, text, variables)

    def _line(
        self,
        text: Text,
        start: int,
        command: str,
        words: list[Word],
        variables: Mapping[str, Word],
        depth: int,
    ) -> Iterator[Find]:
        if words[0].text.startswith("--") and not any(one.text.lower() in _SENTENCE for one in words):
            yield from self._commands.run(text, words, variables)
            return
        if not self.begins(words[0].text):
            return
        for word in words[1:]:
            if is_text(word.text) and self.opens(word.text):  # `sh -c "..."`
                yield from self.read(text, word.offset, word.text, variables, depth + 1)
        found = self._started(words)
        if found is None or self._is_sentence(command, start, *found):
            return
        yield from self._likely(found, text, variables)

    def _started(self, words: list[Word]) -> tuple[Command, list[Word]] | None:
        """The program that a command starts, where nothing else stands before it than may."""
        found = self._commands.known(words, {})
        if found is None or found[0].published:
            return None
        before = len(words) - len(found[1]) - len(found[0].program)
        return found if before <= 0 or program_of(words[0].text) in _BEFORE or self._sets(words[0]) else None

    def _sets(self, word: Word) -> bool:
        return _ASSIGNED.fullmatch(word.text) is not None

    def _is_sentence(self, command: str, start: int, entry: Command, words: list[Word]) -> bool:
        """Whether the words behind a program are those of a sentence, and no arguments."""
        plain = [
            one for one in words if command[one.offset - start - 1 : one.offset - start] not in ("'", '"')
        ]
        if any(one.text.lower() in _SENTENCE for one in plain):
            return True
        given = models_of(words, entry)
        return any(one.text.endswith(_STOPS) or not self._may_name(one.text, entry) for one in given)

    def _may_name(self, word: str, entry: Command) -> bool:
        """Whether a word may be the name of a model, and is not any word."""
        return (
            "$" in word
            or entry.position is None
            or word in entry.names
            or any(one in "-_.:/0123456789" for one in word)
            or self._tables.says_model(f"/{word}")
        )

    def _likely(
        self, found: tuple[Command, list[Word]], text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        for find in self._commands.programs.models(*found, text, variables):
            if isinstance(find, Reference):
                yield replace(find, certainty=Certainty.LIKELY)
            elif not isinstance(find, Undecided) or "$" in find.expression:
                yield find
