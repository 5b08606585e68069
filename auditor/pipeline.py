"""The stages, top to bottom: scan, resolve, conclude, evaluate. The only place that knows them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from auditor import __version__
from auditor.conclude import NOTHING_STATED, conclude, drifting
from auditor.conclude.alike import with_alike
from auditor.conclude.cards import Cards
from auditor.evaluate import Circumstances, Subject, decides, deciding, evaluate, policyfile, policywords
from auditor.evaluate.arguing import SIBLINGS, better, kept, others, siblings
from auditor.evaluate.change import brought, only, with_policy_changes
from auditor.evaluate.policyfile import BadPolicy
from auditor.evaluate.readypolicies import Ready, ready, ready_names
from auditor.evaluate.statednames import Statements
from auditor.evaluate.subjects import at_line, by_name, referred, subjects
from auditor.history import CommitTree, NoHistory, work_tree
from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import (
    Argued,
    Audit,
    Conclusion,
    Decision,
    Identity,
    Lock,
    Policy,
    Resolution,
    Route,
    Scan,
    Statistics,
    Tool,
)
from auditor.reading import Tree
from auditor.resolve import Resolved, ResolveSettings, lockfile, resolve
from auditor.resolve.lock import entry
from auditor.resolve.lockfile import BadLock
from auditor.resolve.ollama import BLOB_HOSTS
from auditor.resolve.origins import NAMES as ORIGINS
from auditor.resolve.origins import OFF as ORIGINS_OFF
from auditor.resolve.today import Today
from auditor.scan import scan
from auditor.scan.purposes import role_of

__all__ = [
    "BLOB_HOSTS",
    "ORIGINS",
    "ORIGINS_OFF",
    "BadLock",
    "BadPolicy",
    "NoHistory",
    "ResolveSettings",
    "Settings",
    "argue",
    "audit",
    "audit_change",
    "audit_models",
    "check_policy",
    "drift",
    "exit_code",
    "load_policy",
    "lock",
    "ready_policies",
]


class Progress(Protocol):
    """Hears the stage that runs (`scan`, `resolve`, `conclude`, `evaluate`), and how far it is."""

    def __call__(self, stage: str, done: int = 0, of: int = 0) -> None:
        """`done` of `of` parts of the stage are done; 0 of 0 where that is not known."""


def _untold(stage: str, done: int = 0, of: int = 0) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an audit depends on besides the tree: made by the caller, passed down.

    With `locked` the project's `models.lock` answers for its models. `progress`
    hears each stage, and how much of it is done.
    """

    knowledge: Knowledge
    policy: Policy
    resolve: ResolveSettings
    as_of: str
    include: tuple[str, ...] = ()
    scan_cache: Path | None = None
    locked: bool = False
    progress: Progress = _untold


@dataclass(frozen=True, slots=True)
class _Run:
    """An audit with what led to it: what was concluded of the models that decide, every answer about them.

    `aside` are names that were asked for and that the policy states to be models.
    """

    audit: Audit
    conclusions: tuple[Conclusion, ...]
    resolved: Resolved
    aside: AbstractSet[Identity]


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


def check_policy(data: bytes, shown: str, knowledge: Knowledge) -> None:
    """Raise `BadPolicy` if `data`, named `shown` in messages, is no policy that can be used."""
    policywords.verify(policyfile.parse(data, shown), knowledge)


def ready_policies() -> tuple[Ready, ...]:
    """The ready policies of the rule set, by name."""
    return tuple(ready(name) for name in ready_names())


def audit(root: Path, settings: Settings) -> Audit:
    """Audit the project below `root`. Raises OSError if it is no folder, `BadLock`."""
    tree = work_tree(root, settings.include)
    return _project(tree, settings, settings.policy, _locks(tree, settings)).audit


def audit_change(root: Path, ref: str, settings: Settings, given: Path | None, everything: bool) -> Audit:
    """Audit what the work tree at `root` brings over the commit `ref`, or with `everything` all of it.

    `settings.policy` decides about both. Models that a policy names are those
    of the tree it lies in; `given` is the policy's path if it is not the
    project's own. Raises `NoHistory`, `BadPolicy` and `BadLock`.
    """
    tree = work_tree(root, settings.include)
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
    change = brought(before.audit, now.audit, base.commit, settings.knowledge)
    return with_policy_changes(change, stated, changed, settings.knowledge)


def audit_models(models: Sequence[Identity], settings: Settings) -> Audit:
    """Audit models by name, without a project."""
    name = ", ".join(model.model for model in models)
    return _run(nothing(name), None, settings, settings.resolve, named=set(models)).audit


def lock(root: Path, settings: Settings) -> tuple[Audit, bytes]:
    """Audit the project below `root`, and the bytes of a `models.lock` from which to do it again."""
    tree = work_tree(root, settings.include)
    run = _project(tree, settings, settings.policy, settings.resolve)
    every = sorted(run.resolved.answers.keys() - run.aside, key=by_name)
    concluded = conclude(every, run.resolved.answers, settings.knowledge, policy=settings.policy)
    direct = {one.identity for one in run.conclusions}
    entries = [
        entry(one.identity, run.resolved.answers[one.identity], one.concluded, one.identity in direct)
        for one in concluded
    ]
    return run.audit, lockfile.write(entries)


