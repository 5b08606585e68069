"""Read the marks of a case: what each of its lines must be found to name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from auditor.model import Certainty, Reference, Scan

CASES = Path(__file__).parent / "cases"

#: `# finds: NAME[, NAME] [from ORIGIN] [at REVISION] [as KIND] [(likely)]`; also `# possible: NAME`.
_MARK = re.compile(
    r"#\s*(?P<word>finds|possible):\s*(?P<names>[^\s,]+(?:,\s*[^\s,]+)*)(?:\s+from\s+(?P<origin>[\w-]+))?"
    r"(?:\s+at\s+(?P<revision>\S+))?(?:\s+as\s+(?P<kind>\w+))?(?P<likely>\s+\(likely\))?\s*$"
)


def wanted(text: str) -> set[str]:
    """The marks of a text, each as one line that can be compared."""
    found = set()
    for number, line in enumerate(text.splitlines(), 1):
        match = _MARK.search(line)
        if match is not None:
            sure = "possible" if match["word"] == "possible" else "likely" if match["likely"] else ""
            for name in re.split(r",\s*", match["names"]):
                origin, kind = match["origin"] or "huggingface", match["kind"] or "model"
                found.add(f"{number}: {name} {origin} {match['revision'] or ''} {kind} {sure}")
        elif re.search(r"#\s*undecided\s*$", line):
            found.add(f"{number}: undecided")
    return found


def got(scan: Scan, path: str, likely: Iterable[int] = ()) -> set[str]:
    """What a scan says of a file, in the same form; `likely` are the lines where the mark tells so."""
    found = {f"{one.location.line}: undecided" for one in scan.undecided if one.location.path == path}
    told = set(likely)
    for one in scan.references:
        if one.location.path == path:
            for name in (one.model, *one.alternatives):
                found.add(_line(one, name, one.location.line in told))
    return found


def _line(one: Reference, name: str, tell: bool) -> str:
    certain = one.certainty is Certainty.CERTAIN or (one.certainty is Certainty.LIKELY and not tell)
    sure = "" if certain else one.certainty.value
    return f"{one.location.line}: {name} {one.origin} {one.revision or ''} {one.kind} {sure}"


def likely_lines(text: str) -> set[int]:
    """The lines whose mark says that the find is likely only."""
    return {number for number, line in enumerate(text.splitlines(), 1) if line.rstrip().endswith("(likely)")}
