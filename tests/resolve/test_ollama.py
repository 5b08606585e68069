"""Models of Ollama: from a registry over HTTP, and from the folder in which its program keeps them.

The shape of names, manifests, layers and of the folder is that of
`ollama/ollama@fb307609`: `types/model/name.go`, `types/model/config.go`,
`manifest/manifest.go`, `manifest/layer.go`, `manifest/paths.go`,
`server/images.go`, `server/download.go`.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import Identity, ModelRecord, Policy, Reason, Resolution, Route, Unresolved
from auditor.pipeline import Settings, audit_models
from auditor.resolve import ResolveSettings, resolve
from auditor.resolve.ollamamanifest import parsed, read
from tests.hub.pages import Page, Pages, page
from tests.licenses.texts import text

WEIGHTS = f"sha256:{'a' * 64}"
CONFIG = json.dumps({"model_format": "gguf", "model_family": "llama", "model_type": "3.2B"}).encode()


def sha(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def layer(kind: str, data: bytes, **more: Any) -> dict[str, Any]:
    media = f"application/vnd.ollama.image.{kind}"
    return {"mediaType": media, "digest": sha(data), "size": len(data), **more}


def manifest(*licenses: bytes, config: bytes = CONFIG, origin: str = "") -> dict[str, Any]:
    """A manifest of one model: weights that nobody reads, then a layer for each license text."""
    model = {"mediaType": "application/vnd.ollama.image.model", "digest": WEIGHTS, "size": 2_019_377_376}
    media = "application/vnd.docker.container.image.v1+json"
    return {
        "schemaVersion": 2,
        "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
        "config": {"mediaType": media, "digest": sha(config), "size": len(config)},
        "layers": [
            {**model, **({"from": origin} if origin else {})},
            *(layer("license", one) for one in licenses),
        ],
    }


def served(
    name: str, tag: str, *licenses: bytes, config: bytes = CONFIG, origin: str = ""
) -> dict[str, Page]:
    """The addresses of one model in a registry."""
    blobs = {f"/v2/{name}/blobs/{sha(one)}": Page(one) for one in (*licenses, config)}
    return {f"/v2/{name}/manifests/{tag}": page(manifest(*licenses, config=config, origin=origin)), **blobs}


def asked(site: Pages | None, knowledge: Knowledge, *models: str, **settings: Any) -> dict[str, Resolution]:
    """Resolve models of Ollama at one registry, none of which the catalogue knows."""
    where = {} if site is None else {"ollama": site.url}
    given_ = ResolveSettings(
        endpoint="http://127.0.0.1:9",
        **{"addresses": where, "ask_hub": False, "request_timeout": 2.0, "longest_wait": 1.0, **settings},
    )
    wanted = [Identity("ollama", model) for model in models]
    answers = resolve(wanted, given_, replace(knowledge, catalogue=()), texts=Identifier()).answers
    return {one.model: answers[one] for one in wanted}


def record(site: Pages | None, knowledge: Knowledge, model: str, **settings: Any) -> ModelRecord:
    answer = asked(site, knowledge, model, **settings)[model]
    assert isinstance(answer, ModelRecord), answer
    return answer


def test_a_model_of_the_library_is_its_manifest_and_the_texts_of_its_license(knowledge: Knowledge) -> None:
    """A bare name is `library/NAME:latest`; the weights' layer is the identity; texts are identified."""
    mit, apache = text("MIT").encode(), text("Apache-2.0").encode()
    with Pages(served("library/lynx", "latest", mit, apache)) as site:
        found = record(site, knowledge, "lynx")

    assert site.paths[0] == "/v2/library/lynx/manifests/latest"
    assert "manifest.v2+json" in site.requests[0].headers["accept"]
    assert found.identity == Identity("ollama", "lynx", WEIGHTS)
    assert [(one.value, one.evidence.digest) for one in found.claims] == [
        ("mit", sha(mit)),
        ("apache-2.0", sha(apache)),
    ]
    assert (found.architecture, found.publisher, found.source) == ("llama", None, "ollama")
    assert (found.files[0].path, found.files[0].digest) == ("model", WEIGHTS)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("lynx:3b", "/v2/library/lynx/manifests/3b"),
        ("somebody/lynx", "/v2/somebody/lynx/manifests/latest"),
        ("somebody/lynx:3b-q4_K_M", "/v2/somebody/lynx/manifests/3b-q4_K_M"),
        ("registry.ollama.ai/somebody/lynx:1", "/v2/somebody/lynx/manifests/1"),
    ],
)
def test_names_lead_where_ollama_itself_would_go(knowledge: Knowledge, name: str, path: str) -> None:
    """Namespace and tag are read as the program reads them."""
    with Pages({}) as site:
        answer = asked(site, knowledge, name)[name]

    assert site.paths == [path]
    assert isinstance(answer, Unresolved) and answer.reason is Reason.MISSING_OR_PRIVATE


