"""The stages, top to bottom: scan, resolve, conclude, evaluate. The only place that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path

from auditor import __version__
from auditor.conclude import conclude
from auditor.evaluate import Circumstances, Subject, decides, deciding, evaluate
from auditor.evaluate.policyfile import BadPolicy, load_policy
from auditor.knowledge import Knowledge
from auditor.model import (
    Audit,
    Certainty,
    Conclusion,
    Identity,
    Kind,
    Location,
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
from auditor.resolve import Resolved, ResolveSettings, resolve
from auditor.scan import scan

__all__ = [
    "BadPolicy",
    "ResolveSettings",
    "Settings",
    "audit",
    "audit_models",
    "exit_code",
    "load_policy",
    "scan_tree",
]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an audit depends on besides the tree: made by the caller, passed down."""

    knowledge: Knowledge
    policy: Policy
    resolve: ResolveSettings
    as_of: str
    include: tuple[str, ...] = ()
    scan_cache: Path | None = None
    progress: Callable[[str], None] = field(default=lambda _: None)


def scan_tree(
    root: Path, knowledge: Knowledge, include: tuple[str, ...] = (), cache: Path | None = None
) -> Scan:
    """Find every reference below `root`; `cache` remembers unchanged files. Raises OSError if it is no folder."""
    return scan(Tree(root, include=include), knowledge, cache)


def audit(root: Path, settings: Settings) -> Audit:
    """Audit the project below `root`. Raises OSError if it is no folder."""
    tree = Tree(root, include=settings.include)
    settings.progress("scan")
    scanned = scan(tree, settings.knowledge, settings.scan_cache)
    explicit = _explicit(settings.policy)
    return _audit(replace(scanned, references=(*scanned.references, *explicit)), tree, settings)


def audit_models(models: Sequence[Identity], settings: Settings) -> Audit:
    """Audit models by name, without a project."""
    name = ", ".join(model.model for model in models)
    nothing = Scan("auditor/scan/1", name, (), (), (), Statistics())
    return _audit(nothing, None, settings, set(models))


def exit_code(audit: Audit, fail_on: str, knowledge: Knowledge) -> int:
    """The exit code of `check` for an audit (DESIGN section 7)."""
    return deciding.exit_code(audit.findings, fail_on, knowledge.decisions)


def _audit(
    scanned: Scan, tree: Tree | None, settings: Settings, named: AbstractSet[Identity] = frozenset()
) -> Audit:
    counting = [reference for reference in scanned.references if decides(reference)]
    referred = {identity for one in counting for identity in _identities(one)}
    wanted = sorted(referred | named, key=_name)
    settings.progress("resolve")
    resolved = resolve(wanted, settings.resolve, settings.knowledge, tree)
    settings.progress("conclude")
    conclusions = conclude(wanted, resolved.answers, settings.knowledge)
    settings.progress("evaluate")
    subjects = _subjects(conclusions, counting)
    return evaluate(
        scanned, subjects, settings.policy, settings.knowledge, _circumstances(resolved, settings)
    )


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
