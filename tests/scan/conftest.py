"""What tests of the scan share: a scan of all cases takes seconds."""

from __future__ import annotations

import pytest

from auditor.knowledge import Knowledge
from auditor.model import Scan
from auditor.reading import Tree
from auditor.scan import scan
from tests.scan.marks import CASES


@pytest.fixture(scope="session")
def cases(knowledge: Knowledge) -> Scan:
    """The scan of all cases as one tree."""
    return scan(Tree(CASES), knowledge)