def test_no_token_goes_to_a_registry(knowledge: Knowledge) -> None:
    """The hub's token is the hub's."""
    with Pages(served("library/lynx", "latest", b"x")) as site:
        record(site, knowledge, "lynx", token="hf_secret")

    assert all("authorization" not in one.headers for one in site.requests)


def test_a_name_of_another_registry_is_not_asked_for(knowledge: Knowledge) -> None:
    """A name may carry any host; only the configured one is asked, and the reason is said."""
    with Pages({}) as site:
        answer = asked(site, knowledge, "internal.example:8080/a/b:c")["internal.example:8080/a/b:c"]

    assert isinstance(answer, Unresolved) and answer.reason is Reason.OFF_HOST
    assert "internal.example" in answer.detail and not site.requests


def test_a_blob_that_lies_elsewhere_is_read_only_where_that_is_configured(knowledge: Knowledge) -> None:
    """The registry sends us to a storage host: followed if it is one of ours, else unread with the reason."""
    mit = text("MIT").encode()
    pages = served("library/lynx", "latest", mit)
    with Pages({"/data": Page(mit)}) as storage, Pages(pages) as site:
        blob = f"/v2/library/lynx/blobs/{sha(mit)}"
        site.pages[blob] = Page(status=307, headers={"Location": f"{storage.url}/data"})
        refused = record(site, knowledge, "lynx")
        followed = record(site, knowledge, "lynx", blob_hosts=(storage.url,))

    assert [one.value for one in refused.claims] == ["license (not read)"]
    assert "off-host" in (refused.claims[0].evidence.excerpt or "")
    assert [one.value for one in followed.claims] == ["mit"]
    assert storage.paths == ["/data"]


def test_a_manifest_from_another_host_is_not_believed(knowledge: Knowledge) -> None:
    """The storage host may send blobs, whose digests are known, and nothing else."""
    with Pages({"/m": page(manifest(text("MIT").encode()))}) as storage, Pages({}) as site:
        site.pages["/v2/library/lynx/manifests/latest"] = Page(
            status=302, headers={"Location": f"{storage.url}/m"}
        )
        answer = asked(site, knowledge, "lynx", blob_hosts=(storage.url,))["lynx"]

    assert isinstance(answer, Unresolved) and answer.reason is Reason.OFF_HOST
    assert not storage.requests


def test_a_blob_with_another_digest_is_no_license(knowledge: Knowledge) -> None:
    """What the manifest names is its sha256; other bytes under that name are not read."""
    mit = text("MIT").encode()
    with Pages(served("library/lynx", "latest", mit)) as site:
        site.pages[f"/v2/library/lynx/blobs/{sha(mit)}"] = Page(text("Apache-2.0").encode())
        found = record(site, knowledge, "lynx")

    assert [one.value for one in found.claims] == ["license (not read)"]
    assert "sha256" in (found.claims[0].evidence.excerpt or "")


def test_what_cannot_be_read_leads_to_a_question(knowledge: Knowledge) -> None:
    """No license, an unread one and an unknown one: none of them is allowed."""
    with Pages(
        {
            **served("library/none", "latest"),
            **served("library/own", "latest", b"All of this is mine. Ask me before you use it for anything."),
        }
    ) as site:
        given_ = ResolveSettings("http://127.0.0.1:9", addresses={"ollama": site.url}, ask_hub=False)
        settings = Settings(knowledge, Policy(), given_, "2026-11-24T00:00:00Z")
        audit = audit_models([Identity("ollama", "none"), Identity("ollama", "own")], settings)

    assert {model.model: str(model.decision) for model in audit.models} == {"none": "review", "own": "review"}


def test_a_model_that_runs_elsewhere_is_no_weights(knowledge: Knowledge) -> None:
    """A cloud model has no weights to hold: it is hosted, and its terms are a question."""
    config = json.dumps({"remote_host": "https://ollama.com:443", "remote_model": "lynx"}).encode()
    with Pages(served("library/lynx", "cloud", config=config)) as site:
        found = record(site, knowledge, "lynx:cloud")

    assert found.route is Route.HOSTED


def test_a_model_made_from_another_leads_to_it(knowledge: Knowledge) -> None:
    """Who made it wrote down what it was made from."""
    pages = {
        **served("somebody/mine", "latest", text("MIT").encode(), origin="lynx:3b"),
        **served("library/lynx", "3b", text("CC-BY-NC-4.0").encode()),
    }
    with Pages(pages) as site:
        answers = asked(site, knowledge, "somebody/mine")
        found = answers["somebody/mine"]

    assert isinstance(found, ModelRecord)
    assert [(base.identity.model, base.relation) for base in found.bases] == [("lynx:3b", "reuploaded")]
    assert "/v2/library/lynx/manifests/3b" in site.paths


