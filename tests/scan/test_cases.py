"""Every kind of file but Python: what its marks say is found at their lines, and nothing else is."""

from __future__ import annotations

import re

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Scan
from auditor.reading import Tree
from auditor.scan import scan
from tests.scan.marks import CASES, got, likely_lines, wanted

FOLDER = CASES / "other"
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def scanned(knowledge: Knowledge) -> Scan:
    """The folder as a whole."""
    return scan(Tree(FOLDER), knowledge)


@pytest.mark.parametrize("path", FILES)
def test_every_line_finds_what_its_mark_says(path: str, scanned: Scan) -> None:
    """What stands behind `# finds:` or `// finds:` is found there, and no other line finds anything."""
    text = re.sub(r"// (?=finds:|possible:|undecided)", "# ", (FOLDER / path).read_text("utf-8"))

    found = got(scanned, path, likely_lines(text))

    assert sorted(found) == sorted(wanted(text))


def test_every_file_of_the_cases_is_read(scanned: Scan) -> None:
    """No case is left out or broken."""
    assert not scanned.unread
