"""`auditor identify`, as a person and as a program would run it."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema_rs

from tests.licenses.texts import text


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "auditor", "identify", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_answer_keeps_its_contract(tmp_path: Path) -> None:
    """One result a file, in order, as the published schema says; a file that is not there costs no other."""
    (tmp_path / "LICENSE").write_text(
        text("MIT").rstrip() + "\n\nNo lynx may be photographed.\n", encoding="utf-8"
    )
    (tmp_path / "OTHER").write_text("Released under the Apache 2.0 license.", encoding="utf-8")
    done = run(str(tmp_path / "LICENSE"), str(tmp_path / "nowhere"), str(tmp_path / "OTHER"), "-f", "json")

    document = json.loads(done.stdout)
    schema = json.loads(files("auditor.rules").joinpath("schemas/identify.schema.json").read_bytes())
    jsonschema_rs.validate(schema, document)
    changed, missing, reference = document["results"]
    assert (changed["status"], changed["licenses"]) == ("changed", ["mit"])
    assert changed["matches"][0]["changes"][0]["text"] == "No lynx may be photographed"
    assert (missing["status"], missing["unread"]) == ("unknown", "no such file or directory")
    assert (reference["status"], reference["licenses"]) == ("reference", ["apache-2.0"])
    assert done.returncode == 2 and "Traceback" not in done.stderr


def test_a_terminal_shows_what_was_added(tmp_path: Path) -> None:
    """The added passage stands below the verdict with its line; hidden characters are shown."""
    path = tmp_path / "LICENSE"
    path.write_text(text("MIT").rstrip() + "\n\nNo ly\u202enx may be photographed.\n", encoding="utf-8")
    done = run(str(path))

    line = f"{text('MIT').rstrip()}\n\n".count("\n") + 1
    assert "mit, changed (similarity" in done.stdout
    assert f"+ line {line}, added: No ly\\u202enx may be photographed" in done.stdout
    assert done.returncode == 0


def test_a_terminal_speaks_japanese(tmp_path: Path) -> None:
    """The words around the texts are translated."""
    path = tmp_path / "LICENSE"
    path.write_text(text("MIT"), encoding="utf-8")

    assert "mit、完全に一致" in run(str(path), "--lang", "ja").stdout


def test_identifying_imports_no_stage_but_its_own(tmp_path: Path) -> None:
    """The first answer comes quickly because nothing else is loaded: no pipeline, no hub client."""
    path = tmp_path / "LICENSE"
    path.write_text("nothing", encoding="utf-8")
    code = (
        "import sys\n"
        "from auditor.cli import main\n"
        f"main(['identify', {str(path)!r}], standalone_mode=False)\n"
        "heavy = {'auditor.pipeline', 'huggingface_hub', 'jinja2', 'rich', 'cel_expr_python'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
