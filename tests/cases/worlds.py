"""Cases as typed facts, and the audit of one: the real stages conclude and evaluate, without a hub."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

from auditor.evaluate import Circumstances, Subject, evaluate
from auditor.knowledge import Knowledge, yamlfile
from auditor.model import (
    Audit,
    Certainty,
    ClaimKind,
    Decision,
    Evidence,
    LicenseClaim,
    Location,
    ModelFile,
    ModelRecord,
    Policy,
    ProjectLicense,
    Reference,
    Role,
    Scan,
    Severity,
    Statistics,
    Strength,
    Tool,
    Use,
)
from tests.builders import SERVED, concluded, record

FOLDER: Final = Path(__file__).parent
FILES: Final = ("lineage", "sources", "uses", "contested", "clean")

#: A product that leaves no fact open, an evaluation at a university, and nothing said.
USES: Final[Mapping[str, Use]] = {
    "commercial": SERVED,
    "research": Use(
        commercial=False,
        distribution="internal",
        users={"monthly-active-users": 0, "daily-active-users": 0},
        revenue={"USD-per-year": 0},
        product_revenue={"USD-per-year": 0},
        territories=("JP",),
        fine_tunes=False,
        trains_on_outputs=False,
        hosts_models=False,
        fields=("research",),
        organisation="university",
    ),
    "unstated": Use(),
}

#: What a sentence says that limits the use and names no license.
SENTENCES: Final = {
    "noncommercial": "for non-commercial use only",
    "research-only": "for research use only",
}


@dataclass(frozen=True)
class Facts:
    """What the sources of a model say of it (`case.schema.json`)."""

    name: str = ""
    tag: str | tuple[str, ...] = ()
    license_name: str | None = None
    files: tuple[str, ...] | dict[str, str] = ()
    card: str | None = None
    page: str | None = None
    repository: str | None = None
    datasets: tuple[str, ...] = ()
    bases: dict[str, str] = field(default_factory=dict)
    strength: Strength = Strength.DECLARED
    source: str | None = None


@dataclass(frozen=True)
class Circumstance:
    """A use that differs from a named one."""

    like: str
    territories: tuple[str, ...] | None = None
    fine_tunes: bool | None = None
    trains_on_outputs: bool | None = None


@dataclass(frozen=True)
class Expect:
    """What a careful lawyer expects: rules that speak or keep silent, and how far the decision goes."""

    speaks: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    at_least: Decision = Decision.ALLOW
    at_most: Decision = Decision.DENY
    severity_at_most: Severity = Severity.CRITICAL


@dataclass(frozen=True)
class Case:
    """One reported question (`case.schema.json`)."""

    id: str
    kind: Literal["conflict", "contested", "clean"]
    report: str
    model: Facts
    use: str | Circumstance
    date: str | None = None
    told: str | None = None
    why: str | None = None
    project: str | None = None
    expect: Expect = Expect(at_most=Decision.OBLIGATIONS, severity_at_most=Severity.LOW)
    xfail: str | None = None


def raw(name: str) -> object:
    """A file of cases as it is written."""
    path = f"{name}.yaml"
    return yamlfile.load((FOLDER / path).read_bytes(), path)


@cache
def cases() -> tuple[Case, ...]:
    """Every case, in the order of the files."""
    return tuple(case for name in FILES for case in msgspec.convert(raw(name), tuple[Case, ...]))


@cache
def ancestors() -> Mapping[str, Facts]:
    """The models that cases name as bases."""
    return msgspec.convert(raw("models"), dict[str, Facts])


def audit(case: Case, knowledge: Knowledge) -> Audit:
    """Audit the model of a case as the project that loads it would."""
    answers = [_record(case.model.name, case.model, knowledge)]
    answers += [_record(name, ancestors()[name], knowledge) for name in _above(case.model)]
    conclusion = concluded(knowledge, *answers)
    place = Location("app/main.py", 3, 1, 3, 10)
    reference = Reference(
        case.model.name, "huggingface", "0" * 40, place, "test", Certainty.CERTAIN, Role.RUNTIME
    )
    return evaluate(
        Scan("auditor/scan/1", "project", (reference,), (), (), Statistics(), license=_license(case)),
        [Subject(conclusion, (reference,))],
        Policy("auditor.toml", use=_use(case.use)),
        knowledge,
        Circumstances("2026-11-27T00:00:00Z", Tool("auditor", "0", "x")),
    )


def _use(stated: str | Circumstance) -> Use:
    if isinstance(stated, str):
        return USES[stated]
    changed = {name: getattr(stated, name) for name in ("territories", "fine_tunes", "trains_on_outputs")}
    return replace(USES[stated.like], **{name: value for name, value in changed.items() if value is not None})


def _license(case: Case) -> ProjectLicense | None:
    """The license of the project that loads the model, or of the repository that publishes it."""
    stated = case.project or case.model.repository
    return ProjectLicense(stated, Location("pyproject.toml", 4, 1, 4, 1)) if stated else None


def _above(facts: Facts) -> Iterator[str]:
    """The names of all ancestors, each once."""
    found, waiting = set[str](), list(facts.bases)
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found.add(name)
            yield name
            waiting += ancestors()[name].bases


def _record(name: str, facts: Facts, knowledge: Knowledge) -> ModelRecord:
    tags = (facts.tag,) if isinstance(facts.tag, str) else facts.tag
    files = (
        facts.files
        if isinstance(facts.files, dict)
        else {f"LICENSE{n or ''}": one for n, one in enumerate(facts.files)}
    )
    plain = record(
        name,
        tag=tags[0] if tags else None,
        license_name=facts.license_name,
        file=files.values(),
        bases=facts.bases,
        strength=facts.strength,
    )
    seen = Evidence("hub", f"{name}:README.md")
    more = [LicenseClaim(tag, ClaimKind.TAG, seen) for tag in tags[1:]]
    more += [_stated(facts.card, seen, knowledge)] if facts.card else []
    more += [_stated(facts.page, Evidence("github", name), knowledge)] if facts.page else []
    return replace(
        plain,
        claims=(*plain.claims, *more),
        datasets=facts.datasets,
        files=tuple(ModelFile(path) for path in files),
    )


def _stated(value: str, seen: Evidence, knowledge: Knowledge) -> LicenseClaim:
    """What a sentence says of the weights: a license, or a limit without one."""
    if value in knowledge.licenses:
        return LicenseClaim(value, ClaimKind.CARD_TEXT, seen, licenses=(value,))
    return LicenseClaim(SENTENCES[value], ClaimKind.CARD_TEXT, seen)
