"""A project that keeps what this program wrote about it: that is no evidence of its own."""

from __future__ import annotations

import json
from pathlib import Path

from tests.change.worlds import write
from tests.cli.test_commands import AS_OF, run

LOADING = 'from transformers import AutoModel\n\nAutoModel.from_pretrained("BAAI/bge-m3")\n'


def test_records_of_this_program_are_left_out_wherever_they_lie(tmp_path: Path) -> None:
    """Two audits, the second with the record of the first in the tree: the same references, and that told."""
    write(tmp_path, {"load.py": LOADING})
    run("audit", tmp_path, "--offline", "-o", tmp_path / "reports", *AS_OF)
    (tmp_path / "found.json").write_text(run("scan", tmp_path, "--format", "json").stdout)

    scanned = json.loads(run("scan", tmp_path, "--format", "json").stdout)

    assert (tmp_path / "reports" / "audit.json").exists()
    assert {one["location"]["path"] for one in scanned["references"]} == {"load.py"}
    assert [(one["path"], one["reason"]) for one in scanned["left_out"]] == [
        ("found.json", "reports of this program"),
        ("reports/audit.json", "reports of this program"),
    ]
