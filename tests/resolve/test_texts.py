"""License files of hub, cache and tree: read once, by content, and claimed for what they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.conclude import conclude
from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.licenses.index import shipped
from auditor.model import ClaimKind, Identity, LicenseClaim, ModelRecord, TextStatus
from auditor.reading import Tree
from auditor.resolve import ResolveSettings, resolve
from auditor.resolve.texts import license_files
from tests.hub import Hub, Served
from tests.licenses.texts import text

CLAUSE = "Products above five million users must display the name of the lynx."


def on_hub(model: str) -> Identity:
    return Identity("huggingface", model)


def mit() -> bytes:
    return text("MIT").encode()


def changed() -> bytes:
    return f"{text('MIT').rstrip()}\n\n{CLAUSE}\n".encode()


def record(hub: Hub, knowledge: Knowledge, model: str, **settings: Any) -> ModelRecord:
    """What the hub, read with its license files, says of a model; the catalogue knows nothing."""
    given = ResolveSettings(endpoint=hub.url, **{"request_timeout": 2.0, "longest_wait": 2.0, **settings})
    resolved = resolve([on_hub(model)], given, replace(knowledge, catalogue=()), texts=Identifier())
    answer = resolved.answers[on_hub(model)]
    assert isinstance(answer, ModelRecord)
    return answer


def claimed(found: ModelRecord) -> list[LicenseClaim]:
    return [claim for claim in found.claims if claim.kind is ClaimKind.FILE]


def asked_for_files(hub: Hub) -> list[str]:
    return [one.path for one in hub.requests if "resolve" in one.path]


def test_a_license_file_of_the_hub_is_identified(knowledge: Knowledge) -> None:
    """The file is read at the pinned commit with one request, and claims what it is."""
    model = Served("maker/model", {"license": "mit"}, files={"README.md": b"card", "LICENSE": mit()})
    with Hub(model) as hub:
        [claim] = claimed(record(hub, knowledge, "maker/model"))

    assert (claim.value, claim.licenses) == ("mit", ("mit",))
    assert claim.evidence.locator == f"maker/model@{model.sha[:12]}:LICENSE" and claim.evidence.digest
    assert len(asked_for_files(hub)) == 1 and model.sha in asked_for_files(hub)[0]


def test_a_blob_that_is_known_is_never_fetched(knowledge: Knowledge) -> None:
    """The same blob id is the same text in every repository: it is not asked for."""
    blob, number = next(iter(shipped().blobs.items()))
    siblings = [{"rfilename": "LICENSE", "size": 10, "blobId": blob}]
    with Hub(Served("maker/model", raw={"siblings": siblings})) as hub:
        [claim] = claimed(record(hub, knowledge, "maker/model"))

    assert claim.licenses == (shipped().texts[number].license,)
    assert asked_for_files(hub) == []


def test_one_text_in_two_models_is_fetched_once(knowledge: Knowledge) -> None:
    """What was read for the base is not read again for the model made from it."""
    base = Served("maker/base", {"license": "mit"}, files={"LICENSE": mit()})
    child = Served("maker/child", {"license": "mit", "base_model": "maker/base"}, files={"LICENSE.md": mit()})
    with Hub(base, child) as hub:
        record(hub, knowledge, "maker/child")

    assert len(asked_for_files(hub)) == 1


def test_a_changed_text_binds_to_nothing_and_is_told(knowledge: Knowledge) -> None:
    """MIT with one clause more is not MIT: a finding says so, and the clause is shown with its line."""
    model = Served("maker/model", {"license": "mit"}, files={"LICENSE": changed()})
    with Hub(model) as hub:
        found = record(hub, knowledge, "maker/model")

    [claim] = claimed(found)
    assert claim.value == "mit (changed)" and claim.licenses == ()
    assert claim.text is not None and claim.text.status is TextStatus.CHANGED
    assert claim.text.matches[0].changes[0].text == CLAUSE.rstrip(".")
    [conclusion] = conclude([on_hub("maker/model")], {on_hub("maker/model"): found}, knowledge)
    told = [one for one in conclusion.observations if one.rule == "license-text-changed"]
    assert [one.arguments["license"] for one in told] == [knowledge.licenses["mit"].name]
    assert not [one for one in conclusion.observations if one.rule in ("license-unknown", "license-missing")]


def test_a_license_file_that_nobody_knows_is_told(knowledge: Knowledge) -> None:
    """A text of its own beside a friendly tag is an unknown license, not the tag's."""
    words = b"The lynx lends you the model until the snow melts. Then you bring it back."
    with Hub(Served("maker/model", {"license": "mit"}, files={"LICENSE": words})) as hub:
        found = record(hub, knowledge, "maker/model")

    [conclusion] = conclude([on_hub("maker/model")], {on_hub("maker/model"): found}, knowledge)
    assert [one.variant for one in conclusion.observations if one.rule == "license-unknown"] == ["text"]


