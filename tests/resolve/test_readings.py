"""What a card was read as is kept: the next run reads it again only where something has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from auditor.conclude.cards import Cards
from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import CardSays, ClaimKind, Evidence, Identity, ModelRecord
from auditor.resolve import ResolveSettings, resolve
from tests.hub import Hub, Served

MODEL = Identity("huggingface", "maker/model")
RESEARCH = b"# Model\n\nThis model is for research purposes only.\n"
NOTES = b"# Model\n\nMade from [a base](https://huggingface.co/m/base), under the MIT license.\n"


class Counting(Cards):
    """Reads cards, and counts how many."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge)
        self.count = 0

    def read(self, record: ModelRecord, data: bytes, evidence: Evidence) -> CardSays | None:
        self.count += 1
        return super().read(record, data, evidence)


def served(card: bytes = RESEARCH, license_: str = "apache-2.0") -> Served:
    return Served("maker/model", {"license": license_}, files={"README.md": card})


def read(
    hub: Hub, knowledge: Knowledge, store: Path | None, offline: bool = False
) -> tuple[ModelRecord, int]:
    """The record of the model, and how many cards were read for it."""
    bare = replace(knowledge, catalogue=())
    cards = Counting(bare)
    how = ResolveSettings(endpoint=hub.url, store=store, offline=offline, as_of="2026-11-27T00:00:00Z")
    answer = resolve([MODEL], how, bare, texts=Identifier(), cards=cards).answers[MODEL]
    assert isinstance(answer, ModelRecord)
    return answer, cards.count


def said(record: ModelRecord) -> list[str]:
    return [claim.value for claim in record.claims if claim.kind is ClaimKind.CARD_TEXT]


@pytest.mark.parametrize(
    "card", [RESEARCH, NOTES, b"# Model\n"], ids=["limits", "names a base", "says nothing"]
)
def test_a_card_is_read_once(knowledge: Knowledge, tmp_path: Path, card: bytes) -> None:
    """The second run takes what the first one read, and its record is the same."""
    with Hub(served(card), Served("m/base", {"license": "mit"})) as hub:
        first, once = read(hub, knowledge, tmp_path)
        second, again = read(hub, knowledge, tmp_path)

    assert (once, again) == (1, 0)
    assert second == first


def test_without_a_cache_it_is_read_each_time(knowledge: Knowledge) -> None:
    """Nothing is kept where the user wants nothing kept."""
    with Hub(served()) as hub:
        assert [read(hub, knowledge, None)[1] for _ in range(2)] == [1, 1]


def test_another_card_is_read(knowledge: Knowledge, tmp_path: Path) -> None:
    """What a card said before its change is not said of the new one."""
    with Hub(served()) as hub:
        before, _ = read(hub, knowledge, tmp_path)
        hub.add(served(b"# Model\n\nA model.\n"))
        after, count = read(hub, knowledge, tmp_path)

    assert said(before) and not said(after) and count == 1


def test_a_card_is_read_beside_its_record(knowledge: Knowledge, tmp_path: Path) -> None:
    """The same card beside another tag is another question: what settles it may be the tag."""
    with Hub(served()) as hub:
        read(hub, knowledge, tmp_path)
        hub.add(served(license_="mit"))
        _, count = read(hub, knowledge, tmp_path)

    assert count == 1


def test_other_rules_read_it_anew(knowledge: Knowledge, tmp_path: Path) -> None:
    """A rule set of another digest may understand another sentence."""
    with Hub(served()) as hub:
        read(hub, knowledge, tmp_path)
        _, count = read(hub, replace(knowledge, digest="0" * 64), tmp_path)

    assert count == 1


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"\xff\xfe", None], ids=["empty", "another", "no text", "cut"]
)
def test_a_damaged_reading_is_none(knowledge: Knowledge, tmp_path: Path, damage: bytes | None) -> None:
    """A file that is not whole is taken for absent: the card is read, and the record is the same."""
    with Hub(served()) as hub:
        first, _ = read(hub, knowledge, tmp_path)
        kept = [path for path in tmp_path.rglob("readings/*/*") if path.is_file()]
        for path in kept:
            path.write_bytes(path.read_bytes()[:-3] if damage is None else damage)
        second, count = read(hub, knowledge, tmp_path)

    assert kept and count == 1
    assert second == first


def test_a_forged_reading_is_none(knowledge: Knowledge, tmp_path: Path) -> None:
    """What one card was read as does not pass for what another says, wherever somebody moves the file."""
    with Hub(served()) as hub:
        read(hub, knowledge, tmp_path)
        [silent] = [path for path in tmp_path.rglob("readings/*/*") if path.is_file()]
        hub.add(served(b"# Model\n\nFor non-commercial use only.\n"))
        read(hub, knowledge, tmp_path)
        [loud] = [path for path in tmp_path.rglob("readings/*/*") if path.is_file() and path != silent]
        loud.write_bytes(silent.read_bytes())
        record, count = read(hub, knowledge, tmp_path)

    assert count == 1
    assert any("commercial" in one for one in said(record))


def test_it_serves_without_a_network(knowledge: Knowledge, tmp_path: Path) -> None:
    """What the hub's card was read as is not read again where only the cache is asked, but for its source."""
    with Hub(served()) as hub:
        online, _ = read(hub, knowledge, tmp_path)
        first, _ = read(hub, knowledge, tmp_path, offline=True)
        second, count = read(hub, knowledge, tmp_path, offline=True)

    assert said(first) == said(second) == said(online) and count == 0
    assert {one.evidence.source for one in second.claims} == {"cache"}
