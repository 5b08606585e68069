"""The stages, top to bottom: scan, resolve, conclude, evaluate. The only place that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from auditor import __version__
from auditor.conclude import conclude
from auditor.evaluate import Circumstances, Subject, decides, deciding, evaluate, policywords
from auditor.evaluate.change import brought, with_policy_changes
from auditor.evaluate.policyfile import BadPolicy
from auditor.history import CommitTree, NoHistory, tracked
from auditor.knowledge import Knowledge
from auditor.model import (
    Audit,
    Certainty,
    Conclusion,
    Identity,
    Kind,
    Location,
    Lock,
    ModelRecord,
    Policy,
    Reference,
    Resolution,
    Role,
    Route,
    Scan,
    Statistics,
    Tool,
)
from auditor.reading import Tree
from auditor.resolve import Resolved, ResolveSettings, lockfile, resolve
from auditor.resolve.lock import entry
from auditor.resolve.lockfile import BadLock
from auditor.scan import scan

__all__ = [
    "BadLock",
    "BadPolicy",
    "NoHistory",
    "ResolveSettings",
    "Settings",
    "audit",
    "audit_change",
    "audit_models",
    "exit_code",
    "load_policy",
    "lock",
    "scan_tree",
]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an audit depends on besides the tree: made by the caller, passed down.

    With `locked` the project's `models.lock` answers for its models.
    """

    knowledge: Knowledge
    policy: Policy
    resolve: ResolveSettings
    as_of: str
    include: tuple[str, ...] = ()
    locked: bool = False
    progress: Callable[[str], None] = field(default=lambda _: None)


@dataclass(frozen=True, slots=True)
class _Run:
    """An audit with what led to it: the models that decide and every answer about them."""

    audit: Audit
    wanted: tuple[Identity, ...]
    resolved: Resolved


def load_policy(
    given: Path | None, root: Path | None, knowledge: Knowledge, ref: str | None = None
) -> Policy:
    """The policy at `given`, else that of the project at `root`, as it is or as the commit `ref` has it.

    Raises `BadPolicy`, also for words that the rule set does not have;
    `NoHistory`; or OSError if `root` is no folder.
    """
    if root is None or ref is None:
        return policywords.stated(given, None if root is None else Tree(root), knowledge)
    with closing(CommitTree(root, ref)) as tree:
        try:
            return policywords.stated(given, tree, knowledge)
        except BadPolicy as error:
            raise BadPolicy(f"{ref}: {error}") from None


def scan_tree(root: Path, knowledge: Knowledge, include: tuple[str, ...] = ()) -> Scan:
    """Find every reference below `root`. Raises OSError if it is no folder."""
    return scan(_tree(root, include), knowledge)


def audit(root: Path, settings: Settings) -> Audit:
    """Audit the project below `root`. Raises OSError if it is no folder, `BadLock`."""
    tree = _tree(root, settings.include)
    return _project(tree, settings, settings.policy, _locks(tree, settings)).audit


def audit_change(root: Path, ref: str, settings: Settings, given: Path | None, everything: bool) -> Audit:
    """Audit what the work tree at `root` brings over the commit `ref`, or with `everything` all of it.

    `settings.policy` decides about both. Models that a policy names are those
    of the tree it lies in; `given` is the policy's path if it is not the
    project's own. Raises `NoHistory`, `BadPolicy` and `BadLock`.
    """
    tree = _tree(root, settings.include)
    changed = policywords.stated(given, tree, settings.knowledge)
    with closing(CommitTree(root, ref, settings.include)) as base:
        stated = _policy_of(base, given, settings.knowledge)
        vouched = lockfile.vouching(base) if settings.locked else None
        now = _project(tree, settings, changed, _locks(tree, settings, vouched))
        if everything:
            return with_policy_changes(now.audit, stated, changed, settings.knowledge)
        answers = {} if settings.locked else now.resolved.answers
        known = {asked: answer for asked, answer in answers.items() if asked.origin != "local"}
        offline = replace(settings.resolve, lock=vouched, offline=settings.resolve.offline or settings.locked)
        before = _project(base, settings, stated, offline, known)
    change = brought(before.audit, now.audit, settings.knowledge)
    return with_policy_changes(change, stated, changed, settings.knowledge)


def audit_models(models: Sequence[Identity], settings: Settings) -> Audit:
    """Audit models by name, without a project."""
    name = ", ".join(model.model for model in models)
    nothing = Scan("auditor/scan/1", name, (), (), (), Statistics())
    return _run(nothing, None, settings, settings.resolve, named=set(models)).audit


def lock(root: Path, settings: Settings) -> tuple[Audit, bytes]:
    """Audit the project below `root`, and the bytes of a `models.lock` from which to do it again."""
    tree = _tree(root, settings.include)
    run = _project(tree, settings, settings.policy, settings.resolve)
    every = sorted(run.resolved.answers, key=_name)
    concluded = conclude(every, run.resolved.answers, settings.knowledge, policy=settings.policy)
    entries = [
        entry(one.identity, run.resolved.answers[one.identity], one.concluded, one.identity in run.wanted)
        for one in concluded
    ]
    return run.audit, lockfile.write(entries)


