"""Findings on single places: weights that may be others tomorrow, code that is run, what nobody could see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from auditor.evaluate.findings import Maker
from auditor.evaluate.subjects import Subject
from auditor.knowledge.namesakes import namesakes
from auditor.model import Finding, Gap, Location, Route, Scan

#: Why a place does not tell its model, to the rule that says so.
_GAPS: Final = {
    Gap.RUN_TIME: "reference-undecided",
    Gap.WITHOUT_MODEL: "reference-without-model",
    Gap.WITHOUT_OWNER: "reference-without-owner",
}


class _Keys:
    """What tells findings of one rule apart when lines move: file, what stands there, and which of these."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def __call__(self, path: str, what: str) -> tuple[str, str, str]:
        ordinal = self._seen[path, what]
        self._seen[path, what] += 1
        return path, what, str(ordinal)


def pins(subject: Subject, maker: Maker) -> Iterator[Finding]:
    """Weights that are fetched by name alone may be others tomorrow.

    Of a stated name its statement tells, of what lies in a folder the place that fetches it.
    """
    key = _Keys()
    for reference in subject.references:
        fetched = reference.origin == "huggingface" and reference.route is Route.WEIGHTS
        elsewhere = reference.named is not None or reference.fetched is not None
        if fetched and reference.revision is None and not elsewhere:
            yield maker.make(
                "revision-unpinned",
                {"model": subject.identity.model},
                subject=subject.identity,
                places=(reference.location,),
                key=key(reference.location.path, reference.how),
            )


def remote_code(subject: Subject, maker: Maker) -> Iterator[Finding]:
    """Places that ask for the code of the model's repository to be run."""
    key = _Keys()
    for reference in subject.references:
        if reference.remote_code:
            yield maker.make(
                "remote-code",
                {"model": subject.identity.model, "how": reference.how},
                subject=subject.identity,
                places=(reference.location,),
                key=key(reference.location.path, reference.how),
            )


def unseen(scanned: Scan, maker: Maker) -> Iterator[Finding]:
    """What the scan could not decide or read."""
    key = _Keys()
    for one in scanned.undecided:
        alike = namesakes(one.expression, maker.knowledge) if one.gap is Gap.WITHOUT_OWNER else ()
        yield maker.make(
            _GAPS[one.gap],
            {"expression": one.expression, "loader": one.loader} | ({"namesakes": alike} if alike else {}),
            variant="namesakes" if alike else None,
            places=(one.location,),
            key=key(one.location.path, one.expression),
        )
    for unread in scanned.unread:
        place = Location(unread.path, 1, 1, 1, 1)
        arguments = {"path": unread.path, "reason": unread.reason}
        yield maker.make("file-unread", arguments, places=(place,), key=(unread.path,))
