"""Small worlds for tests: records and rule sets made through the public types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from auditor.conclude import conclude
from auditor.knowledge import Knowledge
from auditor.model import (
    Base,
    ClaimKind,
    Conclusion,
    Confidence,
    Evidence,
    Identity,
    LicenseClaim,
    ModelRecord,
    Resolution,
    Strength,
    Use,
)

SEEN = Evidence("hub", "org/name@0123456789ab:README.md")

#: A commercial service that leaves no fact open.
SERVED = Use(
    commercial=True,
    distribution="hosted",
    users={"monthly-active-users": 1000, "daily-active-users": 100},
    revenue={"USD-per-year": 100_000},
    product_revenue={"USD-per-year": 100_000},
    territories=("JP",),
    fine_tunes=False,
    trains_on_outputs=False,
    hosts_models=False,
    fields=("customer-support",),
    organisation="company",
)


def name(model: str) -> Identity:
    """A model of the Hub."""
    return Identity("huggingface", model)


def record(
    model: str,
    *,
    tag: str | None = None,
    license_name: str | None = None,
    file: str | Iterable[str] = (),
    bases: Mapping[str, str] | None = None,
    strength: Strength = Strength.DECLARED,
    source: str = "hub",
    confidence: Confidence = Confidence.HIGH,
    also: tuple[ModelRecord, ...] = (),
) -> ModelRecord:
    """A record with claims and bases (name to relation)."""
    files = (file,) if isinstance(file, str) else tuple(file)
    seen = Evidence(source, f"{model}:README.md")
    claims = [LicenseClaim(tag, ClaimKind.TAG, seen)] if tag else []
    claims += [LicenseClaim(license_name, ClaimKind.NAME, seen)] if license_name else []
    claims += [LicenseClaim(one, ClaimKind.FILE, seen, licenses=(one,)) for one in files]
    return ModelRecord(
        asked=name(model),
        identity=name(model),
        source=source,
        publisher=model.partition("/")[0],
        claims=tuple(claims),
        bases=tuple(Base(name(base), relation, strength, seen) for base, relation in (bases or {}).items()),
        confidence=confidence,
        also=also,
    )


def concluded(knowledge: Knowledge, *answers: Resolution) -> Conclusion:
    """Conclude the first of `answers`; the others are its ancestors."""
    world = {one.asked if isinstance(one, ModelRecord) else one.identity: one for one in answers}
    [conclusion] = conclude([next(iter(world))], world, knowledge)
    return conclusion


def rules(conclusion: Conclusion) -> set[str]:
    """The rules that the conclusion's observations speak for."""
    return {seen.rule for seen in conclusion.observations}
