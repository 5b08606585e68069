"""What a library loads where no model is named, in the release that a project's lists of packages admit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.knowledge import Knowledge
from auditor.reading import Tree
from auditor.scan import scan
from auditor.scan.loaders.joining import tables

EMBEDS = "from haystack.components.embedders import OpenAITextEmbedder\n\nOpenAITextEmbedder()\n"

#: The default before release 3.4.0 of the library, and since.
BEFORE, SINCE = "text-embedding-ada-002", "text-embedding-3-small"

LISTS = {
    "pip, pinned": ("requirements.txt", "httpx\nhaystack-ai==2.8.0  # pinned\n", BEFORE),
    "pip, in its other spelling": ("requirements.txt", "Haystack_AI[all]===2.8.0\n", BEFORE),
    "pip, from a release on": ("requirements.txt", "haystack-ai>=2.8.0\n", SINCE),
    "pip, up to a release": ("requirements.txt", "haystack-ai>=2.8,<3.4.0\n", BEFORE),
    "pip, a compatible one": ("requirements-prod.txt", "haystack-ai~=3.1; python_version >= '3.10'\n", SINCE),
    "pip, a compatible one of a series": ("requirements.txt", "haystack-ai~=3.1.0\n", BEFORE),
    "pip, all of a series": ("requirements.txt", "haystack-ai==2.*\n", BEFORE),
    "pip, in a comment": ("requirements.txt", "# haystack-ai==2.8.0\nhaystack-ai\n", SINCE),
    "pip, another package": ("requirements.txt", "my-haystack-ai==2.8.0\nhaystack-ai-extra==2.8\n", SINCE),
    "a folder of lists": ("requirements/base.txt", "haystack-ai==2.8.0\n", BEFORE),
    "constraints": ("constraints.txt", "haystack-ai == 2.8.0\n", BEFORE),
    "pyproject": ("pyproject.toml", '[project]\ndependencies = ["httpx", "haystack-ai>=2,<3"]\n', BEFORE),
    "setup.cfg": ("setup.cfg", "[options]\ninstall_requires =\n    haystack-ai<3\n", BEFORE),
    "setup.py": ("setup.py", 'setup(install_requires=["haystack-ai (>=2,<3)"])\n', BEFORE),
    "Poetry, with a caret": ("pyproject.toml", '[tool.poetry.dependencies]\nhaystack-ai = "^2.8"\n', BEFORE),
    "Poetry, any": ("pyproject.toml", '[tool.poetry.dependencies]\nhaystack-ai = "*"\n', SINCE),
    "Poetry, a table": (
        "pyproject.toml",
        '[tool.poetry.dependencies]\nhaystack-ai = {version = "~3.3", extras = ["all"]}\n',
        BEFORE,
    ),
    "Pipfile": ("Pipfile", '[packages]\nhaystack-ai = "==2.8.0"\n', BEFORE),
    "conda": ("environment.yml", "dependencies:\n  - python=3.11\n  - haystack-ai=2.8\n", BEFORE),
    "conda's pip": ("environment.yaml", "dependencies:\n  - pip:\n      - haystack-ai==2.8.0\n", BEFORE),
    "a lock of uv or Poetry": (
        "uv.lock",
        '[[package]]\nname = "haystack-ai"\nversion = "2.8.0"\n\n[[package]]\nname = "httpx"\n',
        BEFORE,
    ),
    "a lock of Pipenv": (
        "Pipfile.lock",
        '{"default": {\n    "haystack-ai": {\n"hashes": ["sha256:00"],\n"version": "==2.8.0"}}}\n',
        BEFORE,
    ),
    "no version that is one": ("requirements.txt", "haystack-ai==two\n", SINCE),
    "versions that exclude each other": ("requirements.txt", "haystack-ai>3,<2\n", SINCE),
    "no list": ("notes.md", "haystack-ai==2.8.0\n", SINCE),
}


@pytest.mark.parametrize("case", LISTS)
def test_the_latest_release_that_a_list_admits_decides(
    case: str, tmp_path: Path, knowledge: Knowledge
) -> None:
    name, text, expected = LISTS[case]
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "main.py").write_text(EMBEDS)

    told = [one for one in scan(Tree(tmp_path), knowledge).references if one.location.path == "app/main.py"]

    assert [one.model for one in told] == [expected]
    assert (told[0].how.endswith("default before haystack-ai 3.4.0")) is (expected == BEFORE)


def test_a_lock_says_more_than_a_list_and_the_nearest_folder_most(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    (tmp_path / "requirements.txt").write_text("haystack-ai>=2\n")
    (tmp_path / "uv.lock").write_text('[[package]]\nname = "haystack-ai"\nversion = "3.1.0"\n')
    (tmp_path / "main.py").write_text(EMBEDS)
    (tmp_path / "worker").mkdir()
    (tmp_path / "worker" / "requirements.txt").write_text("haystack-ai==3.4.1\n")
    (tmp_path / "worker" / "main.py").write_text(EMBEDS)

    found = scan(Tree(tmp_path), knowledge).references

    assert [(one.location.path, one.model) for one in found] == [
        ("main.py", BEFORE),
        ("worker/main.py", SINCE),
    ]


def test_a_default_for_a_task_is_of_its_release(tmp_path: Path, knowledge: Knowledge) -> None:
    (tmp_path / "requirements.txt").write_text("transformers<5\n")
    (tmp_path / "main.py").write_text('from transformers import pipeline\n\npipeline("text-generation")\n')

    found = scan(Tree(tmp_path), knowledge).references

    assert [one.model for one in found] == ["openai-community/gpt2"]


def test_a_changed_list_is_read_again(tmp_path: Path, knowledge: Knowledge) -> None:
    """What is remembered of a module rests on the list that decided its release."""
    root, cache = tmp_path / "project", tmp_path / "cache"
    root.mkdir()
    (root / "main.py").write_text(EMBEDS)
    (root / "requirements.txt").write_text("haystack-ai==2.8.0\n")
    first = scan(Tree(root), knowledge, cache).references
    (root / "requirements.txt").write_text("haystack-ai==3.4.1\n")

    second = scan(Tree(root), knowledge, cache).references

    assert ([one.model for one in first], [one.model for one in second]) == ([BEFORE], [SINCE])


def test_every_earlier_default_is_of_a_call_that_has_one(knowledge: Knowledge) -> None:
    """No row speaks of a call that the tables do not have, and each goes back in time."""
    from packaging.version import Version

    known = tables(knowledge.loaders)
    of_calls = {one.call: one for one in known.calls.loads if one.default or one.defaults}
    rows: list[Any] = [table.get("earlier", ()) for table in knowledge.loaders]
    stated = [(row["package"], row["call"]) for each in rows for row in each]
    assert stated

    for package, calls in stated:
        for call in calls if isinstance(calls, list) else [calls]:
            earlier = [one for one in of_calls[call].earlier if one.package == package]
            ends = [Version(release.before) for one in earlier for release in one.releases]
            assert ends == sorted(ends, reverse=True)
            assert len(set(ends)) == len(ends), (package, call)
