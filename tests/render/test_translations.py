"""The words of the interface, and the schemas of our documents, are up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("tool", ["translations.py", "schemas.py", "findings.py"])
def test_what_is_generated_is_current(tool: str) -> None:
    """Every message is translated and compiled; every schema and page is what its source says."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / tool), "--check"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