def test_a_second_run_reads_no_text_twice(knowledge: Knowledge, tmp_path: Path) -> None:
    """Blobs are kept by their digest; the manifest is asked for again."""
    with Pages(served("library/lynx", "latest", text("MIT").encode())) as site:
        record(site, knowledge, "lynx", store=tmp_path)
        first = len(site.requests)
        found = record(site, knowledge, "lynx", store=tmp_path)

    assert (first, len(site.requests)) == (3, 4)
    assert [one.value for one in found.claims] == ["mit"]


def test_without_a_network_the_registry_s_last_word_answers_with_its_day(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """Manifest and texts are those of the run that asked; source and day say that it is past."""
    with Pages(served("library/lynx", "latest", text("MIT").encode())) as site:
        then = record(site, knowledge, "lynx", store=tmp_path)
        seen = len(site.requests)
        now = record(site, knowledge, "lynx", store=tmp_path, offline=True)
        assert len(site.requests) == seen

    assert (then.source, then.as_of) == ("ollama", None)
    assert now.source == "cache" and re.fullmatch(r"\d{4}-\d\d-\d\d", now.as_of or "")
    assert [(one.value, one.evidence.source) for one in now.claims] == [("mit", "cache")]
    assert (now.identity, now.files) == (then.identity, then.files)


def test_what_the_registry_said_before_speaks_for_nothing_else(knowledge: Knowledge, tmp_path: Path) -> None:
    """Not for a model that it has no longer, for other weights, another registry, or one turned off."""
    pages = served("library/lynx", "latest", text("MIT").encode())
    with Pages(pages) as site, Pages({}) as other:
        record(site, knowledge, "lynx", store=tmp_path)
        off = asked(None, knowledge, "lynx", store=tmp_path)["lynx"]
        elsewhere = asked(other, knowledge, "lynx", store=tmp_path, offline=True)["lynx"]
        pinned = Identity("ollama", "lynx", f"sha256:{'b' * 64}")
        given_ = ResolveSettings(
            "http://127.0.0.1:9", store=tmp_path, offline=True, addresses={"ollama": site.url}
        )
        moved = resolve([pinned], given_, replace(knowledge, catalogue=()), texts=Identifier()).answers[
            pinned
        ]
        site.pages.clear()
        removed = asked(site, knowledge, "lynx", store=tmp_path)["lynx"]

    reasons = [one.reason for one in (off, elsewhere, moved, removed) if isinstance(one, Unresolved)]
    assert reasons == [Reason.OFFLINE, Reason.OFFLINE, Reason.OFFLINE, Reason.MISSING_OR_PRIVATE]


def test_a_text_that_was_never_read_stays_unread_offline(knowledge: Knowledge, tmp_path: Path) -> None:
    """What is kept of a manifest whose license could not be had is a question, not a record without one."""
    mit = text("MIT").encode()
    pages = served("library/lynx", "latest", mit)
    pages[f"/v2/library/lynx/blobs/{sha(mit)}"] = Page(status=500)
    with Pages(pages) as site:
        record(site, knowledge, "lynx", store=tmp_path)
        found = record(site, knowledge, "lynx", store=tmp_path, offline=True)

    assert [one.value for one in found.claims] == ["license (not read)"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Page(b"<html>"), Reason.UNREADABLE),
        (Page(b"[" * 100_000), Reason.UNREADABLE),
        (Page(b'{"layers": 3}'), Reason.UNREADABLE),
        (Page(status=500), Reason.UNREADABLE),
        (Page(status=401), Reason.MISSING_OR_PRIVATE),
        (Page(status=429, headers={"Retry-After": "3600"}), Reason.RATE_LIMITED),
        (Page(b" " * (9 * 2**20)), Reason.TOO_LARGE),
        (Page(b" " * 1000, drip=0.1), Reason.TIMED_OUT),
    ],
)
def test_a_faulty_registry_costs_one_model_its_answer(
    knowledge: Knowledge, answer: Page, reason: Reason
) -> None:
    """Every fault is a reason, and another model still gets its record."""
    with Pages(
        {**served("library/good", "latest", b"x"), "/v2/library/bad/manifests/latest": answer}
    ) as site:
        answers = asked(site, knowledge, "good", "bad")

    bad = answers["bad"]
    assert isinstance(bad, Unresolved) and bad.reason is reason
    assert isinstance(answers["good"], ModelRecord) or reason is Reason.RATE_LIMITED


