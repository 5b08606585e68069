"""Whether the hub has verified who publishes a model: asked only where somebody wants to know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.model import FactName, Identity, ModelRecord
from auditor.resolve import ResolveSettings, resolve
from tests.hub import Hub, Served

ACCOUNTS: dict[str, object] = {
    "organizations/known": {"_id": "1", "name": "known", "isVerified": True},
    "organizations/new": {"_id": "2", "name": "new", "isVerified": False},
    "users/person": {"_id": "3", "user": "person", "isVerified": False},
    "organizations/odd": ["isVerified"],
    "organizations/silent": {"_id": "4", "name": "silent"},
}


def verified(hub: Hub, knowledge: Knowledge, *names: str, **settings: Any) -> dict[str, object]:
    """What is said of the publisher of `NAME/model`, for each name."""
    wanted = [Identity("huggingface", f"{name}/model") for name in names]
    given = ResolveSettings(endpoint=hub.url, **{"ask_publishers": True, **settings})
    answers = resolve(wanted, given, knowledge).answers
    found: dict[str, object] = {}
    for one in wanted:
        record = answers[one]
        assert isinstance(record, ModelRecord)
        [found[one.model.partition("/")[0]]] = [
            fact.value for fact in record.facts if fact.name is FactName.VERIFIED
        ]
    return found


@pytest.fixture
def hub() -> Any:
    """A hub with one model of each account, and one of nobody."""
    names = [place.partition("/")[2] for place in ACCOUNTS]
    with Hub(*(Served(f"{name}/model", {"license": "mit"}) for name in (*names, "gone"))) as made:
        made.accounts.update(ACCOUNTS)
        yield made


def test_the_hub_says_who_is_verified(hub: Hub, knowledge: Knowledge) -> None:
    """Organisations and people; what cannot be read, or is not said, stays not known."""
    names = [place.partition("/")[2] for place in ACCOUNTS]

    assert verified(hub, knowledge, *names, "gone") == {
        "known": "verified",
        "new": "unverified",
        "person": "unverified",
        "odd": "unknown",
        "silent": "unknown",
        "gone": "unknown",
    }


def test_nobody_is_asked_unless_somebody_wants_to_know(hub: Hub, knowledge: Knowledge) -> None:
    """Without the setting a model costs no request more."""
    assert verified(hub, knowledge, "known", ask_publishers=False) == {"known": "unknown"}
    assert not [one for one in hub.requests if "overview" in one.path]


def test_a_publisher_is_asked_for_once_and_then_only_whether_it_holds(
    hub: Hub, knowledge: Knowledge, tmp_path: Path
) -> None:
    """Two runs over two models of one publisher: two requests, the second of them conditional."""
    for _ in range(2):
        assert verified(hub, knowledge, "known", "known", store=tmp_path) == {"known": "verified"}

    asked = [one for one in hub.requests if "overview" in one.path]
    assert [one.path for one in asked] == ["/api/organizations/known/overview"] * 2
    assert "if-none-match" in asked[1].headers and "if-none-match" not in asked[0].headers
