"""What the lock keeps of an answer, what it answers by itself, and whether to believe it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from auditor.knowledge.textfiles import LICENSE, NOTICE, POLICY, TERMS, named
from auditor.model import (
    Base,
    ClaimKind,
    Evidence,
    Identity,
    LicenseClaim,
    Lock,
    LockedBase,
    LockedClaim,
    LockedHead,
    LockEntry,
    ModelFile,
    ModelRecord,
    Resolution,
    Route,
    Unresolved,
)
from auditor.resolve.lockfile import sealed

#: What the embedded catalogue knows of a card; of files and addresses it knows only what mattered.
_OF_CARDS: Final = frozenset({ClaimKind.TAG, ClaimKind.NAME})


#: What an entry says of its own evidence: where it stands is told when it is read.
_IN_LOCK: Final = Evidence("lock", "")

#: Who says what a file of the hub is: the hub itself, or what was kept of it.
_HUBS: Final = frozenset({"hub", "cache"})

#: A file of another repository, as evidence names it: `org/name@commit:path`.
_OTHER_REPOSITORY: Final = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*@[0-9a-f]{12}:[^:]+")


def entry(asked: Identity, answer: Resolution, concluded: str | None, direct: bool) -> LockEntry:
    """What the lock keeps of an answer; `concluded` is what was made of it."""
    if isinstance(answer, Unresolved):
        bare = LockEntry(
            asked.model,
            asked.origin,
            Route.WEIGHTS,
            direct,
            revision=asked.revision,
            unresolved=answer.reason,
        )
        return sealed(bare)
    given = answer.identity
    return sealed(
        LockEntry(
            name=given.model,
            origin=given.origin,
            route=answer.route,
            direct=direct,
            asked=_asked(asked, given),
            hub_id=answer.hub_id,
            revision=given.revision,
            license=concluded,
            claims=tuple(_locked_claims(answer)),
            evidence=tuple(_evidence(answer)),
            bases=tuple(
                LockedBase(base.identity.model, base.identity.origin, base.relation, base.strength)
                for base in answer.bases
            ),
            datasets=answer.datasets,
            access=answer.access,
            flagged=answer.flagged,
            head=_head(answer),
            data=tuple(replace(one, evidence=_IN_LOCK) for one in answer.data),
            publisher=None if answer.publisher == _publisher(given.model) else answer.publisher,
            as_of=answer.as_of,
        )
    )


def _head(record: ModelRecord) -> LockedHead | None:
    """What the head claims, where that is not what the record itself claims by the same files."""
    if record.head is None:
        return None
    claims, evidence = tuple(_locked_claims(record.head)), tuple(_texts(record.head))
    if (claims, evidence) == (tuple(_locked_claims(record)), tuple(_texts(record))):
        return None
    return LockedHead(record.head.identity.revision, claims, evidence)


def _speaks(path: str) -> bool:
    """Whether a file may say something of the terms."""
    return named(path, LICENSE, TERMS, POLICY, NOTICE)


def _texts(record: ModelRecord) -> Iterator[ModelFile]:
    """The license files of a record."""
    return (file for file in _evidence(record) if _speaks(file.path))


def _publisher(name: str) -> str | None:
    """The publisher that a name tells by itself."""
    return name.partition("/")[0] if "/" in name else None


def _evidence(record: ModelRecord) -> Iterator[ModelFile]:
    """The card, license files, weights that run code where nothing else is, and files linked to elsewhere."""
    yield from _elsewhere(record)
    unsafe = set(record.unsafe)
    for file in sorted(record.files, key=lambda one: one.path):
        told = _speaks(file.path) or file.path == "README.md"
        if file.digest and (told or file in unsafe):
            yield ModelFile(file.path, digest=file.digest)


def _elsewhere(record: ModelRecord) -> Iterator[ModelFile]:
    """Files of other repositories that license links lead to, each by its whole place."""
    claims = (one for one in record.claims if one.kind in (ClaimKind.LINK, ClaimKind.FILE))
    found = {one.evidence.locator: one.evidence.digest for one in claims if one.evidence.source in _HUBS}
    for place, digest in sorted(found.items()):
        if (
            digest
            and _OTHER_REPOSITORY.fullmatch(place)
            and not place.startswith(f"{record.identity.model}@")
        ):
            yield ModelFile(place, digest=digest)


def _asked(asked: Identity, given: Identity) -> str | None:
    """How references name the model, if the entry's own name and revision do not say it."""
    if asked.model == given.model and asked.revision in (None, given.revision):
        return None
    return asked.model if asked.revision is None else f"{asked.model}@{asked.revision}"


def _locked_claims(record: ModelRecord) -> Iterator[LockedClaim]:
    for claim in record.claims:
        path = _path(claim.evidence, record.identity.model)
        read = () if claim.kind is ClaimKind.FILE and claim.licenses == (claim.value,) else claim.licenses
        yield LockedClaim(claim.kind, claim.value, path, read)


