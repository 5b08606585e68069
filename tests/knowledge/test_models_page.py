"""The page about models: its examples are entries that the rule set takes."""

from __future__ import annotations

import re
import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from auditor.knowledge.check import check

PAGE = Path(__file__).parent.parent.parent / "docs" / "models.md"
EXAMPLES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))


def test_every_kind_of_entry_has_an_example() -> None:
    """A model, a publisher, a family and a service are shown."""
    assert set(EXAMPLES) == {"catalogue/example.yaml", "publishers.yaml", "families.yaml", "hosted.yaml"}


@pytest.mark.parametrize("file", sorted(EXAMPLES))
def test_an_example_is_sound(file: str, tmp_path: Path) -> None:
    """Each example, put where it belongs, passes the check of the rule set."""
    with as_file(files("auditor.rules")) as folder:
        rules = Path(shutil.copytree(folder, tmp_path / "rules"))
    target = rules / file
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    target.write_text(before + EXAMPLES[file], encoding="utf-8")

    assert check(rules) == ()
