"""Files of models on this machine: compared by their bytes with what the hub states for their commit."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from huggingface_hub import snapshot_download

from auditor.cli import main
from auditor.knowledge import Knowledge
from auditor.model import Compared, FactName, Identity, ModelRecord
from auditor.reading import Tree
from auditor.resolve import ResolveSettings, resolve
from tests.hub import Hub, Served
from tests.hub.server import blob_id

NAME = "maker/model"
CARD = b"---\nlicense: mit\n---\nA model.\n"
CONFIG = b'{"model_type": "llama"}\n'
WEIGHTS = b"\x08\0\0\0\0\0\0\0{}      " + b"\1" * 4096


def served() -> Served:
    """A model whose weights lie apart, as the hub keeps large files."""
    files = {"README.md": CARD, "config.json": CONFIG, "model.safetensors": WEIGHTS}
    large = {"sha256": hashlib.sha256(WEIGHTS).hexdigest(), "size": len(WEIGHTS), "pointerSize": 135}
    stated = [
        {
            "rfilename": path,
            "size": len(data),
            "blobId": blob_id(data),
            **({"lfs": large} if path == "model.safetensors" else {}),
        }
        for path, data in files.items()
    ]
    return Served(NAME, {"license": "mit"}, files=files, raw={"siblings": stated})


def cached(cache: Path, **changed: bytes) -> Path:
    """The cache of the hub's client with a snapshot of the model: links to blobs; some hold other bytes."""
    home = cache / "models--maker--model"
    snapshot = home / "snapshots" / served().sha
    snapshot.mkdir(parents=True)
    (home / "blobs").mkdir()
    for path, data in served().files.items():
        blob = home / "blobs" / blob_id(data)
        blob.write_bytes(changed.get(path.partition(".")[0], data))
        (snapshot / path).symlink_to(os.path.relpath(blob, snapshot))
    return snapshot


def compared(knowledge: Knowledge, url: str, **settings: Any) -> tuple[Compared, ...]:
    """What came of comparing the model's files."""
    tree = settings.pop("tree", None)
    wanted = Identity("huggingface", NAME, settings.pop("revision", None))
    given = ResolveSettings(endpoint=url, compare_files=True, **settings)
    answer = resolve([wanted], given, knowledge, tree).answers[wanted]
    assert isinstance(answer, ModelRecord)
    told = [str(one.value) for one in answer.facts if one.name is FactName.COMPARED]
    assert told == ["none-here"] or answer.compared
    shown = [one.partition(" ")[0] for one in told if answer.compared]
    every = [(one.fitting, len(one.differing) + len(one.open)) for one in answer.compared]
    assert shown == [f"{fitting}/{fitting + rest}" for fitting, rest in every]
    return answer.compared


def test_the_client_s_cache_holds_what_the_hub_states(knowledge: Knowledge, tmp_path: Path) -> None:
    """Every file of the commit is hashed, through the links of the snapshot."""
    cached(tmp_path)
    with Hub(served()) as hub:
        (found,) = compared(knowledge, hub.url, cache=tmp_path)

    assert (found.fitting, found.differing, found.open) == (3, (), ())
    assert (found.evidence.source, found.evidence.locator) == ("cache", f"{NAME}@{served().sha[:12]}")


def test_other_bytes_under_the_right_name_are_found(knowledge: Knowledge, tmp_path: Path) -> None:
    """A blob that is called like its digest, has its size and holds something else is not believed."""
    cached(tmp_path, model=WEIGHTS[:-1] + b"\2")
    with Hub(served()) as hub:
        (found,) = compared(knowledge, hub.url, cache=tmp_path)

    assert (found.fitting, found.differing) == (2, ("model.safetensors",))


