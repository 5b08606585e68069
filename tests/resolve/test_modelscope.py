"""Models of ModelScope: the record, its files, and the texts of its license.

The shape of the answers is that which the client reads: `modelscope` 1.30.0,
`hub/api.py` (get_model, get_model_files) and `hub/file_download.py`;
`modelscope/modelscope@2905da12`, `modelscope/hub/info.py` and
`tests/hub/test_hub_repo_info.py`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import ClaimKind, Identity, ModelRecord, Policy, Reason, Resolution, Unresolved
from auditor.pipeline import Settings, audit_models
from auditor.resolve import ResolveSettings, resolve
from tests.hub.pages import Page, Pages, page
from tests.licenses.texts import text

BELOW = "/api/v1/models/org/lynx"


def answer(**data: Any) -> Page:
    """A good answer, as the site wraps it."""
    return page({"Code": 200, "Data": data, "Message": "", "RequestId": "x", "Success": True})


def listed(path: str, data: bytes, **more: Any) -> dict[str, Any]:
    """A file of the list."""
    name = path.rpartition("/")[2]
    sha = hashlib.sha256(data).hexdigest()
    return {"Path": path, "Name": name, "Size": len(data), "Sha256": sha, "Type": "blob", **more}


def served(
    license_: str | None,
    readme: str = "",
    revision: str = "master",
    stated: Mapping[str, Any] = MappingProxyType({}),
    **files: bytes,
) -> dict[str, Page]:
    """The addresses of one model; `stated` are further fields of its record."""
    names = {name.replace("__", "."): data for name, data in files.items()}
    entries = [*(listed(name, data) for name, data in names.items()), {"Path": "sub", "Type": "tree"}]
    record = {"Id": 7, "Name": "lynx", "Path": "org", "License": license_, "ReadMeContent": readme, **stated}
    asked = f"Revision={revision}"
    return {
        BELOW: answer(**record, Revision=revision, Visibility=5),
        f"{BELOW}/repo/files?{asked}": answer(Files=entries),
        **{f"{BELOW}/repo?{asked}&FilePath={name}": Page(data) for name, data in names.items()},
    }


def asked(site: Pages, knowledge: Knowledge, revision: str | None = None, **settings: Any) -> Resolution:
    """Resolve the model at one site; the catalogue knows nothing."""
    given = ResolveSettings(
        endpoint="http://127.0.0.1:9",
        **{"addresses": {"modelscope": site.url}, "ask_hub": False, "longest_wait": 1.0, **settings},
    )
    wanted = Identity("modelscope", "org/lynx", revision)
    return resolve([wanted], given, replace(knowledge, catalogue=()), texts=Identifier()).answers[wanted]


def test_a_record_gives_field_card_and_text(knowledge: Knowledge) -> None:
    """The license field, the card's front matter and the license file are each a claim with its place."""
    card = "---\nlicense: apache-2.0\nbase_model: org/base\ndatasets: [org/data]\n---\n# Lynx\n"
    pages = served("Apache License 2.0", card, LICENSE=text("MIT").encode())
    with Pages(pages) as site:
        found = asked(site, knowledge)

    assert isinstance(found, ModelRecord)
    assert [(one.kind, one.value) for one in found.claims] == [
        (ClaimKind.TAG, "Apache License 2.0"),
        (ClaimKind.TAG, "apache-2.0"),
        (ClaimKind.FILE, "mit"),
    ]
    assert [base.identity for base in found.bases] == [Identity("modelscope", "org/base")]
    assert (found.publisher, found.access, found.datasets) == ("org", "public", ("org/data",))
    assert [file.path for file in found.files] == ["LICENSE"]
    assert site.paths[:2] == [BELOW, f"{BELOW}/repo/files?Revision=master"]
    assert all("authorization" not in one.headers for one in site.requests)


