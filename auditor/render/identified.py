"""What `auditor identify` says: as JSON, and in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from auditor.model import ChangeKind, Identification, IdentifiedFile, TextChange, TextMatch, TextStatus, Words
from auditor.render.hostile import harmless
from auditor.render.translations import Translations

#: How many changes of one text are shown, and how much of each.
_CHANGES = 12
_LONGEST = 240

_SIGNS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-", ChangeKind.ALTERED: "~"}


def as_json(identification: Identification) -> bytes:
    """The answer, indented."""
    return msgspec.json.format(msgspec.json.encode(identification), indent=2) + b"\n"


def as_text(identification: Identification, language: str) -> bytes:
    """A line a file, below it the texts found and what differs from each."""
    words = Translations(language, Words({}, {}, {}, {}))
    lines = [line for one in identification.results for line in _file(one, words)]
    return "".join(f"{harmless(line)}\n" for line in lines).encode("utf-8", errors="backslashreplace")


def _file(one: IdentifiedFile, words: Translations) -> Iterator[str]:
    yield f"{one.path}: {_verdict(one, words)}"
    several = len(one.matches) > 1
    for match in one.matches if one.status is not TextStatus.REFERENCE else ():
        if several:
            yield f"  {_match(match, words)}"
        yield from (f"    {line}" for line in changes(match, words))
    for near in one.nearest:
        yield "    " + words(
            "nearest: {license} ({similarity})", license=near.license, similarity=_part(near.similarity)
        )


def _verdict(one: IdentifiedFile, words: Translations) -> str:
    if one.unread is not None:
        return words("not read: {reason}", reason=one.unread)
    joined = {"OR": words(" or "), "AND": words(" and ")}.get(one.relation or "", ", ")
    named, likeness = joined.join(one.licenses), _part(one.similarity)
    if one.status is TextStatus.EXACT:
        return words("{licenses}, exactly", licenses=named)
    if one.status is TextStatus.CHANGED:
        return words("{licenses}, changed (similarity {similarity})", licenses=named, similarity=likeness)
    if one.status is TextStatus.MULTIPLE:
        return words("several licenses: {licenses}", licenses=named)
    if one.status is TextStatus.REFERENCE:
        return words("no license text; refers to {licenses}", licenses=named)
    return words("unknown: no known license text")


def _match(match: TextMatch, words: Translations) -> str:
    first, last = match.lines
    if match.similarity == 1:
        return words(
            "lines {first} to {last}: {license}, exactly", first=first, last=last, license=match.license
        )
    return words(
        "lines {first} to {last}: {license}, changed (similarity {similarity})",
        first=first,
        last=last,
        license=match.license,
        similarity=_part(match.similarity),
    )


def changes(match: TextMatch, words: Translations) -> Iterator[str]:
    """One line a change, the rest counted."""
    for change in match.changes[:_CHANGES]:
        yield f"{_SIGNS[change.kind]} {_change(change, words)}"
    rest = len(match.changes) - _CHANGES
    if rest > 0:
        yield words.count("and {number} change more", "and {number} changes more", rest)


def _change(change: TextChange, words: Translations) -> str:
    text = change.text if len(change.text) <= _LONGEST else f"{change.text[:_LONGEST]} …"
    line = change.lines[0]
    if change.kind is ChangeKind.ADDED:
        return words("line {line}, added: {text}", line=line, text=text)
    if change.kind is ChangeKind.ALTERED:
        return words(
            "line {line}, in place of {number} words of the known text: {text}",
            line=line,
            number=change.words,
            text=text,
        )
    return words(
        "after line {line}, {number} words of the known text are missing", line=line, number=change.words
    )


def _part(similarity: float) -> str:
    return f"{similarity:.4f}".rstrip("0").rstrip(".")
