"""What the sentences of a card say: about the model, about something else, or not clearly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.conclude.cards import Cards
from auditor.knowledge import Knowledge, yamlfile
from auditor.licenses.index import shipped
from auditor.licenses.prose import LONGEST, sentences
from auditor.licenses.statements import Statement, Statements
from auditor.model import Base, CardSays, ClaimKind, Evidence, Identity, LicenseClaim, ModelRecord

HERE = Path(__file__).parent
MODEL = "maker/Lynx-7B"
SEEN = Evidence("hub", f"{MODEL}@0123456789ab:README.md", "0" * 40)


def cases(name: str) -> list[dict[str, Any]]:
    found = yamlfile.load((HERE / name).read_bytes(), name)
    assert isinstance(found, list)
    return found


def lynx(*claims: LicenseClaim, bases: tuple[Base, ...] = ()) -> ModelRecord:
    identity = Identity("huggingface", MODEL)
    return ModelRecord(identity, identity, "hub", publisher="maker", claims=claims, bases=bases)


def tagged(tag: str) -> LicenseClaim:
    return LicenseClaim(tag, ClaimKind.TAG, SEEN)


def says(knowledge: Knowledge, card: str, record: ModelRecord | None = None) -> CardSays:
    found = Cards(knowledge).read(record or lynx(), card.encode(), SEEN)
    assert found is not None
    return found


def named(one: Statement) -> str:
    if one.limit:
        return one.limit
    names = (*one.licenses, *one.families)
    return (" OR " if one.either else " AND ").join(names) if names else f"{one.spelled} ?".strip()


@pytest.mark.parametrize("case", cases("sentences.yaml"), ids=lambda case: case["card"][:60])
def test_a_sentence_is_read_for_what_it_says(case: dict[str, Any], knowledge: Knowledge) -> None:
    """Licenses of the model itself are told from those of code, data and others, and from questions."""
    reader = reader_of(knowledge)
    found = list(reader.read(reader.own(sentences(case["card"].encode())), MODEL))

    assert [named(one) for one in found if one.clear or one.limit] == case.get("says", [])
    assert [named(one) for one in found if not one.clear and not one.limit] == case.get("open", [])


_READERS: dict[str, Statements] = {}


def reader_of(knowledge: Knowledge) -> Statements:
    """The reader of a rule set, made once."""
    return _READERS.setdefault(knowledge.digest, Statements(knowledge.cards, shipped()))


@pytest.mark.parametrize("case", cases("bases.yaml"), ids=lambda case: case["card"][:60])
def test_a_base_is_read_with_how_it_was_used(case: dict[str, Any], knowledge: Knowledge) -> None:
    """An address names a base by itself, a bare name has to be proven, a family stands for its base."""
    found = says(knowledge, case["card"])

    stated = {base.identity.model: base.relation for base in found.bases if base.strength == "stated"}
    guessed = {base.identity.model: base.relation for base in found.bases if base.strength == "inferred"}
    assert stated == case.get("stated", {})
    assert guessed == case.get("family", {})
    assert {base.identity.model: base.relation for base in found.names} == case.get("named", {})


def test_a_claim_says_where_it_stands(knowledge: Knowledge) -> None:
    """A claim keeps commit, file, digest, lines and the sentence, cut to one short line."""
    long = "This model, made with much care, " + "very " * 60 + "much, is licensed under MIT."
    [claim] = says(knowledge, f"---\nname: x\n---\n\n{long}\n").claims

    assert claim.kind is ClaimKind.CARD_TEXT and claim.licenses == ("mit",)
    assert (claim.evidence.locator, claim.evidence.digest) == (f"{SEEN.locator}:5", "0" * 40)
    assert claim.evidence.excerpt is not None and len(claim.evidence.excerpt) <= 160
    assert claim.evidence.excerpt.startswith("This model, made")


def test_a_question_is_asked_only_where_it_matters(knowledge: Knowledge) -> None:
    """What may be about the model is no news beside the same license, nor where it would only free."""
    mit, llama = (
        "This repository is licensed under MIT.",
        "You must comply with the Llama 2 Community License.",
    )

    assert [one.licenses for one in says(knowledge, mit).claims] == [()]
    assert not says(knowledge, mit, lynx(tagged("apache-2.0"))).claims
    assert [one.value for one in says(knowledge, llama, lynx(tagged("apache-2.0"))).claims] == [llama]
    assert not says(knowledge, llama, lynx(tagged("llama2"))).claims


def test_a_license_that_nobody_knows_is_a_question(knowledge: Knowledge) -> None:
    """Beside a free tag it may take back what the tag gives; one that limits may be the very license."""
    unknown = "This model is released under the Lynx Responsible License."
    both = "使用本模型需要遵循 Apache 2.0 和《山猫模型许可协议》。"

    for card in (unknown, both):
        [claim] = says(knowledge, card, lynx(tagged("apache-2.0"))).claims
        assert (claim.value, claim.licenses) == (card, ())
        assert not says(knowledge, card, lynx(tagged("cc-by-nc-4.0"))).claims
    assert [one.value for one in says(knowledge, "License: llama3.1").claims] == ["llama3.1"]


def test_a_limit_is_no_news_beside_a_license_that_has_it(knowledge: Knowledge) -> None:
    """ "Non-commercial only" adds nothing to CC BY-NC, and contradicts MIT."""
    card = "This model is for non-commercial use only."

    assert not says(knowledge, card, lynx(tagged("cc-by-nc-4.0"))).claims
    assert [one.value for one in says(knowledge, card, lynx(tagged("mit"))).claims] == [
        "for non-commercial use only"
    ]


def test_a_card_that_is_too_long_is_not_half_read(knowledge: Knowledge) -> None:
    """What stands behind the bound could say anything: then nothing is said."""
    card = b"This model is licensed under MIT.\n\n" + b"word " * (LONGEST // 4)

    assert Cards(knowledge).read(lynx(), card, SEEN) is None


HOSTILE = {
    "controls": b"This model\x00 is licensed \xe2\x80\xaeunder MIT.\x1b[2J",
    "not UTF-8": b"\xff\xfe\xfa This model is licensed under MIT. \xc3\x28",
    "quotes": b"> " * 100_000,
    "lists": b"\n".join(b" " * depth + b"- a" for depth in range(700)),
    "brackets": b"[" * 200_000,
    "images": b"![" * 100_000,
    "tags": b"<div " * 40_000,
    "fences": b"```\n" * 15_000,
    "references": b"[a]: b\n" * 9_000,
    "matter": b"---\n" * 15_000,
    "pipes": b"|a" * 4_000 + b"\n" + b"|-" * 4_000 + b"\n",
    "aliases": b"---\na: &a [x,x]\n" + b"b: &b [*a,*a]\n" * 1000 + b"---\n",
    "one line": b"This model is licensed under MIT " * 6_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_card_costs_nothing_but_itself(name: str, knowledge: Knowledge) -> None:
    """Whatever the bytes are, they are read within bounds, and what is shown of them is one plain line."""
    found = Cards(knowledge).read(lynx(), HOSTILE[name], SEEN)

    for claim in found.claims if found else ():
        shown = f"{claim.value}{claim.evidence.excerpt}"
        assert not any(char < " " or char in "\u202e\x7f" for char in shown) and len(claim.value) <= 160


_WORDS = (
    *(
        "This model",
        "is licensed under",
        "MIT",
        "CC BY-NC 4.0",
        "fine-tuned from",
        "本モデルは",
        "ライセンス：",
        "许可证",
    ),
    *("\n", "\n\n## License\n\n", "> ", "```\n", "[", "](", "|", "- ", "<b>", "。", "\x00"),
    "https://huggingface.co/a/b-1",
)
_PIECES = st.sampled_from(_WORDS)


@given(st.lists(_PIECES | st.text(max_size=12), max_size=30).map(" ".join))
def test_any_text_is_read(card: str) -> None:
    """No text makes the reader fail, every sentence stands on lines of the document, in order."""
    lines = card.count("\n") + 2 + sum(card.count(char) for char in "\r\x0b\x0c\x85\u2028\u2029")
    found = list(sentences(card.encode("utf-8", "replace")))

    assert all(1 <= one.lines[0] <= one.lines[1] <= lines for one in found)
    assert [one.lines[0] for one in found] == sorted(one.lines[0] for one in found)


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    """No bytes make the reader fail."""
    assert all(one.text.strip() for one in sentences(data))