@pytest.mark.parametrize(
    ("stated", "readme", "bases"),
    [
        ({"BaseModel": ["org/base"], "BaseModelRelation": "Quantized"}, "", [("org/base", "quantized")]),
        ({"BaseModel": "org/base", "BaseModelRelation": ""}, "", [("org/base", "finetune")]),
        ({"BaseModel": ["org/base"], "AigcType": "LoRA"}, "", [("org/base", "adapter")]),
        ({"BaseModel": ["org/a", "org/b"]}, "", [("org/a", "merge"), ("org/b", "merge")]),
        (
            {"BaseModel": ["org/base"]},
            "---\nbase_model: Org/Base\nbase_model_relation: quantized\n---\n",
            [("org/base", "quantized")],
        ),
        (
            {"BaseModel": ["org/base"], "BaseModelRelation": "finetune"},
            "---\nbase_model: org/other\n---\n",
            [("org/base", "finetune"), ("org/other", "merge")],
        ),
        ({"BaseModel": [3, {"a": 1}, "", "org/lynx"], "BaseModelRelation": ["x"]}, "", []),
    ],
)
def test_the_record_names_what_a_model_was_made_from(
    knowledge: Knowledge, stated: dict[str, Any], readme: str, bases: list[tuple[str, str]]
) -> None:
    """The field's bases, with its relation or the card's, then those that only the card names."""
    with Pages(served("mit", readme, stated=stated)) as site:
        found = asked(site, knowledge)

    assert isinstance(found, ModelRecord)
    assert [(base.identity.model, base.relation) for base in found.bases] == bases
    assert {base.identity.origin for base in found.bases} <= {"modelscope"}
    named = [one for one in bases if one[0] != "org/other"]
    places = [base.evidence.locator for base in found.bases[: len(named)]]
    assert places == ["org/lynx: BaseModel"] * len(named)


@pytest.mark.parametrize("name", ["Stable Diffusion XL", "../../admin", "SDXL"])
def test_a_base_that_is_no_name_is_a_question(knowledge: Knowledge, name: str) -> None:
    """Words where a name should stand are a base that nobody knows: not asked for, and for review."""
    with Pages(served("mit", stated={"BaseModel": [name]}, LICENSE=text("MIT").encode())) as site:
        given = ResolveSettings("http://127.0.0.1:9", addresses={"modelscope": site.url}, ask_hub=False)
        settings = Settings(knowledge, Policy(), given, "2026-11-24T00:00:00Z")
        audit = audit_models([Identity("modelscope", "org/lynx")], settings)
        asked_for = site.paths

    assert [model.decision for model in audit.models] == ["review"]
    assert [edge.parent.model for edge in audit.models[0].lineage.edges] == [name]
    assert "upstream-unresolved" in {finding.rule for finding in audit.findings}
    assert all(path.startswith(BELOW) for path in asked_for)


def test_the_terms_of_a_base_that_only_the_record_names_bind(knowledge: Knowledge) -> None:
    """A permissive label does not hide that the base forbids commercial use."""
    base = {
        "/api/v1/models/org/base": answer(License="cc-by-nc-4.0", Visibility=5),
        "/api/v1/models/org/base/repo/files?Revision=master": answer(Files=[]),
    }
    with Pages({**served("mit", stated={"BaseModel": ["org/base"]}), **base}) as site:
        given = ResolveSettings("http://127.0.0.1:9", addresses={"modelscope": site.url}, ask_hub=False)
        settings = Settings(knowledge, Policy(), given, "2026-11-24T00:00:00Z")
        [model] = audit_models([Identity("modelscope", "org/lynx")], settings).models

    assert model.concluded == "cc-by-nc-4.0 AND mit" and model.decision == "review"


def test_the_field_names_the_license_as_the_site_words_it(knowledge: Knowledge) -> None:
    """The site writes names for people; they name the same license as the tag of the Hub."""
    with Pages(served("Apache License 2.0")) as site:
        given = ResolveSettings("http://127.0.0.1:9", addresses={"modelscope": site.url}, ask_hub=False)
        settings = Settings(knowledge, Policy(), given, "2026-11-24T00:00:00Z")
        [model] = audit_models([Identity("modelscope", "org/lynx")], settings).models

    assert model.concluded == "apache-2.0"


