"""What documents for other tools have in common."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.model import Evidence, Severity
from auditor.render import render
from auditor.render.places import below
from auditor.render.told import LONGEST, Told, joined, line
from auditor.render.view import View
from tests.render.documents import complete

FORMS = ["sarif", "junit", "gitlab", "spdx"]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_audit_gives_the_same_bytes(form: str) -> None:
    """Nothing but the audit goes in, and the document ends as a text file does."""
    data = render(complete(), form, "ja")

    assert data == render(complete(), form, "ja")
    assert data.endswith(b"\n") and not data.endswith(b"\n\n")


@pytest.mark.parametrize("form", FORMS)
def test_an_unknown_language_is_refused(form: str) -> None:
    """A language without words is an error, not English in disguise."""
    with pytest.raises(ValueError, match="xx"):
        render(complete(), form, "xx")


@pytest.mark.parametrize("form", FORMS[:3])
def test_messages_speak_the_language_asked_for(form: str) -> None:
    """What was found and what to do are Japanese in a Japanese document."""
    english, japanese = (render(complete(), form, language).decode() for language in ("en", "ja"))

    for said in ("allows non-commercial use only", "Choose another model"):
        assert said in english and said not in japanese
    assert "非商用利用のみを認めています。別のモデルを選んでください。" in japanese


def test_a_message_names_the_model() -> None:
    """In a list of findings each says which model it is about, once."""
    told = Told(View(complete(), "en"))

    for finding in complete().findings:
        if finding.model:
            assert told.message(told.shown(finding)).count(finding.model) >= 1
    assert told.message(told.shown(complete().findings[1])).startswith("example-lab/Distill-70B says MIT")


def test_a_long_text_is_cut_and_says_so() -> None:
    """No text is longer than another tool may be given, however its characters are shown."""
    assert line("x" * LONGEST) == "x" * LONGEST
    for text in ("x" * (LONGEST + 1), "\x00" * LONGEST, "x" * 10_000_000):
        assert len(line(text)) <= LONGEST and line(text).endswith("…")


def test_sentences_are_joined_as_the_language_does() -> None:
    """A space between English sentences, none after a Japanese full stop, nothing for nothing."""
    assert joined(("One.", "", "Two.")) == "One. Two."
    assert joined(("一。", "二。")) == "一。二。"


@pytest.mark.parametrize(
    ("source", "locator", "path", "number"),
    [
        ("policy", "conf/auditor.toml:7", "conf/auditor.toml", 7),
        ("lock", "org/name@0123456789ab: models.lock:41", "models.lock", 41),
        ("hub", "org/name@0123456789ab:README.md:7", "app/models.py", 3),
        ("lock", "org/name@0123456789ab:LICENSE", "app/models.py", 3),
        ("policy", "auditor.toml:99999999999999999999", "app/models.py", 3),
    ],
)
def test_a_finding_without_a_place_gets_one(source: str, locator: str, path: str, number: int) -> None:
    """The line of the policy or the lock that it rests on, else the first that names the model."""
    finding = replace(complete().findings[4], places=(), evidence=(Evidence(source, locator),))
    [place] = Told(View(complete(), "en")).places(finding)

    assert (place.path, place.line) == (path, number)


def test_what_is_open_comes_before_what_is_excepted() -> None:
    """An accepted critical finding is no more urgent than an open slight one."""
    order = [one.suppressed is not None for one in Told(View(complete(), "en")).worst_first()]
    severities = [one.severity for one in Told(View(complete(), "en")).worst_first() if not one.suppressed]

    assert order == sorted(order)
    assert severities == sorted(severities, key=lambda one: -list(Severity).index(one))


@pytest.mark.parametrize("form", ["sarif", "gitlab"])
def test_an_audit_of_a_folder_is_seen_from_the_repository(form: str) -> None:
    """Every place, the policy's lines and the UTF-16 columns move together."""
    here, above = (
        render(audit, form, "en").decode() for audit in (complete(), below(complete(), "services/a"))
    )

    for path in ("app/chat.py", "auditor.toml", "data/huge.json"):
        assert f'"{path}"' in here and f'"{path}"' not in above and f'"services/a/{path}"' in above
    assert above.replace("services/a/", "").count('"startColumn": 7') == here.count('"startColumn": 7')