def _path(evidence: Evidence, model: str) -> str | None:
    """The file in which a claim stands, from a locator such as `org/name@commit:README.md: license`.

    A file of another repository is named by its whole place.
    """
    if evidence.source not in ("hub", "cache", "lock"):
        return None
    if _OTHER_REPOSITORY.fullmatch(evidence.locator) and not evidence.locator.startswith(f"{model}@"):
        return evidence.locator
    match = re.match(r"[^:]*:([^:]+)", evidence.locator)
    return match[1].strip() if match else None


def record(lock: Lock, identity: Identity, catalogue: Resolution | None) -> Resolution | None:
    """The answer of the lock, None if it does not have the model.

    An entry that was made from the embedded catalogue, and still says what the
    catalogue says, is answered by the catalogue: its facts have an age.
    """
    found = lock.find(identity)
    if found is None:
        return None
    if found.unresolved is not None:
        return Unresolved(identity, found.unresolved, f"as {lock.path} recorded it")
    if isinstance(catalogue, ModelRecord) and found.hub_id is None and not found.evidence:
        same = entry(identity, catalogue, None, found.direct)
        if (same.claims, same.bases, same.datasets) == (found.claims, found.bases, found.datasets):
            return catalogue
    return _record(lock, found, identity)


def _record(lock: Lock, found: LockEntry, asked: Identity) -> ModelRecord:
    place = f"{lock.path}:{lock.line(asked)}"
    head = None
    if found.head is not None:
        given = found.head
        there = replace(
            found, revision=given.revision, claims=given.claims, evidence=given.evidence, head=None
        )
        head = _record(lock, there, asked)
    digests = {file.path: file.digest for file in found.evidence}
    at = f"@{found.revision[:12]}" if found.revision else ""

    def evidence(path: str | None) -> Evidence:
        locator = f"{found.name}{at}:{path}" if path else f"{found.name}{at}: {place}"
        if path and _OTHER_REPOSITORY.fullmatch(path):
            locator = path
        return Evidence("lock", locator, digests.get(path or ""))

    return ModelRecord(
        asked=asked,
        identity=Identity(found.origin, found.name, found.revision),
        source="lock",
        hub_id=found.hub_id,
        publisher=found.publisher or _publisher(found.name),
        route=found.route,
        claims=tuple(
            LicenseClaim(one.value, one.kind, evidence(one.path), _licenses(one)) for one in found.claims
        ),
        bases=tuple(
            Base(Identity(one.origin, one.name), one.relation, one.strength, evidence("README.md"))
            for one in found.bases
        ),
        datasets=found.datasets,
        files=tuple(one for one in found.evidence if not _OTHER_REPOSITORY.fullmatch(one.path)),
        as_of=found.as_of,
        gated=found.access == "gated",
        access=found.access,
        flagged=found.flagged,
        head=head,
        data=tuple(replace(one, evidence=Evidence("lock", f"{place}: {one.name}")) for one in found.data),
    )


def _licenses(claim: LockedClaim) -> tuple[str, ...]:
    """A text that was identified needs no reading: its value is the license."""
    return claim.licenses or ((claim.value,) if claim.kind is ClaimKind.FILE else ())


def confirms(answer: Resolution | None, found: LockEntry, asked: Identity) -> bool:
    """Whether what hub, cache or catalogue say bears out an entry that nobody vouches for.

    A source that read the files must say the same in every claim, base and
    commit, and know of no file called unsafe, nor of other terms at the head,
    that the entry does not have. The catalogue knows cards: tag and name must be the same, and the
    lock may claim no text that the catalogue does not know of; the bases it
    knows are followed in any case.
    """
    if found.unresolved is not None:
        return True  # it says that nothing is known, which allows nothing
    if not isinstance(answer, ModelRecord):
        return False
    seen = entry(asked, answer, None, found.direct)
    claimed = {(one.kind, one.value) for one in found.claims}
    known = {(one.kind, one.value) for one in seen.claims}
    if answer.source == "catalogue":
        same = {one for one in claimed ^ known if one[0] in _OF_CARDS}
        return not same and all(one in known for one in claimed if one[0] is ClaimKind.FILE)
    bases = {(one.origin, one.name) for one in found.bases}
    return (
        claimed == known
        and bases == {(one.origin, one.name) for one in seen.bases}
        and found.revision == seen.revision
        and set(seen.flagged) <= set(found.flagged)
        and (seen.head is None or (found.head is not None and _says(found.head) == _says(seen.head)))
    )


def _says(head: LockedHead) -> set[tuple[ClaimKind, str]]:
    return {(one.kind, one.value) for one in head.claims}
