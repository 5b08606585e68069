"""What the tests of documents for other tools share: an audit with all they must show, and hostile ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from auditor.model import Audit, Decision, Evidence, Finding, Identity, Nature, Severity, Utf16Column
from tests.render.audits import LINKS, example, finding, place, poisoned, reference
from tests.render.hostile_strings import HOSTILE

#: What would break out of a document of these formats, beside what breaks out anywhere.
OWN = (
    "</text>\nPackageName: other\nLicenseConcluded: MIT",
    "MIT OR (Apache-2.0 AND ) WITH NOASSERTION LicenseRef-",
    "mit OR apache-2.0",
    "file:///etc/passwd //host/share #fragment ?query=1 %2e%2e C:\\con",
    "x" * 100_000,
    "🦙𠀋 e\u0301 日本語 العربية",
)

TEXTS = (*HOSTILE.values(), *OWN)

GOLDEN = Path(__file__).parent / "golden"


def complete() -> Audit:
    """The audit made by hand, each finding its own fingerprint, with what only these documents ask for.

    A rule without words, a file that was not read, a finding that rests on a
    line of the policy, a model that is named once, and places whose line holds
    a character of two UTF-16 units.
    """
    audit = example()
    unread = replace(
        finding("reference-undecided", None, Severity.MEDIUM, Decision.REVIEW, incomplete=True),
        rule="file-unread",
        message="data/huge.json was not read: larger than 8 MB.",
        remedy="Make it smaller or exclude it.",
        places=(replace(place("data/huge.json", 1, 1), end_column=1),),
    )
    listed = replace(
        finding(
            "use-noncommercial", Identity("huggingface", "example-lab/free"), Severity.INFO, Decision.ALLOW
        ),
        rule="policy-noted",
        nature=Nature.HYGIENE,
        message="The policy speaks of it.",
        remedy="Nothing.",
        evidence=(Evidence("policy", "auditor.toml:12"),),
    )
    return replace(
        audit,
        findings=tuple(
            replace(one, fingerprint=f"{number:064x}")
            for number, one in enumerate((*audit.findings, unread, listed), 1)
        ),
        columns=(
            Utf16Column("app/chat.py", None, 10, 5, 7),
            Utf16Column("app/chat.py", None, 10, 25, 27),
        ),
    )


def many(count: int) -> Audit:
    """An audit with `count` findings on as many models, most of them slight."""
    audit = example()
    severities = (Severity.INFO, Severity.LOW, Severity.MEDIUM, Severity.INFO, Severity.CRITICAL)
    base = audit.findings[0]
    found = []
    for number in range(count):
        severity = severities[number % len(severities)]
        named = f"example-lab/model-{number}"
        found.append(replace(base, severity=severity, model=named, fingerprint=f"{number:064x}"))
    return replace(audit, findings=tuple(found))


def hostile() -> Iterator[tuple[str, Audit]]:
    """Every hostile text after every text of the audit, and alone where a project puts text of its own."""
    for text in TEXTS:
        for spared in (frozenset({"schema"}), LINKS | {"schema"}):
            yield text, poisoned(complete(), text[:2_000], spared)
        yield text, own_text(text)


def own_text(text: str) -> Audit:
    """The audit of a project whose names, paths and policy are `text`."""
    audit = complete()
    named = Identity("local", text, text)
    somewhere = replace(place("a", 3), path=text)
    return replace(
        audit,
        root=text,
        policy=replace(audit.policy, path=text),
        models=tuple(
            replace(
                one,
                model=text,
                revision=text,
                declared=text,
                concluded=text,
                references=(reference(named, somewhere),),
            )
            for one in audit.models[:1]
        ),
        findings=tuple(_owned(one, text, number) for number, one in enumerate(audit.findings)),
    )


def _owned(one: Finding, text: str, number: int) -> Finding:
    suppressed = replace(one.suppressed, reason=text, owner=text) if one.suppressed else None
    return replace(
        one,
        model=text if one.model else None,
        revision=text if one.model else None,
        message=text,
        remedy=text,
        rule=f"no-words-{number}",
        suppressed=suppressed,
        places=tuple(replace(here, path=text) for here in one.places),
    )


def expected(name: str, data: bytes) -> bool:
    """Whether a document is, byte for byte, the one that was read and written down."""
    return data.decode() == (GOLDEN / name).read_text("utf-8")
