"""Command lines: which program each one starts, and which models that is told to load."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile
from typing import Final

from auditor.model import Certainty, Kind, Reference, Route, Undecided
from auditor.scan import names
from auditor.scan.arguments import SCRIPTS, is_text, place_of, program_of, value_of
from auditor.scan.blocks import commands_in
from auditor.scan.flags import Flags
from auditor.scan.found import Found, reference
from auditor.scan.identify import by_call
from auditor.scan.known import NO_NAMES, Known
from auditor.scan.loader_rows import Call
from auditor.scan.options import Options, Scripts, no_scripts
from auditor.scan.owned import Owners
from auditor.scan.places import Text
from auditor.scan.programs import Programs
from auditor.scan.seam import Find
from auditor.scan.shell import Word, joined, lines, substitute
from auditor.scan.table_rows import Command, Key
from auditor.scan.tables import Tables
from auditor.scan.writing import written_down

#: How deep commands may stand in the words of commands.
_DEEPEST: Final = 3

#: Words at whose place a program may begin, and words that make one up at most.
_EARLY: Final = 14
_LONGEST_PROGRAM: Final = 6

#: How much is taken of a data set, between its name and the next one's.
_SHARE: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")

#: A script that a shell is handed as a word.
_SCRIPT: Final = re.compile(r"\b(?:ba|da|z|a)?sh\s+-\w*c\b")

#: What is asked of a program or a function that is given a model, `load-model`; and what gives one away.
_ASKS: Final = re.compile(r"(?i)^(?!-)(?:[\w./-]*[-_:/])?models?(?:[-_:]\w+)?$")
_GIVES_AWAY: Final = re.compile(r"(?i)push|upload|publish|save|export|delete|remove|create|register|card")

_SHELLS: Final = frozenset({"sh", "bash", "ash", "dash", "zsh", "python", "python3", "env"})

#: Words of the shell before a command.
_BEFORE: Final = frozenset({"if", "elif", "while", "until", "then", "else", "do", "!"})

#: Programs that only show or look for what they are given.
_SILENT: Final = frozenset(
    {"echo", "printf", "grep", "sed", "awk", "read", ":", "info", "warn", "log", "die"}
)


#: What functions of scripts are called that fetch, make or start a model.
_WITH_MODELS: Final = re.compile(
    r"(?i)^(?!.*(?:image|docker|container|push|upload|clean|delete|remove))(?=\w+$)"
    r".*(?:model|llm|whisper|weights|checkpoint|gguf|hf|hub|download|fetch|serve|convert|quantize|eval|bench)"
)


class CommandReader:
    """Finds models in command lines, by table."""

    def __init__(self, tables: Tables, scripts: Scripts = no_scripts, known: Known = NO_NAMES) -> None:
        """Read with `tables`; `scripts` knows the options of the project's own scripts, `known` names."""
        self._tables = tables
        self.programs = Programs(tables)
        self._flags = Flags(tables, Owners(tables, known))
        self._scripts = scripts
        self._known = known

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
            given = self._options(plain, text)
            yield from self._scripted(plain, given, text, variables)
            published = [option for option, entry in given.items() if entry is None]
            yield from _untold(self._flags.read(plain, text, variables, published), told)
            yield from self._handed(plain, text, variables)
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
        plain = [program_of(word.text) for word in words[: _EARLY + _LONGEST_PROGRAM]]
        for index in range(min(len(words), _EARLY)):
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

    def _options(self, words: list[Word], text: Text) -> Options:
        """The options of the project's own script that a command starts."""
        script = _script(words)
        return self._scripts(script, text.path) if script else {}

    def _scripted(
        self, words: list[Word], options: Options, text: Text, variables: Mapping[str, Word]
    ) -> Iterator[Find]:
        """What a script of the project is given by its options that reach a loader."""
        script = _script(words)
        for option, entry in options.items():
            given = _given(words, script, option, entry)
            for part in _joined(given, entry) if given is not None and entry is not None else ():
                known = substitute(part.text, variables)
                found = by_call(known, entry, self._tables) if known and entry is not None else None
                if found is not None and found.origin != "local":
                    place = place_of(part, text, variables)
                    how = f"{script.rpartition('/')[2]} {option if option[:1] == '-' else ''}".rstrip()
                    sure = Certainty.CERTAIN if found.sure else Certainty.LIKELY
                    yield reference(found, place, how, sure)

    def _handed(self, words: list[Word], text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """What a script is handed without an option's name, where it is the name of a model by itself."""
        begin = next((at for at, word in enumerate(words[:_EARLY]) if word.text.endswith(SCRIPTS)), None)
        if begin is None:
            yield from self._fetched_by(words, text, variables)
        option: Key | None = None
        called = ""
        for at in range(begin + 1 if begin is not None else 1, len(words)):
            word, before = words[at], words[at - 1].text
            if word.text.startswith("--"):
                called = word.text.strip("-")
                option = self._tables.key(called) if "=" not in called else None
            name = substitute(word.text, variables) if not before.startswith("-") or "=" in before else None
            if name is None or not names.is_hub_name(name):
                continue
            if option is not None and option.kind is Kind.DATASET and _SHARE.fullmatch(before):
                found = Found(name, "huggingface", Route.WEIGHTS, Kind.DATASET)
                place = place_of(word, text, variables)
                yield reference(found, place, f"option {called}", Certainty.LIKELY)
                continue
            asked = _ASKS.search(before) and not _GIVES_AWAY.search(before)
            if (asked or (begin is not None and self._known.has(name))) and self._tables.says_model(name):
                found = Found(name, "huggingface", Route.WEIGHTS, Kind.MODEL)
                script = words[begin or 0].text.rpartition("/")[2]
                yield reference(
                    found, place_of(word, text, variables), f"argument of {script}", Certainty.LIKELY
                )

    def _fetched_by(self, words: list[Word], text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """The models that a function of a script is called with, whose name says that it is about such."""
        called = words[0].text
        for word in words[1:] if _WITH_MODELS.search(called) else ():
            name = substitute(word.text, variables)
            if name is None or not (names.is_hub_name(name) and self._tables.says_model(name)):
                continue
            if re.search(rf"(?m)^[ \t]*(?:function[ \t]+)?{called}[ \t]*\(\)", text.text) is None:
                return
            place, found = (
                place_of(word, text, variables),
                Found(name, "huggingface", Route.WEIGHTS, Kind.MODEL),
            )
            yield reference(found, place, f"argument of {called}", Certainty.LIKELY)


def _given(words: list[Word], script: str, option: str, entry: Call | None) -> Word | None:
    """What a script is given for an option, or as an argument by its number, right behind its name."""
    if not option.isdigit():
        return value_of(words, (option,))
    begin = next(at for at, word in enumerate(words) if word.text == script) + 1
    plain = takewhile(lambda word: not word.text.startswith(("-", ">", "<", "|", "&")), words[begin:])
    given = next(islice(plain, int(option), None), None)
    if given is None or (entry is not None and given.text in entry.names):
        return given
    return given if all(map(names.is_hub_name, given.text.split("+"))) else None  # no word of its own


def _joined(given: Word, entry: Call) -> list[Word]:
    """The data sets whose names are joined in a word with `+`; else the word itself."""
    parts = given.text.split("+")
    if entry.kind is not Kind.DATASET or not all(map(names.is_hub_name, parts)):
        return [given]
    found: dict[str, Word] = {}
    offset = given.offset
    for part in parts:
        found.setdefault(part, Word(part, offset))
        offset += len(part) + 1
    return list(found.values())


def _script(words: Sequence[Word]) -> str:
    """The script that a command starts, empty if it starts none."""
    return next((word.text for word in words[:_EARLY] if word.text.endswith(".py")), "")


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