def test_a_revision_is_asked_for(knowledge: Knowledge) -> None:
    """What is pinned is what is read."""
    pages = {f"{BELOW}?Revision=v1": answer(License="mit", Visibility=5)}
    with Pages(pages) as site:
        asked(site, knowledge, "v1")

    assert site.paths == [f"{BELOW}?Revision=v1", f"{BELOW}/repo/files?Revision=v1"]


def test_a_text_with_another_digest_is_not_read(knowledge: Knowledge) -> None:
    """The list states the sha256 of each file; other bytes are an unread license."""
    pages = served("mit", LICENSE=text("MIT").encode())
    pages[f"{BELOW}/repo?Revision=master&FilePath=LICENSE"] = Page(text("Apache-2.0").encode())
    with Pages(pages) as site:
        found = asked(site, knowledge)

    assert isinstance(found, ModelRecord)
    assert [one.value for one in found.claims] == ["mit", "LICENSE (not read)"]


def test_a_text_that_lies_on_another_host_is_not_read(knowledge: Knowledge) -> None:
    """The site may send us anywhere; we do not go."""
    pages = served("mit", LICENSE=text("MIT").encode())
    with Pages({}) as other, Pages(pages) as site:
        site.pages[f"{BELOW}/repo?Revision=master&FilePath=LICENSE"] = Page(
            status=302, headers={"Location": f"{other.url}/x"}
        )
        found = asked(site, knowledge)

    assert isinstance(found, ModelRecord)
    assert "LICENSE (not read)" in [one.value for one in found.claims]
    assert not other.requests


def test_a_known_text_is_not_asked_for_again(knowledge: Knowledge, tmp_path: Path) -> None:
    """Files are kept by their sha256; the record is asked for again."""
    with Pages(served("mit", LICENSE=text("MIT").encode())) as site:
        asked(site, knowledge, store=tmp_path)
        first = len(site.requests)
        asked(site, knowledge, store=tmp_path)

    assert (first, len(site.requests)) == (3, 5)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (Page(status=404), Reason.MISSING_OR_PRIVATE),
        (Page(status=403), Reason.MISSING_OR_PRIVATE),
        (page({"Code": 10010205001, "Message": "not found", "Success": False}), Reason.MISSING_OR_PRIVATE),
        (page({"Code": 200, "Data": [], "Success": True}), Reason.UNREADABLE),
        (Page(b"<html>"), Reason.UNREADABLE),
        (Page(status=502), Reason.UNREADABLE),
        (Page(status=302, headers={"Location": "http://elsewhere.invalid/x"}), Reason.OFF_HOST),
    ],
)
def test_every_fault_has_a_reason(knowledge: Knowledge, given: Page, reason: Reason) -> None:
    """What cannot be had is unresolved, never allowed."""
    with Pages({BELOW: given}) as site:
        found = asked(site, knowledge)

    assert isinstance(found, Unresolved) and found.reason is reason


def test_hostile_fields_cost_nothing_but_themselves(knowledge: Knowledge) -> None:
    """Fields of another type are left out, and the rest of the record stays."""
    pages = {
        BELOW: answer(License=["mit"], ReadMeContent={"a": 1}, Visibility="5", Revision=3),
        f"{BELOW}/repo/files?Revision=master": answer(
            Files=[3, {"Path": 4}, listed("LICENSE", b"x", Size="1")]
        ),
    }
    with Pages(pages) as site:
        found = asked(site, knowledge)

    assert isinstance(found, ModelRecord)
    assert [one.value for one in found.claims] == ["LICENSE (not read)"]
    assert [(file.path, file.size) for file in found.files] == [("LICENSE", None)]


def test_an_organisation_of_the_same_name_is_not_the_hub_s(knowledge: Knowledge) -> None:
    """The table of publishers knows names of the Hub: elsewhere anybody may have taken them."""
    pages = {"/api/v1/models/google/gemma": answer(License="mit", Visibility=5)}
    with Pages(pages) as site:
        given = ResolveSettings("http://127.0.0.1:9", addresses={"modelscope": site.url}, ask_hub=False)
        settings = Settings(knowledge, Policy(), given, "2026-11-24T00:00:00Z")
        [model] = audit_models([Identity("modelscope", "google/gemma")], settings).models

    assert model.publisher is not None and not model.publisher.known
