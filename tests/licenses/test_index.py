"""The index of known texts: what ships, where it is from, and that no other text passes for one of them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import metadata
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.knowledge import Knowledge
from auditor.licenses.aligning import Aligner
from auditor.licenses.index import shipped
from auditor.licenses.originals import PACKAGES
from auditor.licenses.wording import UNKNOWN, Wording
from tests.conftest import require
from tools import texts

ROOT = Path(__file__).parent.parent.parent
INDEX = shipped()


def test_every_text_is_of_a_license_that_the_rule_set_has(knowledge: Knowledge) -> None:
    """What is identified has an entry that says what it means; over 180 license versions are."""
    licenses = {text.license for text in INDEX.texts}

    assert licenses <= set(knowledge.licenses)
    assert len(licenses) >= 180


def test_every_text_says_where_it_is_from() -> None:
    """A package with its version or a repository with its commit; a path; the digest of the bytes."""
    for text in INDEX.texts:
        source = text.source
        assert bool(source.package and source.version) != bool(source.repository and source.commit), (
            text.license
        )
        assert source.path and re.fullmatch(r"[0-9a-f]{64}", text.digest)
        assert source.commit is None or re.fullmatch(r"[0-9a-f]{40}", source.commit)


def test_the_index_is_what_the_sources_say() -> None:
    """Each entry of sources.yaml has its text in the index, and the other way round."""
    wanted = [(one["license"], one.get("part", "license"), one["path"]) for one in texts.sources().entries]

    assert [(text.license, text.part, text.source.path) for text in INDEX.texts] == wanted


def test_no_text_stands_in_the_index() -> None:
    """Words are hashes: the longest phrase in clear is a heading."""
    raw = json.loads(files("auditor.rules").joinpath("texts/index.json").read_bytes())
    phrases = [title for text in raw["texts"] for title in text.get("titles", ())]

    assert max(len(phrase.split()) for phrase in phrases) <= 40
    assert sum(len(json.dumps(text.get("slots", ""))) for text in raw["texts"]) < 12_000


@pytest.mark.parametrize("package", sorted(PACKAGES))
def test_a_package_gives_the_texts_that_the_index_holds(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made again from the package, the texts are the same; ScanCode's stands apart from our dependencies."""
    monkeypatch.syspath_prepend(ROOT / ".tools" / "scancode")
    try:
        installed = metadata.version(package) == texts.sources().versions[package]
    except metadata.PackageNotFoundError:
        installed = False
    require(installed, f"the package {package}")

    assert texts.differences(package) == []


def align(number: int, ids: str) -> bool:
    """Whether words with these ids, of no meaning, are all of a known text and nothing more."""
    wording = Wording(" ".join(["otherwise"] * len(ids)))
    found = Aligner(INDEX, wording, ids).align(number, 0, len(ids))
    return found is not None and found.exact and (found.start, found.end) == (0, len(ids))


@pytest.mark.parametrize("number", range(len(INDEX.texts)), ids=lambda number: INDEX.texts[number].license)
def test_a_known_text_is_itself(number: int) -> None:
    """Word by word, each known text is exactly itself."""
    assert align(number, INDEX.ids(number))


def test_no_two_licenses_have_one_text() -> None:
    """What tells two licenses apart is in the words that are compared."""
    owners: dict[str, set[tuple[str, str]]] = {}
    for number, text in enumerate(INDEX.texts):
        owners.setdefault(INDEX.ids(number), set()).add((text.license, text.part))

    assert [found for found in owners.values() if len(found) > 1] == []


@given(
    st.integers(0, len(INDEX.texts) - 1),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(["other", "more", "less"]),
)
@settings(max_examples=200, deadline=None)
def test_one_word_changed_is_never_exact(number: int, place: float, change: str) -> None:
    """Any word of any known text replaced, added or left out (but a list marker): not exact any more.

    A word that the text may be without is none: `and/or` of ISC (SPDX, "License List Matching Guidelines",
    optional text).
    """
    ids, markers = INDEX.ids(number), INDEX.markers(number)
    at = int(place * len(ids))
    optional = ((at, at + 1),) in INDEX.texts[number].sections
    if change == "less" and (optional or at in markers or _beside(ids, at, markers)):
        return
    put = {"other": UNKNOWN, "more": UNKNOWN + ids[at], "less": ""}[change]

    assert not align(number, ids[:at] + put + ids[at + 1 :])


def _beside(ids: str, at: int, markers: frozenset[int]) -> bool:
    """Whether the word is the same as a list marker right beside it: either may be the one left out."""
    return any(
        other in markers and ids[other] == ids[at] for other in range(max(0, at - 3), min(len(ids), at + 4))
    )


def test_labels_name_files_that_the_index_was_not_made_from(knowledge: Knowledge) -> None:
    """What is measured on is not what was learnt from; every label is whole."""
    folder = files("tests").joinpath("licenses")
    labels = yaml.safe_load(folder.joinpath("labels.yaml").read_text(encoding="utf-8"))
    blobs = {blob for text in INDEX.texts for blob in text.blobs}

    assert len(labels) > 250
    for label in labels:
        assert label["blob"] not in blobs
        assert label["status"] != "exact" or set(label["licenses"]) <= set(knowledge.licenses)


#: Many threads that want the index at once, in many processes that never saw it.
FIRST_USE = """
import os, sys, threading
from auditor.licenses.index import shipped

def together():
    sys.setswitchinterval(1e-6)
    ready = threading.Barrier(16)
    threads = [threading.Thread(target=lambda: (ready.wait(), shipped())) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

for _ in range(30):
    child = os.fork()
    if child == 0:
        together()
        os._exit(0)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("a thread met a type that another was still making")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_many_threads_may_be_the_first_to_read_it() -> None:
    """License files of many models are identified at once: whichever comes first, nothing crashes."""
    done = subprocess.run([sys.executable, "-c", FIRST_USE], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