def drift(root: Path, settings: Settings) -> tuple[Audit, int]:
    """Compare the lock of the project below `root` with what hub and registries say today.

    The audit holds the models of the lock with what moved, placed on the
    lock's lines, and nothing else; with it, how many entries were not
    compared, because nobody who offers them can be asked. Raises OSError if `root` is no folder,
    `BadLock`.
    """
    known = settings.knowledge
    found = lockfile.required(work_tree(root, settings.include))
    today = Today(settings.resolve, Identifier(), Cards(known))
    entries = [
        one
        for one in found.entries
        if one.route is Route.WEIGHTS and today.compares(Identity(one.origin, one.name))
    ]
    wanted = [Identity(one.origin, one.name, one.revision) for one in entries]
    settings.progress("resolve")
    locked = resolve(wanted, replace(settings.resolve, lock=found, vouched=None), known).answers
    heads = {one: Identity(one.origin, one.model) for one in wanted}
    now = with_alike(today.answers(list(dict.fromkeys(heads.values()))), known)
    settings.progress("conclude")
    moved = {one: drifting.moved(locked[one], now[heads[one]], known, today.turn) for one in wanted}
    changed = {heads[one] for one in wanted if drifting.terms_moved(moved[one])}
    conclusions = conclude(wanted, locked, known, policy=settings.policy)
    judged = [
        Subject(
            replace(
                one, observations=(*moved[one.identity], *drifting.above(one, changed, locked, now, known))
            ),
            (at_line(one.identity, found.path, found.line(one.identity)),),
        )
        for one in conclusions
    ]
    settings.progress("evaluate")
    asked = Resolved(now, today.requests, today.offline, {})
    result = evaluate(
        nothing(root.resolve().name), judged, settings.policy, known, _circumstances(asked, settings)
    )
    return only(result, drifting.RULES, known), len(found.entries) - len(entries)


def argue(model: Identity, settings: Settings) -> Argued:
    """Judge one model and say what it rests on: near rules, other uses, freer siblings."""
    run = _run(nothing(model.model), None, settings, settings.resolve, named={model})
    [conclusion] = run.conclusions
    circumstances = _circumstances(run.resolved, settings)

    def decide(policy: Policy) -> Decision:
        subject = Subject(conclusion, ())
        return evaluate(nothing(""), [subject], policy, settings.knowledge, circumstances).decision

    now = run.audit.decision
    freer = []
    offline = replace(settings, resolve=replace(settings.resolve, offline=True))
    for sibling in siblings(conclusion, settings.knowledge):
        judged = audit_models([sibling], offline)
        if better(judged.decision, now):
            freer.append((sibling, judged.models[0].concluded or "", judged.decision))
    return Argued(
        audit=run.audit,
        kept=kept(conclusion, settings.policy, settings.knowledge),
        others=others(settings.policy, settings.knowledge, now, decide),
        siblings=tuple(freer[:SIBLINGS]),
    )


def exit_code(audit: Audit, fail_on: str, knowledge: Knowledge) -> int:
    """The exit code of `check` for an audit (DESIGN section 7)."""
    return deciding.exit_code(audit.findings, fail_on, knowledge.decisions)


def nothing(name: str) -> Scan:
    """A scan that found nothing, of something with that name."""
    return Scan("auditor/scan/1", name, (), (), (), Statistics())


def _locks(tree: Tree, settings: Settings, vouched: Lock | None = None) -> ResolveSettings:
    """How to resolve the tree: by its lock, if that is wanted. Raises `BadLock`."""
    if not settings.locked:
        return settings.resolve
    return replace(settings.resolve, lock=lockfile.required(tree), vouched=vouched)


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
    """Audit a tree, with the models that `stated`, its own policy, names.

    What the project's own names for models stand for is said by the policy that decides.
    """
    scanned = scan(tree, settings.knowledge, settings.scan_cache, partial(settings.progress, "scan"))
    return _run(scanned, tree, settings, how, known, stated=stated)


def _run(
    scanned: Scan,
    tree: Tree | None,
    settings: Settings,
    how: ResolveSettings,
    known: Mapping[Identity, Resolution] = MappingProxyType({}),
    named: AbstractSet[Identity] = frozenset(),
    stated: Policy = NOTHING_STATED,
) -> _Run:
    statements = Statements(settings.policy, stated, ORIGINS, role_of)
    asked = named | statements.wanted(scanned)
    settings.progress("resolve")
    cards, order = Cards(settings.knowledge), sorted(asked, key=by_name)
    resolved = resolve(order, how, settings.knowledge, tree, known, texts=Identifier(), cards=cards)
    resolved = replace(resolved, answers=with_alike(resolved.answers, settings.knowledge))
    settings.progress("conclude")
    scanned = statements.applied(scanned, resolved.answers)
    wanted = sorted(named | referred(scanned.references), key=by_name)
    conclusions = conclude(wanted, resolved.answers, settings.knowledge, resolved.doubts, settings.policy)
    settings.progress("evaluate")
    judged = subjects(conclusions, [one for one in scanned.references if decides(one)])
    circumstances = _circumstances(resolved, settings)
    result = evaluate(scanned, judged, settings.policy, settings.knowledge, circumstances, tree)
    return _Run(result, conclusions, resolved, asked - set(wanted))


def _circumstances(resolved: Resolved, settings: Settings) -> Circumstances:
    tool = Tool("auditor", __version__, settings.knowledge.digest)
    answers = resolved.answers.values()
    return Circumstances.of(settings.as_of, tool, answers, resolved.requests, resolved.offline)
