"""What moved between the lock and today, one model at a time: each move speaks for one rule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from auditor.conclude import remarks
from auditor.conclude.own import offered, own
from auditor.knowledge import Knowledge
from auditor.model import (
    Argument,
    ClaimKind,
    Conclusion,
    Evidence,
    Fact,
    FactName,
    Identity,
    LicenseTurn,
    ModelRecord,
    Observation,
    Reason,
    Resolution,
    Unresolved,
)

#: Finds where between two commits of a model its record stopped being the same.
Finder: TypeAlias = Callable[[Identity, Identity, Callable[[ModelRecord], bool]], LicenseTurn | None]

#: The rules that can speak of a drift; all others judge what did not move.
RULES: Final = frozenset(
    {
        "files-flagged",
        "identity-reused",
        "license-drift",
        "model-gated",
        "model-missing",
        "model-not-in-project",
        "model-removed",
        "publisher-renamed",
        "revision-moved",
        "upstream-license-changed",
    }
)

#: The word for a side that names no license (`rules/vocabulary.yaml`).
_NONE: Final = "no-license"


def same_terms(before: ModelRecord, now: ModelRecord, knowledge: Knowledge) -> bool:
    """Whether two records of one model, of two commits, state the same licenses and bases.

    Known texts are compared by what they are, so that a license file with
    other line ends is the same; texts that nobody knows by their digests.
    """
    return _stated(before, knowledge) == _stated(now, knowledge)


def moved(before: Resolution, now: Resolution, knowledge: Knowledge, find: Finder) -> tuple[Observation, ...]:
    """What moved, as `drifted`; where the terms did, `find` is asked for the commit."""
    seen = tuple(drifted(before, now, knowledge))
    if not isinstance(before, ModelRecord) or not isinstance(now, ModelRecord):
        return seen
    if not terms_moved(seen):
        return seen
    turn = find(before.identity, now.identity, lambda record: same_terms(before, record, knowledge))
    return tuple(drifted(before, now, knowledge, turn))


def terms_moved(seen: Collection[Observation]) -> bool:
    """Whether among what moved are the terms themselves, and not only who may see them."""
    return any(one.rule == "license-drift" and one.variant != "gated" for one in seen)


def drifted(
    before: Resolution, now: Resolution, knowledge: Knowledge, turn: LicenseTurn | None = None
) -> Iterator[Observation]:
    """What moved from what the lock has, `before`, to what the hub says `now`.

    `turn` is the place in the model's history at which its terms changed.
    """
    if isinstance(now, Unresolved):
        if isinstance(before, ModelRecord) or before.reason is not now.reason:
            yield remarks.unresolved(_gone(now), knowledge)
        return
    if isinstance(before, Unresolved):
        found: dict[str, Argument] = {
            "model": before.identity.model,
            "now": _says(now, knowledge),
            "reason": str(before.reason),
        }
        yield Observation("license-drift", found, evidence=_seen(now), variant="found")
        return
    model = before.identity.model
    if before.hub_id and now.hub_id and before.hub_id != now.hub_id:
        ids: dict[str, Argument] = {"model": model, "before": before.hub_id, "now": now.hub_id}
        yield Observation("identity-reused", ids, evidence=_seen(now))
        return
    if now.identity.model.casefold() != model.casefold():
        names: dict[str, Argument] = {"model": now.identity.model, "asked": model}
        yield Observation("publisher-renamed", names, evidence=_seen(now))
    if flagged := tuple(sorted(set(now.flagged) - set(before.flagged))):
        yield Observation("files-flagged", {"model": model, "files": flagged}, evidence=_seen(now))
    if before.hub_id and before.access == "public" and now.access == "gated":
        yield Observation("license-drift", {"model": model}, evidence=_seen(now), variant="gated")
    if not same_terms(before, now, knowledge):
        yield _license_drift(before, now, knowledge, turn)
    elif before.identity.revision and now.identity.revision != before.identity.revision:
        heads: dict[str, Argument] = {
            "model": model,
            "before": before.identity.revision[:12],
            "now": (now.identity.revision or "")[:12],
        }
        yield Observation("revision-moved", heads, evidence=_seen(now))


def at_head(record: ModelRecord, knowledge: Knowledge) -> tuple[Fact | None, Observation | None]:
    """What the head of a pinned model states beside the pinned revision, and where terms differ, that."""
    head, model = record.head, record.identity.model
    if record.asked.revision is None or record.source not in ("hub", "cache", "lock"):
        return None, None
    if head is None:
        where = Evidence(record.source, model)
        return (Fact(FactName.HEAD, "unseen", where) if record.source != "lock" else None), None
    [where] = _seen(head)
    if head.identity.revision == record.identity.revision:
        return Fact(FactName.HEAD, "pinned", where), None
    if _terms(record, knowledge) == _terms(head, knowledge):
        return Fact(FactName.HEAD, "same", where), None
    arguments: dict[str, Argument] = {
        "model": model,
        "revision": (record.identity.revision or "")[:12],
        "head": (head.identity.revision or "")[:12],
        "before": _says(record, knowledge),
        "now": _says(head, knowledge),
    }
    seen = Observation("license-drift", arguments, evidence=(*_seen(record), where), variant="head")
    return Fact(FactName.HEAD, "other", where), seen


def above(
    one: Conclusion,
    changed: Collection[Identity],
    locked: Mapping[Identity, Resolution],
    now: Mapping[Identity, Resolution],
    knowledge: Knowledge,
) -> Iterator[Observation]:
    """What it means for a model that the terms of ancestors changed; these are named without revision."""
    for node in one.lineage.nodes[1:]:
        base = replace(node.identity, revision=None)
        before, after = locked.get(node.identity), now.get(base)
        if base in changed and isinstance(before, ModelRecord) and isinstance(after, ModelRecord):
            yield _upstream(one.identity.model, before, after, knowledge)


def _upstream(model: str, base: ModelRecord, now: ModelRecord, knowledge: Knowledge) -> Observation:
    arguments: dict[str, Argument] = {
        "model": model,
        "base": base.identity.model,
        "before": _says(base, knowledge),
        "now": _says(now, knowledge),
    }
    return Observation("upstream-license-changed", arguments, evidence=_seen(now), variant="lock")


def _says(record: ModelRecord, knowledge: Knowledge) -> tuple[str, ...]:
    """The licenses that a record states, as they are called; what is not recognised as it is written."""
    stated = own(record, knowledge)
    known = [
        knowledge.licenses[id_].name for id_ in sorted({*stated.ids, *stated.candidates, *offered(stated)})
    ]
    others = [claim.value for claim in (*stated.unread, *stated.changed)]
    return tuple(dict.fromkeys((*known, *others))) or (_NONE,)


def _license_drift(
    before: ModelRecord, now: ModelRecord, knowledge: Knowledge, turn: LicenseTurn | None
) -> Observation:
    arguments: dict[str, Argument] = {"model": before.identity.model, "since": _since(before, now, turn)}
    evidence = _seen(now)
    if turn is not None:
        place = f"{now.identity.model}@{turn.commit[:12]}"
        evidence = (*evidence, Evidence("hub", place, excerpt=turn.when or None))
    if _terms(before, knowledge) == _terms(now, knowledge):
        arguments |= {"before": _bases(before) or (_NONE,), "now": _bases(now) or (_NONE,)}
        return Observation("license-drift", arguments, evidence=evidence, variant="bases")
    old, new = _says(before, knowledge), _says(now, knowledge)
    arguments |= {"before": old, "now": new}
    return Observation("license-drift", arguments, evidence=evidence, variant="text" if old == new else None)


def _since(before: ModelRecord, now: ModelRecord, turn: LicenseTurn | None) -> str:
    """A commit, or two with `..` between them as git writes it: after the first, up to the second."""
    if turn is None:
        return f"{(before.identity.revision or '')[:12]}..{(now.identity.revision or '')[:12]}"
    return turn.commit[:12] if turn.after is None else f"{turn.after[:12]}..{turn.commit[:12]}"


def _stated(record: ModelRecord, knowledge: Knowledge) -> tuple[object, ...]:
    return (*_terms(record, knowledge), tuple(one.casefold() for one in _bases(record)))


def _terms(record: ModelRecord, knowledge: Knowledge) -> tuple[object, ...]:
    """What the license claims come to, whatever their spelling."""
    stated = own(replace(record, also=()), knowledge)
    unknown = {
        (claim.value.casefold(), claim.evidence.digest if claim.kind is ClaimKind.FILE else None)
        for claim in (*stated.unread, *stated.changed)
    }
    return stated.ids, frozenset((*stated.candidates, *offered(stated))), frozenset(unknown)


def _bases(record: ModelRecord) -> tuple[str, ...]:
    return tuple(sorted({base.identity.model for base in record.bases}))


def _gone(now: Unresolved) -> Unresolved:
    """A model that the lock knew and the hub does not have is removed, not merely missing."""
    missing = now.reason is Reason.MISSING_OR_PRIVATE
    return replace(now, reason=Reason.REMOVED) if missing else now


def _seen(now: ModelRecord) -> tuple[Evidence, ...]:
    revision = f"@{now.identity.revision[:12]}" if now.identity.revision else ""
    return (Evidence(now.source, f"{now.identity.model}{revision}"),)
