"""The parts of a file that are programs or files by themselves, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Location
from auditor.scan import disguised
from auditor.scan.inside import Reader, read_inside
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.shell import Handed, Word, handed_texts, substitute

#: What a program of Python is called that a command is handed.
PYTHON: Final = "code.py"

#: A program that the interpreter is handed, on a command line or in the list of its words.
_CODE: Final = re.compile(
    r"\bpython[\d.]*(?:[\"'])?,?\s+(?:[\"']?-\w[\"']?,?\s+)*[\"']?-c[\"']?,?\s+(?P<quote>[\"'])"
    r"(?P<code>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)",
    re.DOTALL,
)
_INTERPRETER: Final = re.compile(r"(?:.*/)?python[\d.]*")

#: Files that a text is written to, and programs that read it as a description of resources.
_WRITTEN: Final = re.compile(r">>?\s*[\"']?([^\s\"'<>|&]*(?:\.\w+|[Mm]odelfile|Dockerfile))")
_TEED: Final = re.compile(r"\btee\s+(?:-\w+\s+)*[\"']?([^\s\"'<>|&]*(?:\.\w+|[Mm]odelfile|Dockerfile))")
_APPLIED: Final = re.compile(
    r"\b(?:kubectl|oc|helm|docker|podman|crictl)\b.*\s(?:-f|--filename|--values)[ =]?-"
)

#: What a script hands to a database.
_STATEMENT: Final = re.compile(
    r"\s*(?:(?:--[^\n]*(?:\n|\Z)|BEGIN[^\n;]*;)\s*)*(?:INSERT\s[\w\s]{0,20}?INTO|REPLACE\s+INTO|UPDATE\s+[\w.\"`]+\s+SET|CREATE\s+TABLE"
    r"|ALTER\s+TABLE|DELETE\s+FROM|DO\s+\$\$)\s"
)

#: A file of settings that a text is written to, by its name or by that of the variable that has it.
#: A variable that a file of an environment sets, and in how many lines one may do something else.
_SET: Final = re.compile(r"(?:export[ ])?[A-Z][A-Z0-9_]*=")
_SHARE: Final = 5
_SETTINGS: Final = re.compile(r"(?:>>?|\btee\s+(?:-\w+\s+)*)\s*[\"']?\$\{?\w*(?:ENV|_env)\w*\}?[\"']?\s*$")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file with the line and the column where it begins, both from 1.

    `indent`: how much further right its lines after the first stand in the
    file. `folded`: its lines are one line of the file.
    """

    source: str
    line: int
    column: int
    indent: int = 0
    folded: bool = False

    def place(self, inside: Location, path: str) -> Location:
        """The place in the file at `path` of what stands at `inside` in the part."""
        if self.folded:
            length = len(self.source.strip().partition("\n")[0])
            return Location(path, self.line, self.column, self.line, self.column + length)
        first, last = (
            self.column - 1 if line == 1 else self.indent for line in (inside.line, inside.end_line)
        )
        return replace(
            inside,
            path=path,
            line=inside.line + self.line - 1,
            column=inside.column + first,
            end_line=inside.end_line + self.line - 1,
            end_column=inside.end_column + last,
        )

    def cut(self, start: int, end: int) -> Part:
        """The part of this part between two offsets."""
        before = self.source[:start]
        lines = 0 if self.folded else before.count("\n")
        column = self.column + start if not lines else self.indent + len(before) - before.rfind("\n")
        return replace(self, source=self.source[start:end], line=self.line + lines, column=column)


def read_part(read: Reader, name: str, part: Part, path: str, whole: bool = False) -> Iterator[Find]:
    """What a part of the file at `path` refers to, read as a file of that name.

    Raises `Unreadable` where it is a `whole` file that has a fault.
    """
    return read_inside(read, name, part.source, lambda place: part.place(place, path), whole)


def code_in(source: str) -> Iterator[tuple[str, int]]:
    """The programs of Python that commands in a text hand over as a word, each with its offset."""
    for match in _CODE.finditer(source) if "python" in source else ():
        code = match["code"]
        yield code.replace('\\"', '"') if match["quote"] == '"' else code, match.start("code")


def read_as(handed: Handed, variables: Mapping[str, Word]) -> str | None:
    """The name of the file that a text is, or becomes, which a command is handed."""
    command = substitute(handed.command, variables) or handed.command
    written = _TEED.search(command) or _WRITTEN.search(command)
    if written is not None:
        return written[1].rpartition("/")[2]
    if _SETTINGS.search(command):
        return ".env"
    if _APPLIED.search(handed.command):
        return "resources.yaml"
    if re.search(r"\bpython", handed.command):
        return PYTHON
    if handed.text.startswith("#cloud-config"):  # what a machine does when it starts, as cloud-init reads it
        return "resources.yaml"
    if _STATEMENT.match(handed.text):
        return "statements.sql"
    if _is_environment(handed.text):
        return ".env"
    return disguised.read_as("script", handed.text[: disguised.HEAD].encode())  # by its first line


def _is_environment(text: str) -> bool:
    """Whether a text sets variables of an environment, and hardly does anything else."""
    said = [one for one in text.splitlines() if one.strip() and not one.lstrip().startswith("#")]
    return len(said) > 1 and _SHARE * sum(map(bool, map(_SET.match, said))) >= (_SHARE - 1) * len(said)


def programs(words: Sequence[Word], text: Text) -> Iterator[tuple[str, Part]]:
    """The programs and files in a command of a configuration, each with the name it is read under."""
    for at, word in enumerate(words):
        if _is_code(words, at):
            yield PYTHON, _part(word, text)
        elif "python" in word.text or "<<" in word.text:
            part = _part(word, text)
            for code, start in code_in(part.source):
                yield PYTHON, replace(part.cut(start, start), source=code)
            for one in handed_texts(part.source)[1] if "<<" in word.text else ():
                name = read_as(one, {})
                if name is not None:
                    yield name, part.cut(one.offset, one.offset + len(one.text))


def _is_code(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the program after `python -c`, which may have other options before it."""
    before = at - 1
    if before < 1 or words[before].text != "-c":
        return False
    while before > 0 and words[before].text.startswith("-"):
        before -= 1
    return _INTERPRETER.fullmatch(words[before].text) is not None


def _part(word: Word, text: Text) -> Part:
    """What a word is, at its place in the source that holds it."""
    start = text.at(max(word.offset, 0), 0)
    if text.text[word.offset : word.offset + len(word.text)] == word.text and word.offset >= 0:
        return Part(word.text, start.line, start.column)
    source = text.text[word.start : word.end] if 0 <= word.start < word.end else ""
    if source[:1] != "|":
        return Part(word.text, start.line, start.column, folded=True)
    body, indent = unindented(source)
    return Part(body, text.at(word.start, 0).line + 1, indent + 1, indent)


def unindented(block: str) -> tuple[str, int]:
    """The lines of a block of YAML below its head, moved to the left, and how far they were moved."""
    body = block.partition("\n")[2]
    first = next((row for row in body.split("\n") if row.strip()), "")
    moved = len(first) - len(first.lstrip(" "))
    return re.sub(rf"(?m)^ {{0,{moved}}}", "", body), moved
