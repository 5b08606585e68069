"""Documents for other tools, made by the commands as a user runs them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.cli.test_commands import AS_OF, EXAMPLE, project, run

FORMS = ("sarif", "junit", "gitlab", "spdx")


def test_one_audit_makes_every_document(tmp_path: Path) -> None:
    """Each goes to its file, standard output stays empty, and a second run writes the same bytes."""
    written = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        outputs = [argument for form in FORMS for argument in ("-f", f"{form}={folder / form}")]
        done = run("audit", EXAMPLE, "--offline", *AS_OF, *outputs)

        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        written.append({form: (folder / form).read_bytes() for form in FORMS})

    assert written[0] == written[1]
    rules = {one["ruleId"] for one in json.loads(written[0]["sarif"])["runs"][0]["results"]}
    assert {"upstream-terms-dropped", "use-noncommercial", "revision-unpinned"} <= rules
    assert {one["check_name"] for one in json.loads(written[0]["gitlab"])} <= rules
    cases = list(ET.fromstring(written[0]["junit"]).iter("testcase"))
    assert len(cases) == len({one.get("name") for one in cases}) > 10
    assert {"DEPENDS_ON", "DESCENDANT_OF"} <= {
        one["relationshipType"] for one in json.loads(written[0]["spdx"])["relationships"]
    }


def test_a_junit_report_fails_where_the_check_fails(tmp_path: Path) -> None:
    """With --fail-on deny a model that waits for review is a skip, as the exit code says."""
    folder = project(tmp_path, "deepseek-ai/DeepSeek-R1-Distill-Llama-70B")

    for threshold, code, failures in (("deny", 0, "0"), ("review", 1, "1")):
        done = run("check", folder, "--offline", *AS_OF, "--fail-on", threshold, "-f", "junit")
        assert done.returncode == code, done.stderr
        assert ET.fromstring(done.stdout.encode()).get("failures") == failures


def test_a_recorded_audit_gives_the_documents_it_gave(tmp_path: Path) -> None:
    """`report` on the record makes the bytes that the audit made."""
    record, first = tmp_path / "audit.json", tmp_path / "first.sarif"
    outputs = ("-f", f"json={record}", "-f", f"sarif={first}")
    run("audit", ".", "--offline", *AS_OF, *outputs, cwd=EXAMPLE)

    done = run("report", record, "-f", "sarif")

    assert done.stdout.encode() == first.read_bytes()


def test_a_file_whose_name_is_no_text_is_reported(tmp_path: Path) -> None:
    """A name in no encoding costs no document: the place is told, percent-encoded or shown."""
    folder = project(tmp_path, "example-lab/unknown")
    odd = bytes(folder) + b"/\xff\xfe-odd.py"
    os.rename(bytes(folder / "app.py"), odd)

    for form in ("json", "html", "check", *FORMS):
        done = run("check", folder, "--offline", *AS_OF, "-f", form)
        assert done.returncode in (1, 3) and not done.stderr, (form, done.stderr)
        shown = done.stdout.replace("\\\\", "\\")  # JSON doubles them
        assert ("%FF%FE-odd.py" if form == "sarif" else "\\udcff\\udcfe-odd.py") in shown, form
    assert "\\\\udcff" in run("scan", folder, "--format", "json").stdout
