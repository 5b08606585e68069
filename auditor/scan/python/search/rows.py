"""Texts that a program holds line by line: the strings of a list or of a call, one below the other.

What `userData.addCommands('cat > config.yaml << EOF', 'model: ...', 'EOF')`
or `["model: ...", "..."].join("\\n")` makes is a script with its files, or a
configuration, whatever the language that it is written in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from auditor.model import Location, Reference
from auditor.reading import SourceFile
from auditor.scan.inside import Reader, read_inside
from auditor.scan.patterns import pattern_of
from auditor.scan.python.search.embedded import configuration_name
from auditor.scan.seam import Find

#: A line of source that is a string, with little around it.
_ROW: Final = re.compile(
    r"(?:(?P<begins>return[ \t(]+|[\w.$ <>\[\]:]{1,80}[\w\])>]:?[ \t]+=[ \t]*\(?)|[\w.$]+[ \t]*[+.]=[ \t]*)?"
    r"(?:(?P<call>[\w.$>:-]+)\((?:\w+,[ \t]*)?)?(?:\.{3}\(?|[?:+|&\[]|[ \t])*(?P<form>[A-Za-z]{0,2})"
    r"(?P<quote>[\"'`])(?P<body>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)"
    r"(?P<after>(?:\.join\([^()]*\)|[,;)\]}+.\\ \t])*)(?P<more>[^\n]*)"
)

#: What stands behind a string that does not end its line of the text.
_REMARK: Final = re.compile(r"(?://|#|/\*)")

#: Calls that show a text, or compare it.
_SHOWN: Final = re.compile(
    r"(?:print|log|echo|puts|warn|err|info|debug|say|assert|expect|equal|contain|include|replace)\w*$",
    re.IGNORECASE,
)

#: What may stand between the lines of one text: remarks, conditions, brackets, the next call.
_BETWEEN: Final = re.compile(
    r"(?:(?://|#|/\*|\*).*|[\[\](){},;?:+.&| \t]*(?:\.join\(.*|if\b.*|else\b.*|elif\b.*)?"
    r"|\.\.\..*|[?:].*|[\w.$]+\(?|[\w.$\[\]'\"]+(?: (?:&&|\|\||===?|!==?) ?.*)?)[ \t]*"
)
_MOST_BETWEEN: Final = 6

#: What is put into a string, by the language's own means.
_PUT_IN: Final = re.compile(
    r"(?<!\\)(?:\$\{[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*\}|#\{[^{}\n]*\})|\\\([^()\n]*\)"
)
_BRACES: Final = re.compile(r"\{[^{}\n]*\}")
_ESCAPED: Final = re.compile(r"\\(.)")
_BREAK: Final = re.compile(r"(?<!\\)\\n")
_SIGNS: Final = {"t": "\t"}

#: The mark behind a text that a command is handed; what begins a script, or writes a setting to a file.
_HANDED: Final = re.compile(r"<<-?[ \t]*[\"'\\]*(?P<mark>[A-Za-z_]\w*)")
_SCRIPT: Final = re.compile(
    r"\A\s*#![^\n]+\n|^[ \t]*echo[ \t]+[\"']?[A-Z][A-Z0-9_]*=[^\n]*>>?[ \t]*\S+[ \t]*$", re.MULTILINE
)
_MARKED: Final = pattern_of(
    r"<<-?[ \t]*[\"'\\]*[A-Z_][A-Z_]|[\"'`][ \t]*#!/|\becho[ \t]+[^\n]{0,200}?[A-Z0-9_]=[^\n]{0,200}?>"
)


#: A key in a line of a text that names models, in quotes that are not those of the text: not a key itself.
_KEY: Final = r"\w{0,60}(?i:model|llm|embed|repo_?id)\w*"
_KEYED: Final = pattern_of(  # behind the end of a line: what begins with a sign is found at once
    r"\n[ \t]*[A-Za-z]?(?:"
    + "|".join(
        rf"{quote}[ \t]*(?:- )?(?:{other})?{_KEY}(?:{other})?"
        for quote, other in (('"', r"\\?'|\\\""), ("'", r"\\?\"|\\'"), ("`", r"\\?[\"']"))
    )
    + r")[ \t]*[:=][ \t]"
    r"|\n[ \t]*[a-zA-Z]?[\"'`][A-Z0-9_]*(?:MODEL|LLM|EMBED)[A-Z0-9_]*=[A-Za-z0-9]"
)

#: Settings of the environment, one a line, as a program writes them to a file.
_ENVIRONMENT: Final = re.compile(
    r"(?:[ \t]*(?:#[^\n]*)?\n)*[A-Z][A-Z0-9_]*=[^\n]*(?:\n(?:[A-Z][A-Z0-9_]*=[^\n]*|[ \t]*(?:#[^\n]*)?))*"
)

#: An event as a server sends it: what it answers, and nobody asks.
_EVENT: Final = re.compile(r"^(?:data|event):[ \t]", re.MULTILINE)

#: The fewest lines that are a text, and the most that are looked at.
_FEWEST: Final = 3
_MOST: Final = 4000

#: The longest line of source that is looked at, as a string and as what stands between two.
_LONGEST: Final = 2000
_SHORT: Final = 300


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a text: what it says, its line in the source, the column of each of its characters there."""

    text: str
    number: int
    columns: Sequence[int]

    def column(self, inside: int) -> int:
        """The column in the source of a column of the text, both from 1."""
        return self.columns[min(inside - 1, len(self.columns) - 1)]


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that stand below each other; `whole`: with nothing but remarks between them."""

    lines: tuple[_Line, ...]
    whole: bool

    def read(self, read: Reader, name: str, path: str) -> Iterator[Find]:
        """What the text refers to, read as a file of that name, at its places in the source."""
        source = "\n".join(one.text for one in self.lines)
        yield from read_inside(read, name, source, lambda place: self._place(place, path))

    def _place(self, inside: Location, path: str) -> Location:
        first, last = (self.lines[min(one, len(self.lines)) - 1] for one in (inside.line, inside.end_line))
        return replace(
            inside,
            path=path,
            line=first.number,
            end_line=last.number,
            column=first.column(inside.column),
            end_column=last.column(inside.end_column),
        )


def held_in_rows(source: str, data: bytes, path: str, read: Reader) -> Iterator[Reference]:
    """What the texts refer to that a program at `path` holds line by line; `data` is `source` in bytes."""
    if _MARKED.search(data) is None and _KEYED.search(b"\n" + data) is None:
        return
    for group in _groups(source):
        name = _name(group)
        for find in group.read(read, name, path) if name else ():
            if isinstance(find, Reference):
                yield find


def held_beyond(found: Iterable[Find], file: SourceFile, read: Reader) -> Iterator[Reference]:
    """What the texts refer to that a program holds line by line, but for what is `found` on those lines."""
    told = {(one.location.line, one.model) for one in found if isinstance(one, Reference)}
    for one in held_in_rows(file.text, file.data, file.path, read):
        if (one.location.line, one.model) not in told:
            yield one


def _name(group: _Group) -> str:
    """What a file would be called that holds such a text, empty where it is none."""
    text = "\n".join(one.text for one in group.lines)
    if _EVENT.search(text):
        return ""
    if _is_script(text):
        return "rows.sh"
    if group.whole and (name := configuration_name(text)):
        return name
    return "rows.env" if _ENVIRONMENT.fullmatch(text) else ""


def _is_script(text: str) -> bool:
    """Whether a text is for a shell: it hands texts to commands up to a mark, or writes settings to files."""
    if _SCRIPT.search(text):
        return True
    marks = {match["mark"] for match in _HANDED.finditer(text)}
    return not marks.isdisjoint(row.strip() for row in text.split("\n")) if marks else False


def _groups(source: str) -> Iterator[_Group]:
    """The texts of a source that are long enough."""
    lines: list[_Line] = []
    whole, between = True, 0
    for number, line in enumerate(source.split("\n"), 1):
        line = line.rstrip()
        begins, found = _row(line, number)
        if begins:
            yield from _long_enough(lines, whole)
            lines, whole, between = [], True, 0
        if found:
            whole = whole and between == 0
            lines += found
            between = 0
        elif lines and between < _MOST_BETWEEN and found is not None and _parts_nothing(line):
            between += 0 if _is_remark(line) else 1
        else:
            yield from _long_enough(lines, whole)
            lines, whole, between = [], True, 0
    yield from _long_enough(lines, whole)


def _long_enough(lines: list[_Line], whole: bool) -> Iterator[_Group]:
    if _FEWEST <= len(lines) <= _MOST:
        yield _Group(tuple(lines), whole)


def _parts_nothing(line: str) -> bool:
    """Whether a line may stand between two lines of one text."""
    return len(line) < _SHORT and _BETWEEN.fullmatch(line.lstrip()) is not None


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith(("//", "#", "*", "/*"))


def _row(line: str, number: int) -> tuple[bool, list[_Line] | None]:
    """The lines of a text that a line of source holds, and whether it begins one.

    There are none where it is no string; it is None where a text ends.
    """
    plain = line.lstrip()
    match = _ROW.fullmatch(plain) if plain and len(line) < _LONGEST else None
    if match is None:
        return False, []
    after, more, body = match["after"].strip(), match["more"], match["body"]
    joined = after[:1] in ("+", ".", "\\", "") and not after.startswith(".join")
    if match["call"] and _SHOWN.search(match["call"].rpartition(".")[2]):
        return False, None
    if more and not _REMARK.match(more) and after[-1:] != "+":
        return False, None  # a key, or one of several in a line
    if joined and after and not body.endswith("\\n") and not more:
        return False, None  # a sentence that goes on in the next line
    start = len(line) - len(plain) + match.start("body")
    raw = _PUT_IN.sub(_hole, body)
    if "f" in match["form"].lower():
        raw = _BRACES.sub(_hole, raw)
    raw = raw.removesuffix("\\n")
    found, at = [], 0
    for one in _BREAK.finditer(raw):
        found.append(_line(raw[at : one.start()], number, start + at + 1))
        at = one.end()
    return match["begins"] is not None, [*found, _line(raw[at:], number, start + at + 1)]


def _line(raw: str, number: int, column: int) -> _Line:
    """A line as the program has it, without the marks before single signs."""
    if "\\" not in raw:
        return _Line(raw, number, range(column, column + len(raw) + 1))
    said: list[str] = []
    columns: list[int] = []
    at = 0
    while at < len(raw):
        match = _ESCAPED.match(raw, at)
        said.append(_SIGNS.get(match[1], match[1]) if match is not None else raw[at])
        columns.append(column + at)
        at = match.end() if match is not None else at + 1
    return _Line("".join(said), number, [*columns, column + at])


def _hole(match: re.Match[str]) -> str:
    """What only the running program knows, as a variable of the same length."""
    return "$" + "_" * (len(match[0]) - 1)
