"""Every kind of file but Python: what its marks say is found at their lines, and nothing else is."""

from __future__ import annotations

import re

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Scan
from auditor.reading import Tree
from auditor.scan import scan
from tests.scan.marks import CASES, got, likely_lines, wanted

#: Single files, and trees whose files take names from each other.
FOLDERS = ("other", "linked")
FILES = [
    (folder, path.relative_to(CASES / folder).as_posix())
    for folder in FOLDERS
    for path in sorted((CASES / folder).rglob("*"))
    if path.is_file()
]


@pytest.fixture(scope="module")
def scanned(knowledge: Knowledge) -> dict[str, Scan]:
    """Each folder as a whole."""
    return {folder: scan(Tree(CASES / folder), knowledge) for folder in FOLDERS}


@pytest.mark.parametrize(("folder", "path"), FILES)
def test_every_line_finds_what_its_mark_says(folder: str, path: str, scanned: dict[str, Scan]) -> None:
    """What stands behind `# finds:` or `// finds:` is found there, and no other line finds anything."""
    text = (CASES / folder / path).read_text("utf-8")
    text = re.sub(r"// (?=finds:|possible:|undecided)", "# ", text)

    found = got(scanned[folder], path, likely_lines(text))

    assert sorted(found) == sorted(wanted(text))


def test_every_file_of_the_cases_is_read(scanned: dict[str, Scan]) -> None:
    """No case is broken."""
    assert not [one for scan in scanned.values() for one in scan.unread]
