"""A second scan reads only what changed, and says what a first one would."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Scan
from auditor.reading import Tree
from auditor.scan import scan

#: A time long enough ago that no change can hide behind it.
LONG_AGO = 1_700_000_000_000_000_123

LOADER = "from transformers import AutoModel\nfrom names import NAME\nAutoModel.from_pretrained(NAME)\n"


def write(path: Path, text: str, when: int = LONG_AGO) -> None:
    """Write a file that was changed at a time in nanoseconds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, ns=(when, when))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A loader, and the module that its name comes from."""
    write(tmp_path / "project" / "load.py", LOADER)
    write(tmp_path / "project" / "names.py", 'NAME = "org-a/first"\n')
    return tmp_path / "project"


def models(result: Scan) -> list[str]:
    """The names that a scan found."""
    return [one.model for one in result.references]


def test_a_second_scan_says_the_same(project: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    """What is remembered is the whole answer: references, undecided calls, unread files, counts."""
    write(project / "broken.py", "import vllm\nvllm.LLM(\n")
    write(project / "open.py", "import vllm\nvllm.LLM(input())\n")
    first = scan(Tree(project), knowledge, tmp_path / "cache")

    second = scan(Tree(project), knowledge, tmp_path / "cache")

    assert second == first == scan(Tree(project), knowledge)
    assert (len(first.undecided), len(first.unread)) == (1, 1)


def test_what_lies_between_a_name_and_its_loader_is_remembered(tmp_path: Path, knowledge: Knowledge) -> None:
    """A module that only hands on begins to load, and ends: who asks it is read again."""
    write(tmp_path / "project" / "asks.py", 'from between import make\nmake("org-a/first")\n')
    write(tmp_path / "project" / "between.py", "from loads import load\ndef make(x):\n    return load(x)\n")
    nothing, loads = "def load(y):\n    return y\n", LOADER.partition("from names")[0]
    write(tmp_path / "project" / "loads.py", nothing)
    told = []
    for number, text in enumerate(
        (f"{loads}def load(y):\n    return AutoModel.from_pretrained(y)\n", nothing), 1
    ):
        told.append(models(scan(Tree(tmp_path / "project"), knowledge, tmp_path / "cache")))
        write(tmp_path / "project" / "loads.py", text, LONG_AGO + number)
    told.append(models(scan(Tree(tmp_path / "project"), knowledge, tmp_path / "cache")))

    assert told == [[], ["org-a/first"], []]


def test_a_changed_file_changes_what_rests_on_it(project: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    """A name in another module is read again for the file that loads it."""
    assert models(scan(Tree(project), knowledge, tmp_path / "cache")) == ["org-a/first"]
    write(project / "names.py", 'NAME = "org-a/other"\n', LONG_AGO + 1)

    assert models(scan(Tree(project), knowledge, tmp_path / "cache")) == ["org-a/other"]


def test_a_changed_file_changes_every_module_that_asks_it(tmp_path: Path, knowledge: Knowledge) -> None:
    """Two modules hand a name to a function of a third, which begins to load what it is given."""
    root, cache = tmp_path / "project", tmp_path / "cache"
    for name in ("first", "second"):
        write(root / f"{name}.py", f'from build import make\nmake("corp_{name}")\n')
    write(root / "build.py", "import sentence_transformers\ndef make(name):\n    return name\n")
    time.sleep(0.1)  # else the files are too young to be remembered
    assert models(scan(Tree(root), knowledge, cache)) == []
    loads = "    return sentence_transformers.SentenceTransformer(name)\n"
    write(root / "build.py", f"import sentence_transformers\ndef make(name):\n{loads}", LONG_AGO + 1)

    found = scan(Tree(root), knowledge, cache)

    assert sorted(models(found)) == [f"sentence-transformers/corp_{name}" for name in ("first", "second")]


def test_a_changed_file_of_settings_changes_what_reads_it(tmp_path: Path, knowledge: Knowledge) -> None:
    """What a program takes out of a file is as old as the file."""
    root, cache = tmp_path / "project", tmp_path / "cache"
    write(
        root / "app.py",
        "import yaml\nfrom faster_whisper import WhisperModel\n"
        'settings = yaml.safe_load(open("set.yaml"))\nWhisperModel(settings["size"])\n',
    )
    write(root / "set.yaml", "size: small\n")
    time.sleep(0.1)  # else the files are too young to be remembered
    assert models(scan(Tree(root), knowledge, cache)) == ["Systran/faster-whisper-small"]
    write(root / "set.yaml", "size: medium\n", LONG_AGO + 1)

    assert models(scan(Tree(root), knowledge, cache)) == ["Systran/faster-whisper-medium"]


def test_a_new_file_may_answer_what_was_open(project: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    """A module that was missing is found once it is there."""
    (project / "names.py").unlink()
    assert len(scan(Tree(project), knowledge, tmp_path / "cache").undecided) == 1
    write(project / "names.py", 'NAME = "org-a/late"\n')

    assert models(scan(Tree(project), knowledge, tmp_path / "cache")) == ["org-a/late"]


def test_a_removed_file_is_forgotten(project: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    """Nothing is found in a file that is gone."""
    scan(Tree(project), knowledge, tmp_path / "cache")
    (project / "load.py").unlink()

    result = scan(Tree(project), knowledge, tmp_path / "cache")

    assert "load.py" not in {one.location.path for one in result.references}


def test_the_same_size_and_time_hide_no_change(project: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    """A file whose time was set back after a change is read again all the same."""
    scan(Tree(project), knowledge, tmp_path / "cache")
    write(project / "names.py", 'NAME = "org-a/later"\n'[:-1] + "\n")
    write(project / "names.py", 'NAME = "org-b/first"\n')

    assert models(scan(Tree(project), knowledge, tmp_path / "cache")) == ["org-b/first"]


@pytest.mark.parametrize("damage", [b"", b"\x00", b"\xff" * 100, b"[1, 2]"])
def test_a_damaged_memory_is_no_memory(
    project: Path, tmp_path: Path, knowledge: Knowledge, damage: bytes
) -> None:
    """Whatever stands in the cache, the answer is right."""
    scan(Tree(project), knowledge, tmp_path / "cache")
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(damage)

    assert models(scan(Tree(project), knowledge, tmp_path / "cache")) == ["org-a/first"]


def test_many_files_are_read_by_several_processes_alike(tmp_path: Path, knowledge: Knowledge) -> None:
    """A tree large enough to be shared between processes gives every reference once, in order."""
    filler = "# a comment that says nothing of any model at all\n" * 20_000
    for number in range(16):
        text = f'import vllm\nvllm.LLM("org-a/name-{number:02}b")\n{filler}'
        write(tmp_path / f"module_{number:02}.py", text)
    seen: list[int] = []

    result = scan(Tree(tmp_path), knowledge, progress=lambda done, _: seen.append(done))

    assert models(result) == [f"org-a/name-{number:02}b" for number in range(16)]
    assert result.statistics.read == 16 and seen == sorted(seen)