def test_a_license_file_that_does_not_come_is_told(knowledge: Knowledge) -> None:
    """A file that is there and cannot be read leaves the terms open; the tag alone does not settle them."""
    siblings = [{"rfilename": "LICENSE", "size": 10, "blobId": "0" * 40}]
    with Hub(Served("maker/model", {"license": "mit"}, raw={"siblings": siblings})) as hub:
        [claim] = claimed(record(hub, knowledge, "maker/model"))

    assert claim.value == "LICENSE (not read)"


def test_a_license_file_that_drips_costs_itself_alone(knowledge: Knowledge) -> None:
    """The text whose headers never end is not read, and said so; tag, base and the other text stay."""
    card = {"license": "mit", "base_model": "maker/base"}
    files = {"LICENSE": b"Terms of the lynx", "LICENSE-CODE": mit()}
    with Hub(Served("maker/model", card, files=files, slow=("LICENSE",)), Served("maker/base")) as hub:
        found = record(hub, knowledge, "maker/model", request_timeout=0.5, longest_wait=0.5)

    unread, code = claimed(found)
    assert (unread.value, unread.evidence.excerpt) == ("LICENSE (not read)", "no answer in time")
    assert code.licenses == ("mit",)
    assert [claim.value for claim in found.claims if claim.kind is ClaimKind.TAG] == ["mit"]
    assert [base.identity.model for base in found.bases] == ["maker/base"]


def test_a_gated_model_is_known_by_its_public_tag(knowledge: Knowledge) -> None:
    """The hub refuses the files of a gated model to who has no access: that is no doubt about its tag."""
    model = Served("maker/model", {"license": "mit"}, files={"LICENSE": mit()}, behaviour="gated")
    with Hub(model) as hub:
        assert claimed(record(hub, knowledge, "maker/model")) == []


def test_a_license_that_contradicts_the_tag_is_a_contradiction(knowledge: Knowledge) -> None:
    """A text that says non-commercial under a tag that says MIT: both are kept, and the pair is told."""
    files = {"LICENSE": text("CC-BY-NC-4.0").encode()}
    with Hub(Served("maker/model", {"license": "mit"}, files=files)) as hub:
        found = record(hub, knowledge, "maker/model")

    [conclusion] = conclude([on_hub("maker/model")], {on_hub("maker/model"): found}, knowledge)
    assert conclusion.detected == "cc-by-nc-4.0" and conclusion.concluded == "cc-by-nc-4.0 AND mit"
    assert [one for one in conclusion.observations if one.rule == "license-claims-contradict"]


def test_a_license_beside_weights_in_the_tree_is_identified(tmp_path: Path, knowledge: Knowledge) -> None:
    """The license in the model's own folder is the model's; the project's, at the root, is not."""
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "LICENSE").write_bytes(changed())
    (tmp_path / "models" / "model.gguf").write_bytes(b"GGUF")
    (tmp_path / "LICENSE").write_bytes(text("Apache-2.0").encode())
    wanted = Identity("local", "models/model.gguf")
    given = ResolveSettings(endpoint="http://127.0.0.1:9", offline=True)
    answer = resolve([wanted], given, knowledge, Tree(tmp_path), texts=Identifier()).answers[wanted]

    assert isinstance(answer, ModelRecord)
    [claim] = claimed(answer)
    assert claim.value == "mit (changed)" and claim.evidence.locator == "models/LICENSE"


def test_a_license_in_the_hub_clients_cache_is_identified(tmp_path: Path, knowledge: Knowledge) -> None:
    """Without a network the cached snapshot's license file is read."""
    commit = "1" * 40
    snapshot = tmp_path / "models--maker--model" / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (snapshot / "README.md").write_bytes(b"---\nlicense: mit\n---\n")
    (snapshot / "LICENSE").write_bytes(mit())
    (tmp_path / "models--maker--model" / "refs").mkdir()
    (tmp_path / "models--maker--model" / "refs" / "main").write_text(commit)
    wanted = on_hub("maker/model")
    given = ResolveSettings(endpoint="http://127.0.0.1:9", offline=True, cache=tmp_path)
    answer = resolve([wanted], given, replace(knowledge, catalogue=()), texts=Identifier()).answers[wanted]

    assert isinstance(answer, ModelRecord)
    [claim] = claimed(answer)
    assert claim.licenses == ("mit",) and claim.evidence.source == "cache"


@pytest.mark.parametrize(
    ("path", "read"),
    [
        ("LICENSE", True),
        ("LICENSE-2.0", True),
        ("License.txt", True),
        ("dots.ocr LICENSE AGREEMENT", True),
        ("360智脑开源模型许可证.txt", True),
        ("USE_POLICY.md", True),
        ("NOTICE", True),
        ("LICENSE.pdf", False),
        ("check_license.py", False),
        ("licenses/MIT.txt", False),
        ("model.safetensors", False),
    ],
)
def test_license_files_are_found_by_name(path: str, read: bool) -> None:
    """Names in the languages that makers write; texts only, at the top of the repository."""
    assert license_files([path, "config.json"]) == ([path] if read else [])
