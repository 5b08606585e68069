"""A record of the head beside that of a pinned revision: whether the terms have changed since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from auditor.model import Identity, ModelRecord, Resolution
from auditor.resolve.hub import Hub

_COMMIT: Final = re.compile(r"[0-9a-f]{40}")


def with_heads(wanted: Sequence[Identity], hub: Hub) -> Iterator[tuple[Identity, Resolution]]:
    """The hub's answers; beside one to a revision that of the head, asked for after all others."""
    heads = {one: replace(one, revision=None) for one in wanted if one.revision is not None}
    found = dict(zip(wanted, hub.resolve(wanted), strict=True))
    others = [one for one in dict.fromkeys(heads.values()) if one not in found]
    found.update(zip(others, hub.resolve(others, follow=False), strict=True))
    for one in wanted:
        yield one, beside(found[one], found[heads[one]]) if one in heads else found[one]


def beside(answer: Resolution, head: Resolution | None) -> Resolution:
    """The record of a revision with that of the head, where both are of one repository.

    A gated model shows its head in place of any commit: there is nothing to compare.
    """
    if not isinstance(answer, ModelRecord) or not isinstance(head, ModelRecord):
        return answer
    asked, given = answer.asked.revision, answer.identity.revision
    shown = given == asked or not _COMMIT.fullmatch(asked or "")
    return replace(answer, head=head) if shown and answer.hub_id == head.hub_id else answer
