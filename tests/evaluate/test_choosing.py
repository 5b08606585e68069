"""Terms of which one binds: the user's choice is made by the mildest, an open question by what all share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Audit, Decision, Finding, Policy, Resolution, Use
from tests.builders import record
from tests.evaluate.test_evaluate import STATED, judged

SHIPPED = replace(STATED, distribution="product")


def choice(audit: Audit) -> Finding:
    """The finding that says which license the audit goes by."""
    [found] = [one for one in audit.findings if one.rule == "license-choice"]
    return found


def test_the_mildest_license_is_taken_and_named(knowledge: Knowledge) -> None:
    """Of MIT and the GPL a shipped product goes by MIT; the duties are those of MIT alone."""
    audit = judged(knowledge, record("maker/model", tag="GPL-3.0 OR MIT"), use=SHIPPED)

    assert audit.models[0].concluded == "gpl-3.0 OR mit"
    assert choice(audit).arguments["license"] == "MIT License"
    assert "source-disclosure" not in {one.kind for one in audit.obligations}
    assert audit.decision is Decision.OBLIGATIONS


def test_a_license_that_the_policy_denies_is_not_taken(knowledge: Knowledge) -> None:
    """Where the mildest is on the policy's list the other one is taken, with its duties."""
    policy = Policy("auditor.toml", use=SHIPPED, deny=("mit",))

    audit = judged(knowledge, record("maker/model", tag="GPL-3.0 OR MIT"), policy=policy)

    assert "General Public License" in str(choice(audit).arguments["license"])
    assert audit.decision is not Decision.DENY
    assert "source-disclosure" in {one.kind for one in audit.obligations}


def test_a_choice_between_two_that_bar_the_use_is_denied(knowledge: Knowledge) -> None:
    """An OR helps nobody whose use neither side allows."""
    audit = judged(knowledge, record("maker/model", tag="CC-BY-NC-4.0 OR CC-BY-NC-SA-4.0"))

    assert audit.decision is Decision.DENY


def test_what_nobody_has_read_is_no_easy_way_out(knowledge: Knowledge) -> None:
    """An option whose terms nobody compared with the text is for review, and loses against a free one."""
    unread = knowledge.licenses["polyform-noncommercial-1.0.0"]
    assert not unread.reviewed
    with_mit = judged(knowledge, record("maker/model", tag=f"{unread.id} OR mit"))
    alone = judged(knowledge, record("maker/model", tag=f"{unread.id} OR cc-by-nc-4.0"))

    assert choice(with_mit).arguments["license"] == "MIT License"
    assert alone.decision in (Decision.REVIEW, Decision.DENY)


def test_a_word_that_says_nothing_cannot_be_chosen(knowledge: Knowledge) -> None:
    """ "other" beside a license leaves that license; beside nothing it is not known."""
    audit = judged(knowledge, record("maker/model", tag="other OR gpl-3.0"), use=SHIPPED)

    assert audit.models[0].concluded == "gpl-3.0"
    assert "source-disclosure" in {one.kind for one in audit.obligations}


@pytest.mark.parametrize(
    ("name", "use", "decision"),
    [
        ("flux-1-dev-non-commercial-license", STATED, Decision.DENY),
        ("modified-mit", STATED, Decision.REVIEW),
        ("flux-1-dev-non-commercial-license", Use(), Decision.REVIEW),
    ],
)
def test_an_unclear_license_is_never_milder_than_all_that_may_be_meant(
    knowledge: Knowledge, name: str, use: Use, decision: Decision
) -> None:
    """Denied where every candidate denies; for review in all other cases, never allowed."""
    model: Resolution = record("maker/model", tag="other", license_name=name)

    audit = judged(knowledge, model, use=use)

    assert audit.decision is decision
    barred = [one for one in audit.findings if one.rule == "every-candidate-bars"]
    assert bool(barred) == (decision is Decision.DENY) or barred[0].conditions
    assert all("section" in seen.locator for one in barred for seen in one.evidence if seen.source == "rules")


def test_no_unclear_spelling_is_ever_allowed(knowledge: Knowledge) -> None:
    """Whatever a name may stand for: an ambiguous label alone is at least for review, under every use."""
    harmless = replace(STATED, commercial=False, distribution="internal", fields=("research",))
    for spelling in knowledge.vocabulary.ambiguous:
        for use in (STATED, harmless, Use()):
            audit = judged(knowledge, record("maker/model", tag="other", license_name=spelling), use=use)
            assert audit.decision in (Decision.REVIEW, Decision.DENY), spelling
