"""Options of a project's own scripts: whoever gives one that reaches a loader names a model."""

from __future__ import annotations

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Scan
from auditor.reading import Tree
from auditor.scan import scan
from tests.scan.marks import CASES


@pytest.fixture(scope="module")
def scanned(knowledge: Knowledge) -> Scan:
    """The project as a whole."""
    return scan(Tree(CASES / "project"), knowledge)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (
            ".github/workflows/run.yml",
            [
                (5, 47, "Systran/faster-whisper-tiny.en", "transcribe.py --speech"),
                (5, 72, "org-s/embedder", "transcribe.py -e"),
            ],
        ),
        ("run.sh", [(1, 18, "Systran/faster-whisper-medium", "transcribe.py --speech")]),
    ],
)
def test_a_command_gives_an_option_of_a_script(
    path: str, found: list[tuple[int, int, str, str]], scanned: Scan
) -> None:
    """The value is read as the loader behind the option reads it, at the place where it is written."""
    here = [one for one in scanned.references if one.location.path == path]

    assert [(one.location.line, one.location.column, one.model, one.how) for one in here] == found
    assert {one.certainty for one in here} == {Certainty.CERTAIN}
