"""Real models, and what a careful lawyer says of each, read from the facts.

A case of the YAML files beside this one names a model (of the Hub, or of
`origin`) and holds, from the embedded catalogue alone:

`concluded`     the licenses that bind a user, all of them (empty: none is known)
`contradictions`  the rules that say where label and terms part, all of them
`decisions`     the decision under each of the uses below (training on outputs: where the text speaks of it)
`duties`        kinds of clauses that are owed under a use, beside whatever else is
`no_duties`     kinds that a naive reader would list under a use, and nobody owes
`wrong_today`   why the program does not say so yet; the test then must fail

`why` says what a naive reader gets wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from auditor.evaluate.deciding import worst
from auditor.knowledge import Knowledge
from auditor.model import Audit, AuditedModel, Decision, Finding, Identity, Policy, Use
from auditor.pipeline import ResolveSettings, Settings, audit_models
from tests.written import written

FOLDER = Path(__file__).parent

#: Every unit stated, so that no answer hangs on one that was not.
FEW = {
    "monthly-active-users": 10_000,
    "daily-active-users": 1_000,
    "monthly-unique-users": 10_000,
    "monthly-visits": 50_000,
    "edge-devices": 0,
}
LITTLE = {
    f"{currency}-per-{period}": amount
    for currency, year in (("USD", 600_000), ("EUR", 600_000), ("CNY", 4_200_000), ("JPY", 90_000_000))
    for period, amount in (("year", year), ("month", year // 12))
}


def use(**stated: Any) -> Use:
    """A small company in Japan that serves the model unchanged inside its product, but for what is stated."""
    served: dict[str, Any] = {
        "commercial": True,
        "distribution": "hosted",
        "users": FEW,
        "revenue": LITTLE,
        "product_revenue": LITTLE,
        "territories": ("JP",),
        "fine_tunes": False,
        "trains_on_outputs": False,
        "hosts_models": False,
        "fields": ("customer-support",),
        "organisation": "company",
    }
    return Use(**{**served, **stated})


USES: Mapping[str, Use] = {
    "served": use(),
    "research": use(
        commercial=False, distribution="internal", fields=("research",), organisation="university"
    ),
    "weights": use(distribution="weights"),
    "served-in-germany": use(territories=("DE",)),
    "outputs-train-models": use(trains_on_outputs=True),
}


def cases() -> Iterator[Any]:
    """Every case, named by its model, expected to fail where the file says so."""
    for file in sorted(FOLDER.glob("*.yaml")):
        for case in written(file):
            wrong = case.get("wrong_today")
            marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
            yield pytest.param(case, id=f"{case.get('origin', 'huggingface')}:{case['model']}", marks=marks)


CASES = list(cases())


def identity(case: Mapping[str, Any]) -> Identity:
    """The model of a case."""
    return Identity(case.get("origin", "huggingface"), case["model"])


@pytest.fixture(scope="module")
def audits(knowledge: Knowledge) -> Mapping[str, Audit]:
    """One audit of all cases under each use, without any network."""
    wanted = [identity(one.values[0]) for one in CASES]
    resolve = ResolveSettings("http://127.0.0.1:9", offline=True)
    return {
        name: audit_models(
            wanted,
            Settings(knowledge, Policy("auditor.toml", use=stated), resolve, "2026-11-27T00:00:00Z"),
        )
        for name, stated in USES.items()
    }


@pytest.fixture(scope="module")
def today(knowledge: Knowledge) -> Mapping[str, str]:
    """Today's name of each renamed model."""
    return {former: entry.model for entry in knowledge.catalogue for former in entry.former}


def entry(audit: Audit, case: Mapping[str, Any], today: Mapping[str, str]) -> AuditedModel:
    """What an audit says of a case's model, under whichever name."""
    asked = identity(case)
    name = today.get(asked.model, asked.model)
    [found] = [one for one in audit.models if (one.origin, one.model) == (asked.origin, name)]
    return found


def recalled(finding: Finding) -> bool:
    """Whether a finding says that the catalogue has a license from memory only."""
    return (finding.rule, finding.variant) == ("license-unknown", "recalled")


def decided(audit: Audit, model: AuditedModel, expected: str) -> str:
    """The decision; where only a recalled card holds it at "for review", what it is once that is read."""
    own = [one for one in audit.findings if (one.origin, one.model) == (model.origin, model.model)]
    read = str(worst(one.decision for one in own if not recalled(one)))
    held = model.decision == worst((Decision.REVIEW, Decision(read)))
    return read if any(map(recalled, own)) and held and read == expected else str(model.decision)


def test_what_was_only_recalled_is_never_allowed(audits: Mapping[str, Audit]) -> None:
    """A fact from memory, of the model or of one that it is made from, is for review under every use."""
    for audit in audits.values():
        held = {(one.origin, one.model) for one in audit.findings if recalled(one)}
        decisions = {str(one.decision) for one in audit.models if (one.origin, one.model) in held}
        assert held and decisions <= {"review", "deny"}


#: Rules that may speak of one base together, because they say two things of it.
TWO_FACTS = {
    frozenset({"base-undeclared", "upstream-terms-dropped"})
}  # which model it is; what its terms are


def test_one_fact_is_one_finding(audits: Mapping[str, Audit]) -> None:
    """No two rules that decide speak of the same clause, or of the same base, of one model."""
    twice = set()
    for audit in audits.values():
        told: dict[tuple[object, ...], set[str]] = {}
        for finding in audit.findings:
            if finding.decision in (Decision.REVIEW, Decision.DENY):
                for fact in filter(None, (finding.clause, finding.arguments.get("base"))):
                    told.setdefault((finding.origin, finding.model, fact), set()).add(finding.rule)
        twice |= {frozenset(rules) for rules in told.values() if len(rules) > 1}

    assert twice <= TWO_FACTS


@pytest.mark.parametrize("case", CASES)
def test_verdict(case: Mapping[str, Any], audits: Mapping[str, Audit], today: Mapping[str, str]) -> None:
    """License, contradictions, decisions and duties are those of a careful reading."""
    models = {name: entry(audit, case, today) for name, audit in audits.items()}
    served = models["served"]
    contradictions = {
        finding.rule
        for finding in audits["served"].findings
        if (finding.origin, finding.model) == (served.origin, served.model)
        and finding.nature == "contradiction"
    }
    said = {
        "concluded": sorted((served.concluded or "").split(" AND ")) if served.concluded else [],
        "contradictions": sorted(contradictions),
        "decisions": {
            name: decided(audits[name], models[name], expected)
            for name, expected in case["decisions"].items()
        },
    }
    owed = {
        name: {one.kind for one in model.obligations if one.condition is None}
        for name, model in models.items()
    }

    assert said == {
        "concluded": case["concluded"],
        "contradictions": case.get("contradictions", []),
        "decisions": case["decisions"],
    }
    for name, kinds in case.get("duties", {}).items():
        assert set(kinds) <= owed[name], name
    for name, kinds in case.get("no_duties", {}).items():
        assert not set(kinds) & owed[name], name


def test_the_cases_are_many_and_name_real_models(knowledge: Knowledge) -> None:
    """At least 150 models, each under the first four uses; those of the Hub stand in the catalogue."""
    known = {name for one in knowledge.catalogue for name in (one.model, *one.former)}
    models = {identity(one.values[0]) for one in CASES}

    assert len(models) == len(CASES) >= 150
    assert all(set(list(USES)[:4]) <= one.values[0]["decisions"].keys() <= set(USES) for one in CASES)
    assert {one.model for one in models if one.origin == "huggingface"} <= known