def test_nothing_is_said_where_nobody_asked_or_nothing_lies_here(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """Without the setting no file is read; another commit, or none, is nothing to compare."""
    cached(tmp_path, model=b"other")
    wanted = Identity("huggingface", NAME)
    with Hub(Served(NAME, {"license": "mit"}, commit="1" * 40), served()) as hub:
        answer = resolve([wanted], ResolveSettings(hub.url, cache=tmp_path), knowledge).answers[wanted]
        assert isinstance(answer, ModelRecord) and answer.compared == ()
        assert compared(knowledge, hub.url, cache=tmp_path / "none") == ()
    with Hub(Served(NAME, {"license": "mit"}, commit="1" * 40)) as hub:
        assert compared(knowledge, hub.url, cache=tmp_path) == ()


def test_a_link_out_of_the_cache_is_not_followed(knowledge: Knowledge, tmp_path: Path) -> None:
    """What lies elsewhere is open, and is told so."""
    snapshot = cached(tmp_path / "hub")
    (tmp_path / "secret").write_bytes(WEIGHTS)
    (snapshot / "model.safetensors").unlink()
    (snapshot / "model.safetensors").symlink_to(tmp_path / "secret")
    with Hub(served()) as hub:
        (found,) = compared(knowledge, hub.url, cache=tmp_path / "hub")

    assert (found.fitting, found.differing, found.open) == (2, (), ("model.safetensors",))


def test_digests_are_kept_until_a_file_changes(knowledge: Knowledge, tmp_path: Path) -> None:
    """The second run computes nothing again; other bytes under the old time of change are hashed anew."""
    snapshot = cached(tmp_path / "hub")
    weights = (snapshot / "model.safetensors").resolve()
    os.utime(weights, (1, 1))
    settings = {"cache": tmp_path / "hub", "store": tmp_path / "store"}
    time.sleep(0.05)  # the system's own time of change cannot be set; it must be a tick ago
    with Hub(served()) as hub:
        assert compared(knowledge, hub.url, **settings)[0].differing == ()
        kept = sorted((tmp_path / "store").rglob("*"))
        assert compared(knowledge, hub.url, **settings)[0].differing == ()
        assert sorted((tmp_path / "store").rglob("*")) == kept
        weights.write_bytes(WEIGHTS[:-1] + b"\2")
        os.utime(weights, (1, 1))  # the same inode, size and time of change: what whoever hides it would do
        assert compared(knowledge, hub.url, **settings)[0].differing == ("model.safetensors",)


def test_pointers_of_git_lfs_stand_for_their_content(knowledge: Knowledge, tmp_path: Path) -> None:
    """A snapshot in the tree whose weights are pointers is compared without them."""
    snapshot = tmp_path / "models--maker--model" / "snapshots" / served().sha
    snapshot.mkdir(parents=True)
    digest = hashlib.sha256(WEIGHTS).hexdigest()
    for oid, differing in ((digest, ()), ("0" * 64, ("model.safetensors",))):
        pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {len(WEIGHTS)}\n"
        (snapshot / "model.safetensors").write_text(pointer)
        with Hub(served()) as hub:
            (found,) = compared(knowledge, hub.url, tree=Tree(tmp_path))
        assert (found.differing, found.evidence.source) == (differing, "tree")
        assert found.pointed == (0 if differing else 1)


@pytest.mark.parametrize("size", [len(WEIGHTS), 9])
def test_a_file_that_only_begins_like_a_pointer_is_hashed(
    knowledge: Knowledge, tmp_path: Path, size: int
) -> None:
    """The right digest before other bytes, or beside another size, proves nothing."""
    snapshot = tmp_path / "models--maker--model" / "snapshots" / served().sha
    snapshot.mkdir(parents=True)
    digest = hashlib.sha256(WEIGHTS).hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {size}\n".encode()
    rest = b"\2" * (len(WEIGHTS) - len(pointer)) if size == len(WEIGHTS) else b""
    (snapshot / "model.safetensors").write_bytes(pointer + rest)
    with Hub(served()) as hub:
        (found,) = compared(knowledge, hub.url, tree=Tree(tmp_path))

    assert (found.fitting, found.differing) == (0, ("model.safetensors",))


def test_weights_and_code_that_the_record_does_not_list(knowledge: Knowledge, tmp_path: Path) -> None:
    """Something that would be loaded, and that the hub knows nothing of, is not the hub's."""
    snapshot = cached(tmp_path)
    (snapshot / "modeling_model.py").write_text("import os\n")
    (snapshot / "notes.txt").write_text("mine\n")
    with Hub(served()) as hub:
        (found,) = compared(knowledge, hub.url, cache=tmp_path)

    assert (found.fitting, found.differing) == (3, ("modeling_model.py",))


def test_a_folder_that_the_client_downloaded(knowledge: Knowledge, tmp_path: Path) -> None:
    """The real client notes the commit beside the files; an edit of one of them is found by its bytes."""
    project = tmp_path / "project"
    folder = project / "models" / "m"
    with Hub(served()) as hub:
        snapshot_download(NAME, endpoint=hub.url, local_dir=folder, cache_dir=tmp_path / "cache", token=False)
        (found,) = compared(knowledge, hub.url, tree=Tree(project))
        assert (found.fitting, found.differing) == (3, ())
        (folder / "config.json").write_bytes(CONFIG + b"\n")
        (found,) = compared(knowledge, hub.url, tree=Tree(project))

    assert (found.fitting, found.differing, found.evidence.locator) == (2, ("config.json",), "models/m")


def downloaded(project: Path, url: str, cache: Path, loads: str = "models/m") -> Path:
    """A project that loads a folder into which the real client downloaded the model."""
    folder = project / "models" / "m"
    snapshot_download(NAME, endpoint=url, local_dir=folder, cache_dir=cache, token=False)
    (project / ".gitignore").write_text("models/\n")
    (project / "app.py").write_text(
        f"from transformers import AutoModel\nAutoModel.from_pretrained('{loads}')\n"
    )
    return folder


def of_folder(knowledge: Knowledge, project: Path, **settings: Any) -> ModelRecord:
    """What is known of the folder that the project loads, and of nothing else."""
    wanted = Identity("local", "models/m")
    answer = resolve([wanted], ResolveSettings(**settings), knowledge, Tree(project)).answers[wanted]
    assert isinstance(answer, ModelRecord)
    return answer


@pytest.mark.parametrize("path", ["model.safetensors", "README.md"])
def test_a_folder_that_alone_is_named_is_compared_by_the_client_s_notes(
    knowledge: Knowledge, tmp_path: Path, path: str
) -> None:
    """Git ignores it, no file names the repository, no hub is asked: an edit is found all the same."""
    with Hub(served()) as hub:
        folder = downloaded(tmp_path / "project", hub.url, tmp_path / "cache")
        given = {"endpoint": hub.url, "offline": True, "compare_files": True}
        (found,) = of_folder(knowledge, tmp_path / "project", **given).compared
        assert (found.fitting, found.differing, found.stated) == (3, (), served().sha[:12])
        data = (folder / path).read_bytes()
        (folder / path).write_bytes(data[:-1] + b"\3")
        (found,) = of_folder(knowledge, tmp_path / "project", **given).compared

    assert (found.fitting, found.differing, found.open) == (2, (path,), ())


def test_the_hub_s_record_goes_before_the_client_s_notes(knowledge: Knowledge, tmp_path: Path) -> None:
    """Whoever changes a file can change the note beside it, but not what the hub states of the commit."""
    with Hub(served()) as hub:
        folder = downloaded(tmp_path, hub.url, tmp_path / "cache")
        data = WEIGHTS[:-1] + b"\3"
        (folder / "model.safetensors").write_bytes(data)
        note = folder / ".cache" / "huggingface" / "download" / "model.safetensors.metadata"
        note.write_text(f"{served().sha}\n{hashlib.sha256(data).hexdigest()}\n1.0\n")
        local, named = Identity("local", "models/m"), Identity("huggingface", NAME)
        given = ResolveSettings(endpoint=hub.url, compare_files=True)
        answer = resolve([local, named], given, knowledge, Tree(tmp_path)).answers[local]

    assert isinstance(answer, ModelRecord)
    assert answer.compared[0].differing == ("model.safetensors",)
    assert answer.compared[0].stated == f"{NAME}@{served().sha[:12]}"


def test_an_older_commit_in_the_cache_is_compared_with_its_own_record(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    """What a program loads is what the cache has for the branch: the hub is asked for that commit."""
    head = Served(NAME, {"license": "mit"}, commit="2" * 40, past=[served()])
    cached(tmp_path, model=WEIGHTS[:-1] + b"\2")
    (tmp_path / "models--maker--model" / "refs").mkdir()
    (tmp_path / "models--maker--model" / "refs" / "main").write_text(served().sha)
    with Hub(head) as hub:
        (found,) = compared(knowledge, hub.url, cache=tmp_path)

    assert (found.fitting, found.differing) == (2, ("model.safetensors",))
    assert found.stated == f"{NAME}@{served().sha[:12]}"


def test_pointers_are_compared_without_being_asked_for(knowledge: Knowledge, tmp_path: Path) -> None:
    """They cost nothing; no other byte is read, and nothing else is told."""
    snapshot = tmp_path / "models--maker--model" / "snapshots" / served().sha
    snapshot.mkdir(parents=True)
    (snapshot / "config.json").write_bytes(b"edited")
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize {len(WEIGHTS)}\n"
    (snapshot / "model.safetensors").write_text(pointer)
    wanted = Identity("huggingface", NAME)
    with Hub(served()) as hub:
        answer = resolve([wanted], ResolveSettings(hub.url), knowledge, Tree(tmp_path)).answers[wanted]

    assert isinstance(answer, ModelRecord)
    assert [(one.fitting, one.differing) for one in answer.compared] == [(0, ("model.safetensors",))]


def test_what_could_not_be_compared_is_told(knowledge: Knowledge, tmp_path: Path) -> None:
    """No time, no note, no commit: each is open or said to be, and none is taken for the hub's."""
    with Hub(served()) as hub:
        folder = downloaded(tmp_path, hub.url, tmp_path / "cache")
        given = {"endpoint": hub.url, "offline": True, "compare_files": True}
        (late,) = of_folder(knowledge, tmp_path, **given, hashing=-1.0).compared
        assert (late.fitting, late.differing, len(late.open)) == (0, (), 3)
        shutil.rmtree(folder / ".cache")
        alone = of_folder(knowledge, tmp_path, **given)

    assert alone.compared == ()
    assert [one.value for one in alone.facts if one.name is FactName.COMPARED] == ["nothing-stated"]


@pytest.mark.parametrize("lang", ["en", "ja", "zh"])
def test_a_reviewer_reads_which_files_are_not_the_hub_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    """The option reaches the report: the finding decides, and the count stands with the model."""
    cached(tmp_path / "hub", model=b"other")
    project = tmp_path / "project"
    project.mkdir()
    loads = f"AutoModel.from_pretrained('{NAME}', revision='{served().sha}')"
    (project / "app.py").write_text(f"from transformers import AutoModel\n{loads}\n")
    (project / "auditor.toml").write_text("[resolve]\nverify-files = true\n" if lang == "en" else "")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    options = [] if lang == "en" else ["--verify-files"]
    with Hub(served()) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        formats = [
            "--format",
            f"json={tmp_path / 'audit.json'}",
            "--format",
            f"html={tmp_path / 'audit.html'}",
        ]
        done = CliRunner().invoke(main, ["audit", str(project), "--lang", lang, *formats, *options])

    assert done.exit_code in (0, 1), done.output
    audit = json.loads((tmp_path / "audit.json").read_bytes())
    assert [one["rule"] for one in audit["findings"]].count("files-differ") == 1
    assert {"name": "compared", "value": "2/3"}.items() <= next(
        fact for fact in audit["models"][0]["facts"] if fact["name"] == "compared"
    ).items()
    assert audit["models"][0]["decision"] == "review"
    page = (tmp_path / "audit.html").read_text("utf-8")
    assert "2/3" in page and "model.safetensors" in page
    shutil.copy(tmp_path / "audit.html", f"/tmp/compared-{lang}.html") if os.environ.get("LOOK") else None
