"""A license text with what may differ in it: from the SPDX list's XML, or from plain text and its entry."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor.licenses.cleaning import plain
from auditor.licenses.forgiving import Forgiving
from auditor.licenses.index import Wordlists
from auditor.licenses.wording import Wording, normal

#: Words that a name takes at most, where the source does not say.
_NAME = 12

#: A heading of a plain text: a short line with one of these in it, without a full stop.
_HEADING = re.compile(r"licen[cs]e|agreement|policy|\bterms\b|许可|协议|条款", re.IGNORECASE)
_NOT_HEADING = re.compile(
    r"\b(?:may|shall|must|you|your|by|not|this|is|are|hereby|any)\b|\b(?:19|20)\d\d\b", re.IGNORECASE
)


@dataclass
class Template:
    """Words in their compared form, and what is forgiven where: as `Known` has it."""

    words: list[str]
    markers: set[int] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    sections: list[list[tuple[int, int]]] = field(default_factory=list)
    slots: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    notices: set[int] = field(default_factory=set)

    def adjusted(self, entry: Mapping[str, Any], equivalents: Mapping[str, str]) -> Template:
        """Level the spelling, say what the entry says instead, put in its slots and optional passages."""
        self.words = [normal(word, equivalents) for word in self.words]
        for wanted in entry.get("instead", ()):
            first, last = self._range(wanted, equivalents)
            said = [normal(word, equivalents) for word in Wording(wanted["say"]).words]
            self._cut(first, last)
            self._put(first, said)
        for wanted in entry.get("drop", ()):
            first, last = self._range(wanted, equivalents)
            self._cut(first, last)
        for wanted in entry.get("slots", ()):
            for first, last in self._between(wanted, equivalents):
                self._cut(first, last)
                self.slots.append((first, wanted.get("most", _NAME), ()))
        for wanted in entry.get("optional", ()):
            self.sections.append([self._range(wanted, equivalents)])
        for wanted in entry.get("notices", ()):
            for first, last in self._between(wanted, equivalents):
                self._cut(first, last)
                self.notices.add(first)
        for wanted in entry.get("choices", ()):
            said = [wanted["words"], *wanted["or"]]
            first, last = self._find(wanted["words"], equivalents)
            self._cut(first, last)
            options = [" ".join(normal(word, equivalents) for word in Wording(one).words) for one in said]
            self.slots.append((first, 0, tuple(sorted(options))))
        return self

    def _put(self, first: int, words: list[str]) -> None:
        def moved(place: int) -> int:
            return place if place <= first else place + len(words)

        self.words[first:first] = words
        self.markers = {place if place < first else place + len(words) for place in self.markers}
        self.sections = [[(moved(a), moved(b)) for a, b in section] for section in self.sections]
        self.slots = [(moved(at), most, choices) for at, most, choices in self.slots]
        self.notices = {moved(place) for place in self.notices}

    def _range(self, wanted: Mapping[str, str], equivalents: Mapping[str, str]) -> tuple[int, int]:
        """The words from the first of `from` to the last of `to` (to the end where there is none)."""
        first, _ = self._find(wanted["from"], equivalents)
        if "to" not in wanted:
            return first, len(self.words)
        return first, self._find(wanted["to"], equivalents, first)[1]

    def _between(
        self, wanted: Mapping[str, str], equivalents: Mapping[str, str]
    ) -> Iterator[tuple[int, int]]:
        """The ranges between `after` and `before`, from the last to the first."""
        found, start = [], 0
        while True:
            try:
                _, first = self._find(wanted["after"], equivalents, start)
                last, start = self._find(wanted["before"], equivalents, first)
            except ValueError:
                break
            if last - first <= 3 * _NAME:
                found.append((first, last))
            else:
                start = first
        if not found:
            raise ValueError(f"no slot between {wanted['after']!r} and {wanted['before']!r}")
        yield from reversed(found)

    def _find(self, phrase: str, equivalents: Mapping[str, str], start: int = 0) -> tuple[int, int]:
        words = [normal(word, equivalents) for word in Wording(phrase).words]
        for place in range(start, len(self.words) - len(words) + 1):
            if self.words[place : place + len(words)] == words:
                return place, place + len(words)
        raise ValueError(f"{phrase!r} is not in the text")

    def _cut(self, first: int, last: int) -> None:
        def moved(place: int) -> int:
            return place if place <= first else max(first, place - (last - first))

        del self.words[first:last]
        self.markers = {moved(place) for place in self.markers if not first <= place < last}
        self.sections = [[(moved(a), moved(b)) for a, b in section] for section in self.sections]
        self.slots = [(moved(at), most, choices) for at, most, choices in self.slots]
        self.notices = {moved(place) for place in self.notices}


def from_plain(data: bytes, entry: Mapping[str, Any], lists: Wordlists) -> Template:
    """A plain text: its headings and copyright notices stand above the terms and are not of them."""
    text = plain(data)
    lines = text.split("\n")
    lines = lines[entry.get("lines", 1) - 1 :]
    titles: list[str] = []
    body = 0
    for number, line in enumerate(lines):
        if not re.search(r"\w", line):
            continue
        if _is_heading(line):
            titles.append(line.strip())
        elif not _is_notice(line, lists):
            body = number
            break
    wording = Wording("\n".join(lines[body:]))
    stacked = [" ".join(titles[:number]) for number in range(1, len(titles) + 1)]
    return Template(wording.words, set(wording.markers), [*stacked, *titles[1:]])


def _is_notice(line: str, lists: Wordlists) -> bool:
    wording = Wording(line)
    return Forgiving(lists, wording).is_notice(range(len(wording)))


def _is_heading(line: str) -> bool:
    words = Wording(line).words
    short = len(words) <= 14 if line.isascii() else len(words) <= 24
    ended = line.rstrip(" *_").endswith((".", ";", ":", ",", "。"))
    return bool(short and not ended and _HEADING.search(line) and not _NOT_HEADING.search(line))


@dataclass
class _Flat:
    """The XML of a license as one text, with the ranges of characters that its tags mark."""

    text: str = ""
    titles: list[str] = field(default_factory=list)
    notices: list[int] = field(default_factory=list)
    optional: list[list[tuple[int, int]]] = field(default_factory=list)
    slots: list[tuple[int, int, str]] = field(default_factory=list)
    bullets: list[tuple[int, int]] = field(default_factory=list)


def from_spdx_xml(data: bytes) -> Template:
    """A license of the SPDX list: optional and replaceable passages as its XML marks them."""
    root = ElementTree.fromstring(data)
    body = next(element for element in root.iter() if _tag(element) == "text")
    flat = _Flat()
    _flatten(body, flat, [])
    wording = Wording(flat.text)

    def place(offset: int) -> int:
        return sum(1 for start, _ in wording.spans if start < offset)

    template = Template(list(wording.words), titles=flat.titles)
    template.markers = {number for first, last in flat.bullets for number in range(place(first), place(last))}
    template.notices = {place(offset) for offset in flat.notices}
    sections = [[(place(first), place(last)) for first, last in ranges] for ranges in flat.optional]
    template.sections = [kept for ranges in sections if (kept := [(a, b) for a, b in ranges if b > a])]
    for first, last, match in sorted(flat.slots, reverse=True):
        at, end = place(first), place(last)
        choices = _choices(match)
        if end == len(template.words) or re.search(r"://\S*\Z", flat.text[:first]):
            continue
        if choices or re.fullmatch(r"\.[+*]|\.\{\d+,\d+\}", match):
            template._cut(at, end)
            own = " ".join(normal(word, {}) for word in wording.words[at:end])
            template.slots.append((at, 30, tuple(sorted({own, *choices})) if choices else ()))
    return template


def _choices(match: str) -> list[str]:
    """The alternatives of a pattern that only lists words."""
    bare = re.sub(r"\(([A-Z]+)\)\?", r"?\1", match).replace("\\s+", " ").replace("\\.", ".")
    bare = re.sub(r"\[ \\t[^\]]*\]\{\d+,\d+\}", " ", bare)
    if "?" in bare and re.fullmatch(r"[A-Z]+\?[A-Z]+", bare):
        return [bare.split("?")[0].lower(), bare.replace("?", "").lower()]
    bare = re.sub(r"^\((.*)\)$", r"\1", bare).replace(")|(", "|")
    if not re.fullmatch(r"[\w ,|./:-]+", bare) or not re.search(r"\w", bare):
        return []
    return [" ".join(normal(word, {}) for word in Wording(one).words) for one in bare.split("|")]


def _flatten(element: ElementTree.Element, flat: _Flat, open_: Sequence[list[tuple[int, int]]]) -> None:
    """Add an element's text; what a tag marks is a range of the text so far."""
    tag = _tag(element)
    if tag == "titleText" and not flat.titles:
        lines = [line.strip() for line in "".join(element.itertext()).split("\n") if line.strip()]
        lines = [line for line in lines if re.search(r"\w", line)]
        flat.titles += [" ".join(lines[:number]) for number in range(1, len(lines) + 1)]
        flat.notices.append(len(flat.text))
        return
    if tag == "copyrightText":
        flat.notices.append(len(flat.text))
        return
    if tag in ("p", "br", "item", "list"):
        flat.text += "\n"
    start = len(flat.text)
    if tag in ("optional", "titleText") or (tag == "standardLicenseHeader" and open_):
        mine: list[tuple[int, int]] = []
        _content(element, flat, [*open_, mine])
        mine.extend(_rest((start, len(flat.text)), [one for ranges in flat.optional for one in ranges]))
        flat.optional.append(mine)
        return
    _content(element, flat, open_)
    if tag == "alt":
        flat.slots.append((start, len(flat.text), element.get("match") or ""))
    elif tag == "bullet":
        flat.bullets.append((start, len(flat.text)))
    if tag in ("p", "item"):
        flat.text += "\n"


def _content(element: ElementTree.Element, flat: _Flat, open_: Sequence[list[tuple[int, int]]]) -> None:
    flat.text += element.text or ""
    for child in element:
        _flatten(child, flat, open_)
        flat.text += child.tail or ""


def _rest(whole: tuple[int, int], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What of a range no inner one has taken."""
    first, last = whole
    for start, end in sorted(one for one in taken if first <= one[0] and one[1] <= last):
        if start > first:
            yield first, start
        first = max(first, end)
    if last > first:
        yield first, last


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