def exit_code(audit: Audit, fail_on: str, knowledge: Knowledge) -> int:
    """The exit code of `check` for an audit (DESIGN section 7)."""
    return deciding.exit_code(audit.findings, fail_on, knowledge.decisions)


def _tree(root: Path, include: tuple[str, ...]) -> Tree:
    """The project's folder. Raises OSError if it is none."""
    return Tree(root, include=include, tracked=tracked(root))


def _locks(tree: Tree, settings: Settings, vouched: Lock | None = None) -> ResolveSettings:
    """How to resolve the tree: by its lock, if that is wanted. Raises `BadLock`."""
    if not settings.locked:
        return settings.resolve
    found = lockfile.read(tree)
    if found is None:
        raise BadLock(f"{lockfile.NAME} does not exist in {tree.root.name}; write it with `auditor lock`")
    return replace(settings.resolve, lock=found, vouched=vouched)


def _policy_of(base: Tree, given: Path | None, knowledge: Knowledge) -> Policy:
    """What the base states; nothing where that cannot be read: then all of the change's policy is new."""
    try:
        return policywords.stated(given, base, knowledge)
    except BadPolicy:
        return Policy()


def _project(
    tree: Tree,
    settings: Settings,
    stated: Policy,
    how: ResolveSettings,
    known: Mapping[Identity, Resolution] = MappingProxyType({}),
) -> _Run:
    """Audit a tree, with the models that `stated`, its own policy, names."""
    settings.progress("scan")
    scanned = scan(tree, settings.knowledge)
    references = (*scanned.references, *_explicit(stated))
    return _run(replace(scanned, references=references), tree, settings, how, known)


def _run(
    scanned: Scan,
    tree: Tree | None,
    settings: Settings,
    how: ResolveSettings,
    known: Mapping[Identity, Resolution] = MappingProxyType({}),
    named: AbstractSet[Identity] = frozenset(),
) -> _Run:
    counting = [reference for reference in scanned.references if decides(reference)]
    referred = {identity for one in counting for identity in _identities(one)}
    wanted = sorted(referred | named, key=_name)
    settings.progress("resolve")
    resolved = resolve(wanted, how, settings.knowledge, tree, known)
    settings.progress("conclude")
    conclusions = conclude(wanted, resolved.answers, settings.knowledge, resolved.doubts, settings.policy)
    settings.progress("evaluate")
    subjects = _subjects(conclusions, counting)
    circumstances = _circumstances(resolved, settings)
    result = evaluate(scanned, subjects, settings.policy, settings.knowledge, circumstances)
    return _Run(result, tuple(wanted), resolved)


def _identities(reference: Reference) -> Iterable[Identity]:
    for name in (reference.model, *reference.alternatives):
        yield Identity(reference.origin, name, reference.revision)


def _name(identity: Identity) -> tuple[str, str, str]:
    return identity.origin, identity.model, identity.revision or ""


def _subjects(conclusions: Sequence[Conclusion], references: Sequence[Reference]) -> list[Subject]:
    """Each model once, with its places: two names of one model are one entry."""
    merged: dict[Identity, Subject] = {}
    for conclusion in conclusions:
        named = tuple(one for one in references if conclusion.identity in _identities(one))
        subject = Subject(conclusion, named)
        present = merged.get(subject.identity)
        if present is not None:
            together = sorted((*present.references, *named), key=_place)
            subject = Subject(present.conclusion, tuple(together))
        merged[subject.identity] = subject
    return list(merged.values())


def _place(reference: Reference) -> tuple[str, int, int]:
    return reference.location.path, reference.location.line, reference.location.column


def _explicit(policy: Policy) -> list[Reference]:
    """The models that the policy itself names."""
    lines = policy.lines or {}
    places = [lines.get(f"models.{number}", 1) for number, _ in enumerate(policy.models)]
    path = policy.path or ""
    return [
        _named(model, Location(path, line, 1, line, 1), "policy", Route.WEIGHTS)
        for model, line in zip(policy.models, places, strict=True)
    ]


def _named(identity: Identity, place: Location, how: str, route: Route) -> Reference:
    return Reference(
        model=identity.model,
        origin=identity.origin,
        revision=identity.revision,
        location=place,
        how=how,
        certainty=Certainty.CERTAIN,
        role=Role.RUNTIME,
        kind=Kind.MODEL,
        route=route,
    )


def _circumstances(resolved: Resolved, settings: Settings) -> Circumstances:
    return Circumstances(
        as_of=settings.as_of,
        tool=Tool("auditor", __version__, settings.knowledge.digest),
        requests=resolved.requests,
        offline=resolved.offline,
        catalogue_as_of=_oldest(resolved.answers.values()),
    )


def _oldest(answers: Iterable[Resolution]) -> str | None:
    """The oldest day of the catalogue facts that were used, None if none were."""
    used = [one.as_of for one in answers if isinstance(one, ModelRecord) and one.source == "catalogue"]
    return min((day for day in used if day), default=None)
