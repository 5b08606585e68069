"""A file that is no license but names one: a claim of another kind, as exact as it is spoken."""

from __future__ import annotations

from auditor.licenses.index import TextIndex
from auditor.licenses.wording import Wording
from auditor.model.identifying import IdentifiedText


def references(wording: Wording, index: TextIndex) -> IdentifiedText | None:
    """What a text refers to, None if it names no license or is more than a reference."""
    return None
