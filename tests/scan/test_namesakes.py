"""Modules of one name in several folders: each program means the one that is nearest to it."""

from __future__ import annotations

from pathlib import Path

from auditor.knowledge import Knowledge
from auditor.reading import Tree
from auditor.scan import scan

LOADS = "from sentence_transformers import SentenceTransformer\n"


def test_a_script_means_the_module_beside_it(tmp_path: Path, knowledge: Knowledge) -> None:
    for folder, name in (("alpha", "org-a/small"), ("beta", "org-b/large")):
        _write(tmp_path / folder / "settings.py", f'CHOSEN = "{name}"\n')
        _write(
            tmp_path / folder / "app.py", f"{LOADS}from settings import CHOSEN\nSentenceTransformer(CHOSEN)\n"
        )

    assert _found(tmp_path, knowledge) == [
        ("alpha/settings.py", "org-a/small"),
        ("beta/settings.py", "org-b/large"),
    ]


def test_a_package_means_its_own_parts(tmp_path: Path, knowledge: Knowledge) -> None:
    """Several services in one tree, each with a package `app`."""
    for service, name in (("first", "org-a/first"), ("second", "org-a/second"), ("a", "org-a/third")):
        home = tmp_path / "services" / service / "app"
        _write(home / "core" / "chosen.py", f'def chosen():\n    return "{name}"\n')
        _write(
            home / "api" / "main.py",
            f"{LOADS}import app.core.chosen\nSentenceTransformer(app.core.chosen.chosen())\n",
        )

    assert _found(tmp_path, knowledge) == [
        ("services/a/app/core/chosen.py", "org-a/third"),
        ("services/first/app/core/chosen.py", "org-a/first"),
        ("services/second/app/core/chosen.py", "org-a/second"),
    ]


def test_a_loader_that_two_modules_have_hands_on_to_its_own(tmp_path: Path, knowledge: Knowledge) -> None:
    for folder in ("alpha", "beta"):
        _write(
            tmp_path / folder / "shared.py",
            f"{LOADS}def make(name):\n    return SentenceTransformer(name)\n"
            if folder == "alpha"
            else "def make(name):\n    return print(name)\n",
        )
        _write(tmp_path / folder / "app.py", f"from shared import make\n\nmake('org-{folder}/made')\n")

    assert _found(tmp_path, knowledge) == [("alpha/app.py", "org-alpha/made")]


def test_a_script_that_is_called_like_what_it_starts_means_the_other(
    tmp_path: Path, knowledge: Knowledge
) -> None:
    _write(tmp_path / "core" / "ingest.py", f"{LOADS}def run(name):\n    return SentenceTransformer(name)\n")
    _write(tmp_path / "scripts" / "ingest.py", "from ingest import run\n\nrun('org-a/started')\n")

    assert _found(tmp_path, knowledge) == [("scripts/ingest.py", "org-a/started")]


def test_a_library_is_itself_whatever_stands_beside(tmp_path: Path, knowledge: Knowledge) -> None:
    for folder in ("alpha", "beta"):
        _write(tmp_path / folder / "sentence_transformers.py", "value = 1\n")
    _write(tmp_path / "alpha" / "app.py", f"{LOADS}SentenceTransformer('org-a/loaded')\n")

    assert _found(tmp_path, knowledge) == [("alpha/app.py", "org-a/loaded")]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def _found(root: Path, knowledge: Knowledge) -> list[tuple[str, str]]:
    return [(one.location.path, one.model) for one in scan(Tree(root), knowledge).references]
