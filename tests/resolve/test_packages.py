"""Models that are Python packages: wheels of the tree and installed ones, read and never imported.

Where the shape was read: core metadata and binary distribution format (Python
packaging guides); spaCy's `meta.json` in `explosion/spacy-models@92570667`.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import ClaimKind, Identity, ModelRecord, Resolution, Unresolved
from auditor.reading import Tree
from auditor.resolve import ResolveSettings, resolve
from tests.licenses.texts import text

NAME, VERSION = "xy_core_news_sm", "3.8.0"
INFO = f"{NAME}-{VERSION}.dist-info"
WHEEL = f"{NAME}-{VERSION}-py3-none-any.whl"
META = {
    "lang": "xy",
    "name": "core_news_sm",
    "version": VERSION,
    "author": "Explosion",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "UD Xyish v2.8", "url": "https://example.org/ud", "license": "CC BY-SA 4.0", "author": "A"},
        {"name": "org/bert-xy", "url": "https://huggingface.co/org/bert-xy", "license": "MIT"},
    ],
}


def files(
    meta: Mapping[str, Any] | None = META, metadata: str = "License: CC BY-SA 4.0\n", **texts: str
) -> dict[str, bytes]:
    """The files of a package, by path."""
    head = f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {VERSION}\n"
    made = {f"{INFO}/METADATA": f"{head}{metadata}\nThe description.\n".encode()}
    if meta is not None:
        made[f"{NAME}/{NAME}-{VERSION}/meta.json"] = json.dumps(meta).encode()
    made[f"{NAME}/__init__.py"] = b"raise SystemExit('imported')\n"
    return made | {f"{INFO}/{name}": said.encode() for name, said in texts.items()}


def packed(contents: Mapping[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A wheel."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        for path, data in contents.items():
            archive.writestr(path, data)
    return made.getvalue()


def installed(root: Path, contents: Mapping[str, bytes]) -> Path:
    """An environment that has the package."""
    for path, data in contents.items():
        target = root / "lib" / "python3.12" / "site-packages" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return root


def asked(
    knowledge: Knowledge, tree: Path | None, environment: Path | None = None, revision: str | None = None
) -> Resolution:
    """Resolve the package from a tree and an environment; the catalogue knows nothing."""
    given = ResolveSettings("http://127.0.0.1:9", offline=True, environment=environment)
    wanted = Identity("spacy", NAME, revision)
    found = Tree(tree) if tree is not None else None
    return resolve([wanted], given, replace(knowledge, catalogue=()), found, texts=Identifier()).answers[
        wanted
    ]


def record(*arguments: Any, **named: Any) -> ModelRecord:
    answer = asked(*arguments, **named)
    assert isinstance(answer, ModelRecord), answer
    return answer


def both(tmp_path: Path, contents: Mapping[str, bytes]) -> list[tuple[Path | None, Path | None]]:
    """The package as a wheel in a tree, and installed in an environment."""
    tree = tmp_path / "tree"
    (tree / "wheels").mkdir(parents=True)
    (tree / "wheels" / WHEEL).write_bytes(packed(contents))
    return [(tree, None), (None, installed(tmp_path / "environment", contents))]


def test_wheel_and_installed_package_say_the_same(knowledge: Knowledge, tmp_path: Path) -> None:
    """License, text, version, publisher, sources and the base model, each with its place."""
    contents = files(LICENSE=text("CC-BY-SA-4.0"), LICENSES_SOURCES="WordNet 3.0 License")
    for tree, environment in both(tmp_path, contents):
        found = record(knowledge, tree, environment)

        assert [(one.kind, one.value) for one in found.claims] == [
            (ClaimKind.TAG, "CC BY-SA 4.0"),
            (ClaimKind.FILE, "cc-by-sa-4.0"),
        ]
        assert (found.identity.revision, found.publisher, found.source) == (VERSION, "Explosion", "package")
        assert [(one.name, one.licenses) for one in found.data] == [
            ("UD Xyish v2.8", ("CC BY-SA 4.0",)),
            ("org/bert-xy", ("MIT",)),
        ]
        assert [base.identity.model for base in found.bases] == ["org/bert-xy"]


def test_metadata_and_description_that_differ_are_both_told(knowledge: Knowledge, tmp_path: Path) -> None:
    """The wheel says one thing, the pipeline inside another: neither is dropped."""
    (tmp_path / WHEEL).write_bytes(packed(files(metadata="License-Expression: MIT\n")))

    assert [one.value for one in record(knowledge, tmp_path).claims] == ["MIT", "CC BY-SA 4.0"]


def test_classifiers_speak_where_nothing_else_does(knowledge: Knowledge, tmp_path: Path) -> None:
    """An older package names its license by classifier only."""
    (tmp_path / WHEEL).write_bytes(
        packed(files(meta=None, metadata="Classifier: License :: OSI Approved :: MIT License\n"))
    )

    assert [one.value for one in record(knowledge, tmp_path).claims] == ["MIT License"]


def test_another_version_is_another_package(knowledge: Knowledge, tmp_path: Path) -> None:
    """What is pinned is not answered by what happens to lie here."""
    (tmp_path / WHEEL).write_bytes(packed(files()))

    assert isinstance(asked(knowledge, tmp_path, revision="3.7.0"), Unresolved)
    assert isinstance(asked(knowledge, tmp_path, revision=VERSION), ModelRecord)


def test_nothing_is_imported(knowledge: Knowledge, tmp_path: Path) -> None:
    """A package whose import would end the program is read all the same."""
    for tree, environment in both(tmp_path, files()):
        assert record(knowledge, tree, environment).claims


def test_a_large_member_is_not_unpacked(knowledge: Knowledge, tmp_path: Path) -> None:
    """A small archive may hold gigabytes: what is larger than metadata can be is not there."""
    contents = files() | {f"{INFO}/METADATA": b"License: MIT\n" + b" " * (64 * 2**20)}
    (tmp_path / WHEEL).write_bytes(packed(contents))

    assert [one.value for one in record(knowledge, tmp_path).claims] == ["CC BY-SA 4.0"]


def test_a_member_packed_in_another_way_is_not_read(knowledge: Knowledge, tmp_path: Path) -> None:
    """Wheels are deflated; other packings may ask for any amount of memory."""
    (tmp_path / WHEEL).write_bytes(packed(files(), zipfile.ZIP_LZMA))

    assert record(knowledge, tmp_path).claims == ()


@pytest.mark.parametrize("cut", [0, 10, 100, -1, -30, -200])
def test_a_broken_wheel_says_nothing(knowledge: Knowledge, tmp_path: Path, cut: int) -> None:
    """An archive that is cut off ends in no error, and claims nothing."""
    (tmp_path / WHEEL).write_bytes(packed(files())[:cut])

    assert record(knowledge, tmp_path).claims == ()


def test_a_directory_larger_than_any_package_s_is_not_read(knowledge: Knowledge, tmp_path: Path) -> None:
    """The archive states how large its directory is; that is not believed."""
    data = bytearray(packed(files()))
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = (0x7FFFFFFF).to_bytes(4, "little")
    (tmp_path / WHEEL).write_bytes(bytes(data) + b"\0" * 1000)

    assert record(knowledge, tmp_path).claims == ()


def test_no_link_leads_out_of_the_environment(knowledge: Knowledge, tmp_path: Path) -> None:
    """Metadata that are a link to another file of this machine are not read."""
    environment = installed(tmp_path / "environment", files(meta=None))
    metadata = environment / "lib" / "python3.12" / "site-packages" / INFO / "METADATA"
    (tmp_path / "secret").write_text("License: MIT\n", encoding="utf-8")
    metadata.unlink()
    metadata.symlink_to(tmp_path / "secret")

    assert record(knowledge, None, environment).claims == ()


@pytest.mark.parametrize(
    "meta", ["[", "3", '{"license": 3, "sources": "x", "author": []}', '{"sources": [3, {}]}']
)
def test_hostile_descriptions_cost_nothing_but_themselves(
    knowledge: Knowledge, tmp_path: Path, meta: str
) -> None:
    """Fields of another type are left out."""
    contents = files() | {f"{NAME}/{NAME}-{VERSION}/meta.json": meta.encode()}
    (tmp_path / WHEEL).write_bytes(packed(contents))
    found = record(knowledge, tmp_path)

    assert [one.value for one in found.claims] == ["CC BY-SA 4.0"]
    assert found.data == ()
