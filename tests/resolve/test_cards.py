"""Cards over HTTP: asked for where tag and text leave a question, and believed as little as they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.conclude.cards import Cards
from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import Audit, ClaimKind, Identity, ModelRecord, Policy
from auditor.pipeline import Settings, audit_models
from auditor.reading import Tree
from auditor.resolve import ResolveSettings, resolve
from auditor.resolve.hub import MOST
from tests.change.worlds import checked, loads, locked, rules, settings, write
from tests.hub import Hub, Served
from tests.licenses.texts import text
from tests.resolve.test_texts import mit

APACHE = {"license": "apache-2.0"}
OPEN = {"license-missing", "license-unknown", "license-version-unclear", "license-claims-contradict"}
RESEARCH = "This model is for research purposes only."


def on_hub(model: str) -> Identity:
    return Identity("huggingface", model)


def served(card: str, tags: dict[str, Any] | None = None, name: str = "maker/model", **fields: Any) -> Served:
    """A model with a card and further `files`."""
    files = {"README.md": card.encode(), **fields.pop("files", {})}
    return Served(name, tags or {}, files=files, **fields)


def record(hub: Hub, knowledge: Knowledge, model: str = "maker/model", **given: Any) -> ModelRecord:
    """What the hub, read with its texts and cards, says of a model; the catalogue knows nothing."""
    how = ResolveSettings(endpoint=hub.url, **{"request_timeout": 2.0, "longest_wait": 2.0, **given})
    bare = replace(knowledge, catalogue=())
    resolved = resolve([on_hub(model)], how, bare, texts=Identifier(), cards=Cards(bare))
    answer = resolved.answers[on_hub(model)]
    assert isinstance(answer, ModelRecord)
    return answer


def audit(hub: Hub, knowledge: Knowledge, model: str = "maker/model") -> Audit:
    bare = replace(knowledge, catalogue=())
    how = ResolveSettings(endpoint=hub.url, request_timeout=3.0)
    return audit_models([on_hub(model)], Settings(bare, Policy(), how, "2026-11-27T00:00:00Z"))


def asked_for_cards(hub: Hub) -> list[str]:
    return [one.path for one in hub.requests if one.path.endswith("README.md")]


def said(found: ModelRecord) -> list[str]:
    return [claim.value for claim in found.claims if claim.kind is ClaimKind.CARD_TEXT]


# ------------------------------------------------------------- when it is asked


@pytest.mark.parametrize(
    ("tags", "files"),
    [
        ({"license": "mit"}, {"LICENSE": "mit"}),
        ({"license": "cc-by-nc-4.0"}, {}),
        ({"license": "llama3.1"}, {}),
    ],
    ids=["borne out by a text", "grants little", "names its version"],
)
def test_a_card_is_not_asked_where_nothing_is_open(
    knowledge: Knowledge, tags: dict[str, Any], files: dict[str, str]
) -> None:
    """Tag and text agree, or the tag frees nobody: no request for the card."""
    texts = {path: mit() for path in files}
    with Hub(served("A card.", tags, files=texts)) as hub:
        record(hub, knowledge)

    assert not asked_for_cards(hub)


@pytest.mark.parametrize(
    ("name", "tags", "files"),
    [
        ("maker/model", {}, {}),
        ("maker/model", {"license": "other"}, {}),
        ("maker/model", {"license": "gemma"}, {}),
        ("maker/model", APACHE, {}),
        ("maker/model", APACHE, {"LICENSE": "mit"}),
        ("maker/model-GGUF", {"license": "cc-by-nc-4.0"}, {}),
        ("maker/Foo-Llama-3.1-8B", {"license": "cc-by-nc-4.0"}, {}),
    ],
    ids=[
        "no tag",
        "other",
        "several versions",
        "a tag alone frees",
        "contradiction",
        "GGUF of what",
        "a name",
    ],
)
def test_a_card_is_asked_where_something_is_open(
    knowledge: Knowledge, name: str, tags: dict[str, Any], files: dict[str, str]
) -> None:
    """One request, at the commit of the record."""
    model = served("A card.", tags, name, files={path: mit() for path in files})
    with Hub(model) as hub:
        record(hub, knowledge, name)

    assert len(asked_for_cards(hub)) == 1 and model.sha in asked_for_cards(hub)[0]


def test_a_card_is_read_once(knowledge: Knowledge, tmp_path: Path) -> None:
    """The next run asks for the record alone, and says the same: a card of that digest was read."""
    with Hub(served("This model is licensed under MIT.")) as hub:
        first = record(hub, knowledge, store=tmp_path)
        seen = len(asked_for_cards(hub))
        again = record(hub, knowledge, store=tmp_path)

    assert again == first and said(first) == ["mit"]
    assert (seen, len(asked_for_cards(hub))) == (1, 1)


def test_a_gated_card_is_not_asked_without_a_token(knowledge: Knowledge) -> None:
    """The hub refuses it anyway: the public tag has to do."""
    with Hub(served("MIT.", {"license": "other"}, behaviour="gated")) as hub:
        found = record(hub, knowledge)

    assert not asked_for_cards(hub) and not said(found)
    assert "the card is behind the gate" in found.remarks


# ---------------------------------------------------------- what it can and cannot


@pytest.mark.parametrize(
    ("card", "tags", "decision", "speaks"),
    [
        ("This model is licensed under the MIT License.", {}, "allow-with-obligations", set()),
        ("This model is licensed under a Creative Commons license.", {}, "review", {"license-unknown"}),
        ("This repository is licensed under MIT.", {}, "review", {"license-unknown"}),
        ("This model is licensed under MIT or Apache 2.0.", {}, "review", {"license-version-unclear"}),
        ("Nothing about it.", {}, "review", {"license-missing"}),
        ("The weights are released under CC BY-NC 4.0.", APACHE, "review", {"license-claims-contradict"}),
        (RESEARCH, APACHE, "review", {"license-claims-contradict", "license-unknown"}),
        ("This model is licensed under Apache 2.0.", APACHE, "allow-with-obligations", set()),
        ("The code is licensed under GPL-3.0.", APACHE, "allow-with-obligations", set()),
        ("You must comply with the Llama 2 Community License.", APACHE, "review", {"license-unknown"}),
    ],
)
def test_a_card_decides_no_more_than_it_says(
    knowledge: Knowledge, card: str, tags: dict[str, Any], decision: str, speaks: set[str]
) -> None:
    """Exactly one version named is a license; less is a question; what contradicts the tag is told."""
    with Hub(served(card, tags)) as hub:
        found = audit(hub, knowledge)

    assert found.decision == decision
    assert OPEN & rules(found) == speaks


@pytest.mark.parametrize("fault", ["missing", "cut off", "other bytes", "50 MB", "too large"])
def test_a_card_that_cannot_be_read_leaves_the_question(knowledge: Knowledge, fault: str) -> None:
    """A tag that only a card could contradict is not allowed on the strength of a card nobody read."""
    model = served(RESEARCH, APACHE)
    size, digest = len(RESEARCH), None
    if fault == "missing":
        model.files.clear()
    elif fault == "cut off":
        model.cut = ("README.md",)
    elif fault == "other bytes":
        digest = "1" * 40
    elif fault == "50 MB":
        size = 50_000_000
    else:
        model.files["README.md"] = b"word " * 200_000
        size = len(model.files["README.md"])
    model.raw = {
        "siblings": [{"rfilename": "README.md", "size": size, **({"blobId": digest} if digest else {})}]
    }
    with Hub(model) as hub:
        found = audit(hub, knowledge)

    assert found.decision == "review" and "license-unknown" in rules(found)
    assert bool(asked_for_cards(hub)) is (fault not in ("50 MB", "too large"))


# ------------------------------------------------------------------------ bases


def test_a_stated_base_binds_and_is_asked_for_once(knowledge: Knowledge) -> None:
    """What the card names in its text is resolved like a base that it declares, and shown as stated."""
    card = "GGUF quants of [Lynx](https://huggingface.co/lynx/Lynx-7B)."
    base = Served("lynx/Lynx-7B", {"license": "llama2"})
    with Hub(served(card, APACHE, "maker/model-GGUF"), base) as hub:
        found = audit(hub, knowledge, "maker/model-GGUF")

    [edge] = found.models[0].lineage.edges
    assert (edge.parent.model, edge.relation, edge.strength) == ("lynx/Lynx-7B", "quantized", "stated")
    assert "upstream-terms-dropped" in rules(found) and found.decision == "review"
    assert found.models[0].concluded == "apache-2.0 AND llama-2-community"
    assert len(hub.requests) == 3


@pytest.mark.parametrize(("name", "count"), [("lynx/Lynx-7B", 1), ("lynx/no-such-7B", 0)])
def test_a_bare_name_is_a_base_if_the_hub_has_it(knowledge: Knowledge, name: str, count: int) -> None:
    """Words with a slash are a model only where one is; asking costs no second request for its record."""
    base = Served("lynx/Lynx-7B", {"license": "llama2"})
    with Hub(served(f"Fine-tuned from {name}.", {"license": "cc-by-nc-4.0"}, "maker/Llama-2-x"), base) as hub:
        found = audit(hub, knowledge, "maker/Llama-2-x")

    stated = [edge for edge in found.models[0].lineage.edges if edge.strength == "stated"]
    assert len(stated) == count
    assert len([one for one in hub.requests if "/api/models/lynx/" in one.path]) == 1


def test_a_declared_base_needs_no_sentence(knowledge: Knowledge) -> None:
    """Where the card declares a base its sentences add none."""
    card = "Fine-tuned from [x](https://huggingface.co/other/x-1)."
    tags = {**APACHE, "base_model": "lynx/Lynx-7B"}
    with Hub(served(card, tags), Served("lynx/Lynx-7B", APACHE), Served("other/x-1", APACHE)) as hub:
        found = record(hub, knowledge)

    assert [base.identity.model for base in found.bases] == ["lynx/Lynx-7B"]


def test_a_stated_base_does_not_silence_the_name(knowledge: Knowledge) -> None:
    """A card that names a free base under a name of Llama leaves the question that the name asks."""
    card = "Fine-tuned from [free](https://huggingface.co/lynx/free-7B)."
    model = served(card, APACHE, "maker/Foo-Llama-3.1-8B")
    with Hub(model, Served("lynx/free-7B", APACHE)) as hub:
        found = audit(hub, knowledge, "maker/Foo-Llama-3.1-8B")

    assert "base-undeclared" in rules(found) and found.decision == "review"


# ------------------------------------------------------------- bounds, lock, places


def test_one_model_costs_a_bounded_number_of_requests(knowledge: Knowledge) -> None:
    """Unknown texts, links, hints and a card: what does not fit in is not read, and told as such."""
    files = {f"LICENSE-{n}": f"Terms {n} of nobody.".encode() * 30 for n in range(8)}
    tags = {"license_link": "https://huggingface.co/lynx/x-1/blob/main/TERMS"}
    model = served("Fine-tuned from lynx/Lynx-7B.", tags, files={**files, "config.json": b"{}"})
    with Hub(model, Served("lynx/x-1", files={"TERMS": b"Terms."}), Served("lynx/Lynx-7B")) as hub:
        found = record(hub, knowledge)
        of_model = [one for one in hub.requests if "/api/models/lynx/Lynx" not in one.path]

    assert len(of_model) <= MOST
    assert "README.md (not read)" in said(found)


def test_a_locked_check_says_the_same_without_a_request(knowledge: Knowledge, tmp_path: Path) -> None:
    """Sentences, stated bases and linked texts stand in the lock: the findings are those of the audit."""
    terms = text("Apache-2.0").encode()
    link = {"license": "other", "license_link": "https://huggingface.co/lynx/texts/blob/main/LICENSE"}
    worlds = [
        served("The weights are released under CC BY-NC 4.0.", {"license": "mit"}, "maker/one"),
        served("This repository is licensed under MIT.", {}, "maker/two"),
        served("Quants of [l](https://huggingface.co/lynx/Lynx-7B).", APACHE, "maker/three-GGUF"),
        served("A card.", link, "maker/four"),
        served(RESEARCH, {}, "maker/five"),
        Served("lynx/Lynx-7B", {"license": "llama2"}),
        Served("lynx/texts", files={"LICENSE": terms}),
    ]
    names = [one.name for one in worlds if one.name.startswith("maker/")]
    write(tmp_path, {"app.py": loads(*names)})
    with Hub(*worlds) as hub:
        wrote = locked(tmp_path, knowledge, hub.url)
        asked = len(hub.requests)
        again = checked(tmp_path, knowledge)

    assert [(one.rule, one.model, one.message, one.decision) for one in again.findings] == [
        (one.rule, one.model, one.message, one.decision) for one in wrote.findings
    ]
    assert len(hub.requests) == asked and again.coverage.requests == 0
    [four] = [one for one in again.models if one.model == "maker/four"]
    [claim] = [one for one in four.claims if one.kind is ClaimKind.LINK]
    assert claim.licenses == ("apache-2.0",) and claim.evidence.locator.startswith("lynx/texts@")


def test_a_card_in_the_client_s_cache_is_read(knowledge: Knowledge, tmp_path: Path) -> None:
    """Without a network the card that somebody downloaded says the same."""
    commit = "a" * 40
    snapshot = tmp_path / "models--maker--model" / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (snapshot / "README.md").write_text("---\nlicense: mit\n---\n" + RESEARCH, encoding="utf-8")
    (tmp_path / "models--maker--model" / "refs").mkdir()
    (tmp_path / "models--maker--model" / "refs" / "main").write_text(commit, encoding="utf-8")
    given = ResolveSettings(endpoint="http://127.0.0.1:9", offline=True, cache=tmp_path)
    resolved = resolve([on_hub("maker/model")], given, knowledge, cards=Cards(knowledge))
    found = resolved.answers[on_hub("maker/model")]

    assert isinstance(found, ModelRecord) and said(found) == ["for research use only"]


def test_a_card_beside_weights_of_the_tree_is_read(knowledge: Knowledge, tmp_path: Path) -> None:
    """The card in a model's folder speaks of the model; that at the root is the project's own."""
    write(
        tmp_path, {"models/lynx/README.md": RESEARCH, "models/lynx/config.json": "{}", "README.md": RESEARCH}
    )
    wanted = [Identity("local", "models/lynx"), Identity("local", "README.md")]
    given = settings(tmp_path, knowledge).resolve
    resolved = resolve(wanted, given, knowledge, Tree(tmp_path), cards=Cards(knowledge))
    folder, root = (resolved.answers[one] for one in wanted)

    assert isinstance(folder, ModelRecord) and said(folder) == ["for research use only"]
    assert isinstance(root, ModelRecord) and not said(root)
