"""The scan document: as JSON, and as a list for a terminal."""

from __future__ import annotations

import msgspec

from auditor.model import Scan
from auditor.render.hostile import unsteered
from auditor.render.json import encoded


def as_json(scan: Scan) -> bytes:
    """The scan, indented."""
    return msgspec.json.format(encoded(scan), indent=2) + b"\n"


def as_text(scan: Scan) -> bytes:
    """One line a reference, then what could not be decided or read."""
    lines = []
    for one in scan.references:
        place = one.location
        cell = f"[{place.cell}]" if place.cell else ""
        revision = f"@{one.revision}" if one.revision else ""
        origin = "" if one.origin == "huggingface" else f"{one.origin}:"
        name = f"{origin}{one.model}{revision}"
        where = f"{place.path}{cell}:{place.line}:{place.column}"
        lines.append(f"{where}: {name}  ({one.kind}, {one.certainty}, {one.how})")
    for undecided in scan.undecided:
        place = undecided.location
        where = f"{place.path}:{place.line}:{place.column}"
        lines.append(f"{where}: decided at run time: {undecided.expression}  ({undecided.loader})")
    lines += [f"{one.path}: not read: {one.reason}" for one in scan.unread]
    lines += [f"{one.path}: left out: {one.reason}" for one in scan.left_out]
    counts = (len(scan.references), len(scan.undecided), len(scan.unread), scan.statistics.files)
    lines.append("{} references, {} undecided, {} not read, in {} files".format(*counts))
    return "".join(f"{unsteered(line)}\n" for line in lines).encode()
