"""Compare what the rule set says with public research data: how often they agree, and where they do not.

None of the data is part of this project. Give the folders (or bare Git
repositories) that hold it; what is not given is left out:

    python -m benchmarks.cases --liagent DIR --licenserec DIR [--shown 15]

A difference is no fault of either by itself: each kind has to be read.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from auditor.conclude import conclude
from auditor.conclude.compatibility import judge
from auditor.evaluate import Circumstances, Subject, evaluate
from auditor.knowledge import Knowledge, load
from auditor.licenses.names import read_claim
from auditor.model import (
    Audit,
    Base,
    Certainty,
    ClaimKind,
    Conclusion,
    Decision,
    Evidence,
    Identity,
    License,
    LicenseClaim,
    Location,
    ModelRecord,
    Nature,
    Policy,
    ProjectLicense,
    Reference,
    Resolution,
    Role,
    Scan,
    Statistics,
    Strength,
    Tool,
)
from benchmarks.cases.sources import LiAgent, LicenseRec, Source
from tests.builders import SERVED

SEEN = Evidence("hub", "README.md")

#: Terms of the study that a kind of clause says too: term, its value there, our kinds.
TERMS: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "Commercial Use": (2, ("noncommercial", "research-only")),
    "Include Copyright": (3, ("copyright-notice", "notice-file", "attribution")),
    "Include License": (3, ("license-copy", "same-license")),
    "Include Notice": (3, ("notice-file",)),
    "State Changes": (3, ("state-changes",)),
    "Disclose Source": (3, ("source-disclosure", "network-copyleft")),
    "Give Credit": (3, ("attribution", "citation")),
}


def main() -> None:
    """Print every comparison that the given data allows."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--liagent", type=Path, help="the data of LiAgent")
    options.add_argument("--licenserec", type=Path, help="the repository of LicenseRec")
    options.add_argument("--shown", type=int, default=15, help="differences that are shown of each kind")
    given = options.parse_args()
    with as_file(files("auditor.rules")) as folder:
        knowledge = load(folder, None)
    if given.liagent:
        study = LiAgent(Source(given.liagent))
        clauses(study, knowledge, given.shown)
        lineage(study, knowledge, given.shown)
        reported(study, knowledge)
    if given.licenserec:
        table(LicenseRec(Source(given.licenserec)), knowledge, given.shown)
    if not (given.liagent or given.licenserec):
        print("No data was given; see --help. Nothing was compared.")


# ------------------------------------------------------------- what licenses say


def clauses(study: LiAgent, knowledge: Knowledge, shown: int) -> None:
    """The study's labels of whole licenses against the clauses of ours."""
    agree: Counter[str] = Counter()
    differ: dict[str, list[str]] = defaultdict(list)
    for tag, name in study.names.items():
        license_ = named(tag, knowledge)
        if license_ is None or name not in study.labels:
            continue
        kinds = {clause.kind for clause in license_.clauses}
        for term, (value, ours) in TERMS.items():
            theirs = study.labels[name][term] == value
            if theirs == bool(kinds & set(ours)):
                agree[term] += 1
            else:
                differ[term].append(f"{license_.id} ({'theirs' if theirs else 'ours'} only)")
    total = sum(agree.values()) + sum(map(len, differ.values()))
    print(f"clauses: {sum(agree.values())} of {total} statements on {len(TERMS)} terms agree")
    for term, licenses in sorted(differ.items()):
        print(f"  {term}: {', '.join(licenses[:shown])}")


# ----------------------------------------------------------- labels over their bases


def lineage(study: LiAgent, knowledge: Knowledge, shown: int) -> None:
    """Every model of the study over its bases: our contradictions, beside the study's comparison of terms."""
    answers: dict[Identity, Resolution] = {}
    for name, fields in study.models.items():
        one = record(name, fields["tags"])
        answers[one.asked] = one
    derived = [
        one.asked
        for one in answers.values()
        if isinstance(one, ModelRecord) and any(base.identity in answers for base in one.bases)
    ]
    kinds: dict[tuple[bool, bool], Counter[str]] = defaultdict(Counter)
    for conclusion in conclude(derived, answers, knowledge):
        for ours, theirs, kind in verdicts(conclusion, answers, study):
            kinds[ours, theirs][kind] += 1
    counts = {key: sum(one.values()) for key, one in kinds.items()}
    agreed = counts.get((True, True), 0) + counts.get((False, False), 0)
    print(f"lineage: {agreed} of {sum(counts.values())} pairs of model and base agree")
    for key, words in (
        ((True, True), "conflict for both"),
        ((True, False), "ours only"),
        ((False, True), "theirs only"),
    ):
        print(f"  {words}: {counts.get(key, 0)}")
        for kind, number in kinds[key].most_common(shown):
            print(f"    {number:4} {kind}")


def verdicts(
    conclusion: Conclusion, answers: Mapping[Identity, Resolution], study: LiAgent
) -> Iterator[tuple[bool, bool, str]]:
    """For each base of a model with a license in the study's table: is there a conflict, and of what kind."""
    told = {
        str(seen.arguments["base"])
        for seen in conclusion.observations
        if "base_license" in seen.arguments and seen.rule not in ("label-stricter-than-terms",)
    }
    own = conclusion.record
    for base in own.bases if own else ():
        above = answers.get(base.identity)
        if own is None or not isinstance(above, ModelRecord):
            continue
        upstream, downstream = tag_of(above), tag_of(own)
        if upstream in study.names and downstream in study.names:
            kind = f"{downstream} over {upstream} ({base.relation})"
            yield base.identity.model in told, conflict(upstream, downstream, study), kind


