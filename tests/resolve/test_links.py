"""`license_link`: followed inside the hub, at a pinned commit; every other address stays unopened."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from auditor.conclude.cards import Cards
from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import Audit, ClaimKind, Identity, LicenseClaim, ModelRecord
from auditor.resolve import ResolveSettings, resolve
from tests.change.worlds import rules
from tests.hub import Hub, Served
from tests.licenses.texts import text
from tests.resolve.test_cards import audit, record, served
from tests.resolve.test_texts import changed, mit

HUB = "https://huggingface.co"


def linking(link: str, tag: str = "other", **fields: Any) -> Served:
    return served("A card.", {"license": tag, "license_link": link}, **fields)


def link_of(found: ModelRecord | Audit) -> LicenseClaim:
    claims = found.models[0].claims if isinstance(found, Audit) else found.claims
    [claim] = [one for one in claims if one.kind is ClaimKind.LINK]
    return claim


def apache() -> bytes:
    return text("Apache-2.0").encode()


@pytest.mark.parametrize(
    "link",
    [
        "LICENSE",
        "./LICENSE",
        "LICENSE#top",
        f"{HUB}/maker/model/blob/main/LICENSE",
        f"{HUB}/maker/model/resolve/main/LICENSE?download=true",
        "https://hf.co/maker/model/raw/main/LICENSE",
        "/maker/model/blob/main/LICENSE",
    ],
)
def test_a_link_to_a_license_file_of_its_own_costs_nothing(knowledge: Knowledge, link: str) -> None:
    """The file is read as a license file anyway: the link is identified with it, on any mirror."""
    model = linking(link, files={"LICENSE": mit()})
    with Hub(model) as hub:
        claim = link_of(record(hub, knowledge))

    assert (claim.value, claim.licenses) == (link, ("mit",))
    assert claim.evidence.locator == f"maker/model@{model.sha[:12]}:LICENSE" and claim.evidence.digest
    assert len([one for one in hub.requests if "LICENSE" in one.path]) == 1


def test_a_file_of_another_name_is_read(knowledge: Knowledge) -> None:
    """A text in a folder is no license file by its place, but the link says that it is one."""
    with Hub(linking("docs/my%20terms.txt", files={"docs/my terms.txt": mit()})) as hub:
        claim = link_of(record(hub, knowledge))

    assert claim.licenses == ("mit",) and claim.evidence.locator.endswith(":docs/my terms.txt")


@pytest.mark.parametrize("revision", ["main", "head", "old"])
def test_a_file_of_another_repository_is_read_at_a_commit(knowledge: Knowledge, revision: str) -> None:
    """The other repository's record names commit and digest; a commit in the link is kept to."""
    before = Served("lynx/texts", files={"LICENSE": mit()}, commit="1" * 40)
    other = Served("lynx/texts", files={"LICENSE": apache()}, past=[before], commit="2" * 40)
    commit = {"main": "main", "head": "2" * 40, "old": "1" * 40}[revision]
    with Hub(linking(f"{HUB}/lynx/texts/blob/{commit}/LICENSE"), other) as hub:
        claim = link_of(record(hub, knowledge))

    assert claim.licenses == (("mit",) if revision == "old" else ("apache-2.0",))
    assert claim.evidence.locator == f"lynx/texts@{('1' if revision == 'old' else '2') * 12}:LICENSE"


@pytest.mark.parametrize(
    "link",
    [
        "https://vendor.example/license",
        "https://raw.githubusercontent.com/lynx/texts/main/LICENSE",
        "https://huggingface.co.evil.example/lynx/texts/blob/main/LICENSE",
        "https://evil.example/https://huggingface.co/lynx/texts/blob/main/LICENSE",
        f"{HUB}@evil.example/lynx/texts/blob/main/LICENSE",
        f"{HUB}/lynx/texts/blob/main/LICENSE.pdf",
        f"{HUB}/lynx/texts",
        f"{HUB}/datasets/lynx/texts/blob/main/LICENSE",
        "README.md#license",
        "../../lynx/texts/blob/main/LICENSE",
        "//lynx/texts/blob/main/LICENSE",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "a" * 5000,
    ],
    ids=lambda link: link[:50],
)
def test_every_other_address_stays_unopened(knowledge: Knowledge, link: str) -> None:
    """It is a statement of the card, shown as it stands: nothing is asked of anybody."""
    other = Served("lynx/texts", files={"LICENSE": mit(), "LICENSE.pdf": mit()})
    with Hub(linking(link), other) as hub:
        claim = link_of(record(hub, knowledge))

    assert not claim.licenses and claim.value == link[:300]
    assert not [one for one in hub.requests if "lynx" in one.path]


def test_a_link_that_leads_to_another_license_contradicts_the_tag(knowledge: Knowledge) -> None:
    """The card says MIT and links to Apache's text: both are named, and it is for review."""
    other = Served("lynx/texts", files={"LICENSE": apache()})
    with Hub(linking(f"{HUB}/lynx/texts/blob/main/LICENSE", tag="mit"), other) as hub:
        found = audit(hub, knowledge)

    assert "license-claims-contradict" in rules(found) and found.decision == "review"


def test_a_changed_text_behind_a_link_is_told(knowledge: Knowledge) -> None:
    """A known text with a clause added is that license no more, wherever it stands."""
    other = Served("lynx/texts", files={"LICENSE": changed()})
    with Hub(linking(f"{HUB}/lynx/texts/blob/main/LICENSE"), other) as hub:
        found = audit(hub, knowledge)

    assert "license-text-changed" in rules(found) and found.decision == "review"


@pytest.mark.parametrize("behaviour", ["missing", "gated", "broken", "limited", "off-host"])
def test_a_repository_that_does_not_answer_costs_the_model_nothing(
    knowledge: Knowledge, behaviour: str
) -> None:
    """The model keeps its record; nobody takes the link for a text that was read."""
    other = Served("lynx/texts", files={"LICENSE": mit()}, behaviour=behaviour, target="http://127.0.0.1:9/")
    with Hub(linking(f"{HUB}/lynx/texts/blob/main/LICENSE"), other) as hub:
        found = audit(hub, knowledge)

    assert not link_of(found).licenses and found.decision == "review"


def test_a_text_that_many_models_link_to_is_asked_for_once(knowledge: Knowledge) -> None:
    """The second model of a run finds the record of the other repository, and the text, known."""
    other = Served("lynx/texts", files={"LICENSE": mit()})
    models = [linking(f"{HUB}/lynx/texts/blob/main/LICENSE", name=f"maker/m{n}") for n in range(5)]
    with Hub(*models, other) as hub:
        bare = replace(knowledge, catalogue=())
        wanted = [Identity("huggingface", one.name) for one in models]
        given = ResolveSettings(endpoint=hub.url, concurrency=1)
        resolve(wanted, given, bare, texts=Identifier(), cards=Cards(bare))

    assert len([one for one in hub.requests if "/api/models/lynx/texts" in one.path]) == 1
    assert len([one for one in hub.requests if one.path.endswith("LICENSE")]) == 1
