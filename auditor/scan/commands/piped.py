"""What commands of a shell script read from others: lists that are written out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from auditor.scan.shell import Handed, Word

#: Lists of one script that are looked at.
_MOST: Final = 64

#: Text that is written out, and a loop or a list that it goes into: `printf '%s\n' a b | while read -r name`.
_WRITTEN: Final = re.compile(
    r"(?m)(?:^|[;&(]|\bdo\b|\bthen\b)[ \t]*(?:echo|printf)[ \t]+"
    r"(?P<given>(?:\"[^\"$`]{0,4000}\"|'[^']{0,4000}'|[^|;&\n\"'$`])+)"
    r"(?:\|[ \t]*(?:tr|sort|uniq|grep|sed|cat)\b[^|\n]*){0,3}\|[ \t]*\\?\n?[ \t]*"
    r"(?:while[ \t]+(?:IFS=\S*[ \t]+)?read(?:[ \t]+-\w+)*[ \t]+(?P<name>\w+)"
    r"|xargs(?P<options>(?:[ \t]+-(?:[nPIL][ \t]*\S+|\w+|-[\w-]+(?:=\S+)?))*)[ \t]+(?P<run>[^|;&\n()]+))"
)

#: A loop that reads lines, with its end, where the lines may be brought.
_READS: Final = re.compile(r"\bwhile[ \t]+(?:IFS=\S*[ \t]+)?read(?:[ \t]+-\w+)*[ \t]+(\w+)")
_ARRAY: Final = re.compile(r"\b(?:readarray|mapfile)(?:[ \t]+-\w+)*[ \t]+(\w+)")
_BROUGHT: Final = re.compile(
    r"(?:\bdone|\b(?:readarray|mapfile)(?:[ \t]+-\w+)*[ \t]+(?P<array>\w+))[ \t]*<[ \t]*"
    r"(?:<\([ \t]*(?:echo|printf)[ \t]+(?P<written>(?:\"[^\"$`]{0,4000}\"|'[^']{0,4000}'|[^)\"'$`])+)\)"
    r"|<<[ \t]*(?P<quote>[\"'])(?P<text>[^\"'$`]{0,4000})(?P=quote))"
)

_PART: Final = re.compile(r"[^\s\"']+")

#: What is no name among what is written: an option, a format, a remark.
_SIGN: Final = re.compile(r"-\w+|(?:%s|\\n|\\t)+|#.*")


def lists_read(source: str, handed: Sequence[Handed]) -> Iterator[tuple[str, list[Word], bool]]:
    """The variables that take the words of a list in turn, with these, and whether each is an array."""
    for one in list(_WRITTEN.finditer(source))[:_MOST]:
        if one["name"]:
            yield one["name"], _words(one["given"], one.start("given")), False
    for one in list(_BROUGHT.finditer(source))[:_MOST]:
        group = "written" if one["written"] else "text"
        name = one["array"] or _reader(source, one.start())
        if name:
            yield name, _words(one[group] or "", one.start(group)), bool(one["array"])
    for text in handed[:_MOST]:
        array = _ARRAY.search(text.command)
        ends = text.command.lstrip().startswith("done")
        name = array[1] if array is not None else _reader(source, text.offset) if ends else ""
        if name:
            yield name, _words(text.text, text.offset), array is not None


def handed_on(source: str) -> Iterator[list[Word]]:
    """The commands that `xargs` runs with each word of a list that is written out."""
    for one in list(_WRITTEN.finditer(source))[:_MOST]:
        if one["run"]:
            start = one.start("run")
            run = [Word(part[0], start + part.start()) for part in _PART.finditer(one["run"])]
            put = re.search(r"-I[ \t]*(\S+)", one["options"] or "")
            for word in _words(one["given"], one.start("given")):
                yield [word if put and part.text == put[1] else part for part in run] + (
                    [] if put else [word]
                )


def _reader(source: str, end: int) -> str:
    """The variable of the last loop before a place that reads lines."""
    found = [one[1] for one in _READS.finditer(source, 0, end)]
    return found[-1] if found else ""


def _words(text: str, start: int) -> list[Word]:
    parts = _PART.finditer(text)
    return [Word(one[0], start + one.start()) for one in parts if not _SIGN.fullmatch(one[0])][:_MOST]