def conflict(upstream: str, downstream: str, study: LiAgent) -> bool:
    """Whether the derivative's license leaves out a prohibition or a duty of the base's, by those labels."""
    above, below = study.labels[study.names[upstream]], study.labels[study.names[downstream]]
    return any(value in (2, 3) and below[term] != value for term, value in above.items())


# ------------------------------------------------------------- what was reported


def reported(study: LiAgent, knowledge: Knowledge) -> None:
    """What the authors took for conflicts and reported: how far an audit of ours would go."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for own, other, _, name, address in study.reported():
        if "/discussions/" in address:
            audit = audited(record("maker/model", [f"license:{own}"], (name,)), None, knowledge)
            kind = "a model's license, its data set's"
            worst = max(
                (one for one in audit.findings if one.rule.startswith("dataset-")), key=weight, default=None
            )
            found[kind][f"{worst.rule}: {worst.decision}" if worst else "nothing is told"] += 1
        else:
            audit = audited(record(name, [f"license:{other}"]), own, knowledge)
            kind = "a repository's license, that of a model it loads"
            conflicts = [one for one in audit.findings if one.rule == "project-license-conflict"]
            limits = [one for one in audit.findings if one.nature is Nature.RESTRICTION and weight(one)]
            said = "a conflict is told" if conflicts else "no conflict"
            found[kind][f"{said}{', a limit of the use is' if limits else ''}"] += 1
    for kind, counts in found.items():
        print(f"reported: {kind}: {sum(counts.values())}")
        for said, number in counts.most_common():
            print(f"    {number:4} {said}")


def weight(finding: Any) -> int:
    """How far a finding goes: 0 where nothing follows from it."""
    return list(Decision).index(finding.decision)


def audited(model: ModelRecord, project: str | None, knowledge: Knowledge) -> Audit:
    """The audit of a project under `project` that loads the model."""
    [conclusion] = conclude([model.asked], {model.asked: model}, knowledge)
    place = Location("app.py", 1, 1, 1, 2)
    reference = Reference(
        model.asked.model, "huggingface", "0" * 40, place, "test", Certainty.CERTAIN, Role.RUNTIME
    )
    stated = ProjectLicense(project, Location("pyproject.toml", 1, 1, 1, 2)) if project else None
    scanned = Scan("auditor/scan/1", "project", (reference,), (), (), Statistics(), license=stated)
    circumstances = Circumstances("2026-11-27T00:00:00Z", Tool("auditor", "0", "x"))
    policy = Policy("auditor.toml", use=SERVED)
    return evaluate(scanned, [Subject(conclusion, (reference,))], policy, knowledge, circumstances)


# ----------------------------------------------------------------- the whole table


def table(tool: LicenseRec, knowledge: Knowledge, shown: int) -> None:
    """Each pair of LicenseRec's table that we know, as a fine-tune of a model under the part's license."""
    agree, differ = 0, Counter[str]()
    examples: dict[str, list[str]] = defaultdict(list)
    for part, whole, ways in tool.pairs():
        above, below = named(part, knowledge), named(whole, knowledge)
        if above is None or below is None:
            continue
        verdict = judge(knowledge, above.id, below.id, "finetune").verdict
        theirs = "1" in ways
        ours = verdict in ("ok", "ok-with-duties")
        if ours == theirs:
            agree += 1
        else:
            kind = f"{'compatible' if theirs else 'not compatible'} there, {verdict} here"
            differ[kind] += 1
            examples[kind].append(f"{above.id} into {below.id}")
    print(f"LicenseRec: {agree} of {agree + differ.total()} pairs agree")
    for kind, number in differ.most_common():
        print(f"  {number:4} {kind}: {', '.join(examples[kind][:shown])}")


# ---------------------------------------------------------------------- records


def named(label: str, knowledge: Knowledge) -> License | None:
    """The one license that a tag or an SPDX id names."""
    reading = read_claim(LicenseClaim(label, ClaimKind.TAG, SEEN), knowledge)
    return knowledge.licenses[reading.licenses[0]] if len(reading.licenses) == 1 else None


def record(name: str, tags: list[str], datasets: tuple[str, ...] = ()) -> ModelRecord:
    """A model as the Hub's tags tell it."""
    identity = Identity("huggingface", name)
    licenses = [tag.partition(":")[2] for tag in tags if tag.startswith("license:")]
    bases = {}
    for tag in tags:
        parts = tag.split(":")
        if parts[0] == "base_model" and len(parts) == 3:
            base = Identity("huggingface", parts[2])
            bases[base] = Base(base, parts[1], Strength.DECLARED, SEEN)
    return ModelRecord(
        asked=identity,
        identity=identity,
        source="hub",
        publisher=name.partition("/")[0],
        claims=tuple(LicenseClaim(one, ClaimKind.TAG, SEEN) for one in licenses),
        bases=tuple(bases.values()),
        datasets=datasets,
    )


def tag_of(one: ModelRecord) -> str:
    """The license tag of a record, empty if it has none."""
    return one.claims[0].value.lower() if one.claims else ""


if __name__ == "__main__":
    main()