def test_a_registry_that_is_not_there_is_found_out_once(knowledge: Knowledge) -> None:
    """Without a network every model is offline, in the time of one connection."""
    with Pages({}) as site:
        pass
    answers = asked(site, knowledge, *(f"m{number}" for number in range(50)))

    assert {one.reason for one in answers.values() if isinstance(one, Unresolved)} == {Reason.OFFLINE}


def test_nothing_is_asked_unless_the_origin_has_an_address(knowledge: Knowledge) -> None:
    """Turned off, or offline, the registry is left alone and the model is for review."""
    with Pages(served("library/lynx", "latest", b"x")) as site:
        off = asked(None, knowledge, "lynx")["lynx"]
        offline = asked(site, knowledge, "lynx", offline=True)["lynx"]

    assert isinstance(off, Unresolved) and isinstance(offline, Unresolved)
    assert not site.requests


@pytest.mark.parametrize(
    "name", ["deepseek-r1:70b", "deepseek-r1:70b-llama-distill-q8_0", "library/deepseek-r1:70b"]
)
def test_a_permissive_text_does_not_hide_the_base_that_a_manifest_cannot_state(
    knowledge: Knowledge, name: str
) -> None:
    """The manifest has an MIT text and no lineage; the weights are Llama's, and its terms bind."""
    tag = name.rpartition(":")[2]
    with Pages(served("library/deepseek-r1", tag, text("MIT").encode())) as site:
        given_ = ResolveSettings("http://127.0.0.1:9", addresses={"ollama": site.url}, ask_hub=False)
        settings = Settings(knowledge, Policy(), given_, "2026-11-28T00:00:00Z")
        [model] = audit_models([Identity("ollama", name)], settings).models

    assert model.concluded == "llama-3.3-community AND mit"
    assert model.detected == "mit"


# ------------------------------------------------------------- Ollama's own folder


def stored(folder: Path, name: str, *licenses: bytes, config: bytes = CONFIG) -> Path:
    """A model as Ollama's program keeps it below its folder of models."""
    place = folder / "manifests" / name
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps(manifest(*licenses, config=config)), encoding="utf-8")
    (folder / "blobs").mkdir()
    for data in (*licenses, config):
        (folder / "blobs" / sha(data).replace(":", "-")).write_bytes(data)
    return folder


def test_a_model_on_this_machine_needs_no_registry(knowledge: Knowledge, tmp_path: Path) -> None:
    """What was pulled is read where it lies, when nobody can be asked."""
    folder = stored(tmp_path / "models", "registry.ollama.ai/library/lynx/3b", text("MIT").encode())
    found = record(None, knowledge, "lynx:3b", ollama_store=folder)

    assert [one.value for one in found.claims] == ["mit"]
    assert (found.source, found.identity.revision) == ("ollama-store", WEIGHTS)


def test_a_model_that_the_registry_does_not_have_may_have_been_made_here(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """`ollama create` makes models that no registry knows."""
    folder = stored(tmp_path / "models", "registry.ollama.ai/library/mine/latest", text("MIT").encode())
    with Pages({}) as site:
        found = record(site, knowledge, "mine", ollama_store=folder)

    assert (found.source, len(site.requests)) == ("ollama-store", 1)


def test_no_link_leads_out_of_the_folder_and_no_blob_is_believed_by_its_name(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """A blob that is a link to another file, or holds other bytes, is an unread license."""
    mit = text("MIT").encode()
    folder = stored(tmp_path / "models", "registry.ollama.ai/library/lynx/latest", mit)
    blob = folder / "blobs" / sha(mit).replace(":", "-")
    blob.unlink()
    outside = tmp_path / "secret"
    outside.write_bytes(mit)
    blob.symlink_to(outside)
    linked = record(None, knowledge, "lynx", ollama_store=folder)
    blob.unlink()
    blob.write_bytes(b"other bytes")
    changed = record(None, knowledge, "lynx", ollama_store=folder)

    for found in (linked, changed):
        assert [one.value for one in found.claims] == ["license (not read)"]


@given(st.text(max_size=60))
def test_any_text_is_a_name_or_none(given_: str) -> None:
    """A name never has a part that leads out of a folder or an address."""
    name = parsed(given_)

    if name is not None:
        for part in (name.host, name.namespace, name.model, name.tag):
            assert part not in ("", ".", "..") and "/" not in part and "%" not in part


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: (
            st.lists(one)
            | st.dictionaries(
                st.sampled_from(["layers", "config", "mediaType", "digest", "size", "from"]), one
            )
        ),
        max_leaves=20,
    )
)
def test_any_json_is_a_manifest_or_a_value_error(given_: Any) -> None:
    """A manifest is read field by field; nothing else is raised."""
    try:
        found = read(json.dumps(given_).encode())
    except ValueError:
        return
    assert all(one.digest.startswith("sha256:") for one in found.layers)
