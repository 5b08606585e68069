"""Names of a project that nobody has a record of, and the models that a policy states them to be.

The statement stands in for a record where there can be none: for a file or a
folder of some machine, a name of one's own server, an address. Whatever has a
record, of a hub or of weights in the tree, is judged by that.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from auditor.evaluate.findings import Maker
from auditor.evaluate.subjects import Subject, decides, explicit, identities, referred
from auditor.model import (
    Certainty,
    Evidence,
    Finding,
    Gap,
    Identity,
    Location,
    ModelRecord,
    Policy,
    Reason,
    Reference,
    Resolution,
    Role,
    Scan,
    StatedNames,
    Undecided,
    Unresolved,
)

#: Why a model has no record where there is nobody to have one.
_NOBODYS: Final = frozenset({Reason.NOT_IN_TREE, Reason.NO_RECORDS})


@dataclass(frozen=True, slots=True)
class Statements:
    """What policies state of models that no place of the tree names by a published name.

    `policy` decides what the project's names are; `own`, the policy of the tree
    that is audited, lists models. `recorded` are the origins that keep records:
    no name of theirs is ever taken for another. `role_of` says what a place is
    for, by its path.
    """

    policy: Policy
    own: Policy
    recorded: Collection[str]
    role_of: Callable[[str], Role]

    def wanted(self, scanned: Scan) -> set[Identity]:
        """The models that places and policy name, and those that names may turn out to be."""
        found = referred(scanned.references)
        names = {one.model for one in found} | {name_of(one) for one in scanned.undecided}
        meant = {one.model for name, one in self._said.items() if name in names}
        return found | meant | set(self.own.models)

    def applied(self, scanned: Scan, answers: Mapping[Identity, Resolution]) -> Scan:
        """The scan with each stated name that nobody has a record of as the model that it is said to be."""
        said = self._said
        taken = [
            one
            for reference in scanned.references
            for one in (self._taken(reference, said, answers) if decides(reference) else (reference,))
        ]
        open_ = []
        for undecided in scanned.undecided:
            stated = said.get(name_of(undecided) or "")
            if stated is None:
                open_.append(undecided)
            else:
                taken.append(self._reference(undecided, stated))
        if len(open_) < len(scanned.undecided):
            taken.sort(key=_place)
        models = {Identity(one.origin, one.model, one.revision) for one in taken if one.named is not None}
        references = (*taken, *explicit(self.own, models))
        return replace(scanned, references=references, undecided=tuple(open_))

    @property
    def _said(self) -> Mapping[str, StatedNames]:
        return {name: one for one in self.policy.names for name in one.names}

    def _taken(
        self,
        reference: Reference,
        said: Mapping[str, StatedNames],
        answers: Mapping[Identity, Resolution],
    ) -> Iterator[Reference]:
        """The place once for each model that one of its names is said to be, and once for all its others."""
        others = []
        for identity in identities(reference):
            stated = said.get(identity.model)
            if stated is not None and self._nobodys(identity, answers):
                yield _as(reference, stated.model, identity.model)
            else:
                others.append(identity.model)
        if others:
            yield replace(reference, model=others[0], alternatives=tuple(others[1:]))

    def _nobodys(self, identity: Identity, answers: Mapping[Identity, Resolution]) -> bool:
        """Whether there is nobody who could have a record of the model, and no weights in the tree."""
        answer = answers.get(identity)
        silent = isinstance(answer, Unresolved) and answer.reason in _NOBODYS
        return silent and identity.origin not in self.recorded

    def _reference(self, found: Undecided, stated: StatedNames) -> Reference:
        """The place of a name that is no published model's, no place of the tree, or of an unknown owner."""
        role = self.role_of(found.location.path)
        return Reference(
            model=stated.model.model,
            origin=stated.model.origin,
            revision=stated.model.revision,
            location=found.location,
            how=found.loader,
            certainty=Certainty.CERTAIN,
            # what a loader call is given always decides, documentation or not
            role=Role.EXAMPLE if role is Role.DOCUMENTATION else role,
            named=name_of(found),
        )


def name_of(found: Undecided) -> str | None:
    """The name that an undecided place spells out, without its quotes; None where the program decides."""
    return None if found.gap is Gap.RUN_TIME else found.expression.strip("'\"")


def _as(reference: Reference, model: Identity, name: str) -> Reference:
    return replace(
        reference,
        model=model.model,
        origin=model.origin,
        revision=model.revision,
        alternatives=(),
        named=name,
    )


def _place(reference: Reference) -> tuple[str, int, int]:
    return reference.location.path, reference.location.line, reference.location.column


# ------------------------------------------------------------------- findings


def told(subject: Subject, maker: Maker) -> Iterator[Finding]:
    """On a model that names of the project were taken for: which, on whose word, and why."""
    called = {one.named for one in subject.references if one.named is not None}
    for stated in maker.policy.names:
        names = tuple(name for name in stated.names if name in called)
        if names:
            yield maker.make(
                "identity-stated",
                {
                    "model": subject.identity.model,
                    "names": names,
                    "owner": stated.owner,
                    "reason": stated.reason,
                    "place": _line(stated, maker.policy),
                },
                subject=subject.identity,
                places=tuple(one.location for one in subject.references if one.named in names),
                evidence=(
                    Evidence(
                        "policy", _line(stated, maker.policy), excerpt=f"{stated.owner}: {stated.reason}"
                    ),
                ),
                key=names,
            )
            if stated.model.origin == "huggingface" and stated.model.revision is None:
                yield _unpinned(subject, stated, maker)


def _unpinned(subject: Subject, stated: StatedNames, maker: Maker) -> Finding:
    """A statement that says of no revision that it is the one: its line is where to say so."""
    path = maker.policy.path or ""
    return maker.make(
        "revision-unpinned",
        {"model": subject.identity.model},
        subject=subject.identity,
        variant="stated",
        places=(_location(stated, maker.policy),),
        key=(path, *stated.names),
    )


def unused(subjects: Sequence[Subject], maker: Maker) -> Iterator[Finding]:
    """Stated names that no place has, or that have a record of their own."""
    called = {one.named for subject in subjects for one in subject.references}
    for stated in maker.policy.names:
        for name in stated.names:
            if name in called:
                continue
            own = next((one for one in subjects if _is(one, name)), None)
            yield maker.make(
                "stated-name-unused",
                {
                    "owner": stated.owner,
                    "what": name,
                    "stated": stated.model.model,
                    "origin": own.identity.origin if own else "",
                },
                variant=None if own is None else "tree" if own.identity.origin == "local" else "recorded",
                places=(_location(stated, maker.policy),),
                evidence=(Evidence("policy", _line(stated, maker.policy)),),
                key=(name, stated.model.origin, stated.model.model),
            )


def _is(subject: Subject, name: str) -> bool:
    """Whether a subject is what the project calls by a name, judged by a record of its own."""
    conclusion = subject.conclusion
    asked = conclusion.record.asked if isinstance(conclusion.record, ModelRecord) else conclusion.identity
    return name in (asked.model, conclusion.identity.model, subject.identity.model)


def _location(stated: StatedNames, policy: Policy) -> Location:
    line = stated.line or 1
    return Location(policy.path or "", line, 1, line, 1)


def _line(stated: StatedNames, policy: Policy) -> str:
    return f"{policy.path or ''}:{stated.line or 1}"
