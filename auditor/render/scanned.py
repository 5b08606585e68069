"""The scan document: as JSON, and as a list for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from auditor.knowledge.words import fill
from auditor.render.hostile import unsteered
from auditor.render.json import encoded

if TYPE_CHECKING:
    from auditor.knowledge import Knowledge
    from auditor.model import Reference, Scan
    from auditor.render.sheet import Sheet


def as_json(scan: Scan) -> bytes:
    """The scan, indented."""
    return msgspec.json.format(encoded(scan), indent=2) + b"\n"


def as_text(scan: Scan, knowledge: Knowledge, language: str) -> bytes:
    """One line a reference, then what could not be decided or read. Raises ValueError for no language."""
    from auditor.render.sheet import Sheet

    out = Sheet(knowledge, language)
    lines = [_reference(out, one) for one in scan.references]
    lines += _unseen(out, scan)
    counts = {
        "references": len(scan.references),
        "undecided": len(scan.undecided),
        "unread": len(scan.unread),
        "files": scan.statistics.files,
    }
    summed = out("{references} references, {undecided} undecided, {unread} not read, in {files} files")
    lines.append(fill(summed, counts, language))
    return "".join(f"{unsteered(line)}\n" for line in lines).encode()


def _reference(out: Sheet, one: Reference) -> str:
    place = one.location
    cell = f"[{place.cell}]" if place.cell else ""
    revision = f"@{one.revision}" if one.revision else ""
    origin = "" if one.origin == "huggingface" else f"{one.origin}:"
    where = f"{place.path}{cell}:{place.line}:{place.column}"
    told = [out.word("kind", one.kind), out.word("certainty", one.certainty), one.how]
    if one.fetched is not None:
        told.append(fill(out("fetched in {path}"), {"path": one.fetched}, out.language))
    how = out.listed(told)
    return f"{where}: {origin}{one.model}{revision}  ({how})"


def _unseen(out: Sheet, scan: Scan) -> Iterator[str]:
    for undecided in scan.undecided:
        place = undecided.location
        where = f"{place.path}:{place.line}:{place.column}"
        gap = out.word("gap", undecided.gap)
        told = {"where": where, "gap": gap, "expression": undecided.expression, "loader": undecided.loader}
        said = out("{where}: {gap}: {expression}  ({loader})")
        yield fill(said, told, out.language)
    for one in scan.unread:
        yield fill(
            out("{where}: not read: {reason}"), {"where": one.path, "reason": one.reason}, out.language
        )
    for one in scan.left_out:
        yield fill(
            out("{where}: left out: {reason}"), {"where": one.path, "reason": one.reason}, out.language
        )
