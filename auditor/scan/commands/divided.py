"""Words that a script takes apart: `IFS=: read -r repo folder <<< "$pair"`, `${pair%%:*}`, `cut -d: -f1`.

What stands for a part gives way to a variable of its own, as long as what
stood there, so that every character of the script keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from auditor.scan.shell import Word

#: Signs between the parts of a word.
_SIGN: Final = r"[:|,;=@#~]"
_QUOTED: Final = rf"(?P<mark>[\"']?)\\?(?P<sign>{_SIGN})(?P=mark)"

#: `${pair%%:*}` is the first part, `${pair##*:}` the last; `%` and `#` take as little away as they can.
_CUT: Final = re.compile(
    rf"\$\{{(?P<name>\w+)(?P<how>%%?|##?)(?:(?P<star>\*)?[\"']?\\?(?P<sign>{_SIGN}|/)[\"']?(?P<rest>\*)?)\}}"
)
_SHOWN: Final = (
    r"\$\([ \t]*(?:echo|printf[ \t]+(?:'%s'|\"%s\"|%s))(?:[ \t]+-n)?"
    r"[ \t]+\"?\$\{?(?P<name>\w+)\}?\"?[ \t]*\|[ \t]*"
)
_FIELD: Final = re.compile(
    rf"{_SHOWN}(?:cut[ \t]+-d[ \t]*{_QUOTED}[ \t]+-f[ \t]*(?P<field>\d)"
    rf"|awk[ \t]+-F[ \t]*(?P<quote>[\"']?)\\?(?P<parted>{_SIGN})(?P=quote)[ \t]+"
    r"'\{[ \t]*print[ \t]+\$(?P<number>\d)[ \t]*\}')"
    r"[ \t]*\)"
)
#: `$parts[0]`, where `$parts = $pair -split ":"` or `$pair.Split(":")`, and `$pair.Split(":")[0]`.
_SPLIT: Final = re.compile(
    r"\$(?P<parts>\w+)[ \t]*=[ \t]*\$(?P<name>\w+)(?:[ \t]*-split[ \t]*|\.Split\()"
    rf"[\"']\\?(?P<sign>{_SIGN})[\"']\)?[ \t]*(?:$|;)",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM: Final = re.compile(
    rf"\$(?P<name>\w+)(?:\.Split\([\"'](?P<sign>{_SIGN})[\"']\))?\[(?P<number>\d)\]", re.IGNORECASE
)
_READ: Final = re.compile(
    rf"\bIFS=(?:\$?[\"'])?\\?(?P<sign>{_SIGN})[\"']?[ \t]+read(?:[ \t]+-[a-z]+)*"
    r"(?P<names>(?:[ \t]+[A-Za-z_]\w*)+)"
    r"(?:[ \t]*<<<[ \t]*\"?\$\{?(?P<name>\w+)\}?\"?)?"
)


#: An array of the parts of a text: `IFS=, read -ra names <<< "$given"`, `names=(${given//,/ })`, by `tr`.
_ARRAY: Final = re.compile(
    r"\bread[ \t]+-r?a[ \t]+(?P<read>\w+)[ \t]*<<<[ \t]*\"?\$\{?(?P<given>\w+)\}?"
    r"|\b(?P<array>\w+)=\([ \t]*\"?\$(?:\{(?P<parted>\w+)//[,:;|]/ \}"
    r"|\((?:echo|printf)[^|\n$]{0,20}\$\{?(?P<shown>\w+)\}?\"?[ \t]*\|)"
)
_PARTS: Final = re.compile(r"[^\s,;|\"']+")


@dataclass(frozen=True, slots=True)
class Division:
    """A variable that is one part of each word that another takes: that with a number, or all the rest.

    Numbers below zero count from the end; below -1 it is all but the last.
    """

    name: str
    whole: str
    sign: str
    number: int
    rest: bool = False

    def of(self, words: Sequence[Word]) -> Iterator[Word]:
        """The parts of words that are this variable's, each at its place."""
        for word in words:
            parts = word.text.split(self.sign)
            if len(parts) < 2:
                continue
            number = self.number % len(parts) if self.number < 0 else self.number
            if number >= len(parts):
                continue
            offset = sum(len(one) + 1 for one in parts[:number])
            if self.number < -1:  # all but the last
                number, offset, text = 0, 0, self.sign.join(parts[:-1])
            else:
                text = self.sign.join(parts[number:]) if self.rest else parts[number]
            bare = text.strip()
            if bare:
                yield Word(bare, word.offset + offset + text.index(bare))


def divided(source: str) -> tuple[str, list[Division]]:
    """A script with a variable for each part that is taken of another, and what these variables are."""
    found: dict[str, Division] = {}
    split = {one["parts"].lower(): one for one in _SPLIT.finditer(source)} if "plit" in source else {}

    def put(name: str, sign: str, number: int, length: int, rest: bool = False) -> str:
        part = f"{name}_{number % 10}{'r' if rest else ''}"
        written = f"${{{part.ljust(length - 3, '_')}}}" if len(part) <= length - 3 else f"${part}"
        part = written.strip("${}")
        found[part] = Division(part, name, sign, number, rest)
        return written

    def cut(match: re.Match[str]) -> str:
        ahead, room = bool(match["star"]), len(match[0])
        if ahead == (match["how"][0] == "%") or bool(match["rest"]) == ahead:
            return match[0]
        if match["sign"] == "/" and match["how"] in ("%", "##"):
            return match[0]  # the folder of a path, or its file
        number = {"%%": 0, "%": -2, "##": -1, "#": 1}[match["how"]]
        return _fitting(match[0], put(match["name"], match["sign"], number, room, match["how"] == "#"))

    def field(match: re.Match[str]) -> str:
        sign, number = match["sign"] or match["parted"], int(match["field"] or match["number"])
        return put(match["name"], sign, number - 1, len(match[0])) if number else match[0]

    def item(match: re.Match[str]) -> str:
        own = split.get(match["name"].lower())
        name = own["name"] if own is not None else match["name"]
        sign = match["sign"] or (own["sign"] if own is not None else "")
        return _fitting(match[0], put(name, sign, int(match["number"]), len(match[0]))) if sign else match[0]

    source = _CUT.sub(cut, source) if "%" in source or "#" in source else source
    source = _FIELD.sub(field, source) if "cut" in source or "awk" in source else source
    source = _ITEM.sub(item, source) if split or ".Split(" in source else source
    read = [division for one in _READ.finditer(source) if one["name"] for division in _read(one)]
    return source, [*found.values(), *read]


def arrays(source: str) -> Iterator[tuple[str, list[Word]]]:
    """The arrays that a script makes of the parts of a text that it sets, with these."""
    for one in _ARRAY.finditer(source) if "read" in source or "=(" in source else ():
        given = one["given"] or one["parted"] or one["shown"]
        written = re.search(
            rf"(?m)^[ \t]*(?:export[ \t]+)?{given}=[\"']?(?:\$\{{\w+:?-[\"']?)?(?P<text>[^\"'$}}\n]+)", source
        )
        if written is not None:
            start = written.start("text")
            parts = _PARTS.finditer(written["text"])
            yield one["read"] or one["array"], [Word(part[0], start + part.start()) for part in parts]


def by_lines(source: str) -> Mapping[str, Sequence[Division]]:
    """The variables of loops that read a line in parts, by the first of them: `while IFS=: read -r a b`."""
    loops = (one for one in _READ.finditer(source) if not one["name"]) if "IFS=" in source else ()
    return {parts[0].name: parts for one in loops if (parts := list(_read(one)))}


def _read(match: re.Match[str]) -> Iterator[Division]:
    names = match["names"].split()
    last = len(names) - 1
    for number, name in enumerate(names):
        yield Division(name, match["name"] or names[0], match["sign"], number, rest=number == last > 0)


def _fitting(text: str, written: str) -> str:
    """What is written instead of a text, if it is as long."""
    return written if len(written) == len(text) else text
