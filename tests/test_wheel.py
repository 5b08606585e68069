"""What is installed is whole: the wheel holds the code, the rule set, templates and translations."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sources and unpacked in a folder of its own."""
    built = tmp_path_factory.mktemp("wheel")
    sources = tmp_path_factory.mktemp("sources") / "auditor"
    left_out = shutil.ignore_patterns(".*", "build", "*.egg-info", "__pycache__", "tests", "auditor-report")
    shutil.copytree(ROOT, sources, ignore=left_out)  # building in place would pick old files up from build/
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", str(sources), "--no-deps", "--no-build-isolation"),
            *("--quiet", "--wheel-dir", str(built)),
        ],
        check=True,
        capture_output=True,
        cwd=built,
    )
    [wheel] = built.glob("auditor-*.whl")
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program from its own folder, away from the sources."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", "-m", "auditor", *arguments]
    return subprocess.run(
        command, cwd=installed, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def test_the_installed_program_has_its_knowledge(installed: Path) -> None:
    """The rule set is found and sound without the sources."""
    done = run(installed, "rules", "check", str(installed / "auditor" / "rules"))

    assert (done.returncode, done.stdout.strip()) == (0, "The rule set is sound.")


def test_the_installed_program_makes_every_document(installed: Path, tmp_path: Path) -> None:
    """Templates and translations are in the wheel."""
    done = run(
        *(installed, "model", "deepseek-ai/DeepSeek-R1", "--offline", "--lang", "ja"),
        *("-f", f"html={tmp_path / 'r.html'}", "-f", "terminal"),
    )

    assert done.returncode == 0, done.stderr
    assert "許可" in done.stdout
    assert "概要" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_the_wheel_holds_every_file_of_the_data_folders(installed: Path) -> None:
    """No rule, schema, template or translation is left behind."""
    for folder in ("rules", "reports"):
        wanted = {
            path.relative_to(ROOT / folder).as_posix()
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        held = {
            path.relative_to(installed / "auditor" / folder).as_posix()
            for path in (installed / "auditor" / folder).rglob("*")
            if path.is_file() and not {"__pycache__", "compiled"} & set(path.parts)
        }
        assert wanted == held


def test_the_wheel_carries_the_rules_compiled(installed: Path) -> None:
    """The first run after an installation parses nothing: the digest of what is installed has its file."""
    [compiled] = (installed / "auditor" / "rules" / "compiled").iterdir()
    compiled.write_bytes(compiled.read_bytes().replace(b"MIT License", b"MIT Lizense"))

    assert "MIT Lizense" in run(installed, "licenses", "mit").stdout
    (installed / "auditor" / "rules" / "licenses" / "mit.yaml").open("a", encoding="utf-8").write("# more\n")
    assert "MIT License" in run(installed, "licenses", "mit").stdout


def test_the_wheel_carries_the_templates_compiled(installed: Path, tmp_path: Path) -> None:
    """A report is made without compiling its templates; changed ones are read themselves."""

    def report() -> str:
        page = tmp_path / "r.html"
        run(installed, "model", "deepseek-ai/DeepSeek-R1", "--offline", "-f", f"html={page}")
        return page.read_text(encoding="utf-8")

    folder = installed / "auditor" / "reports" / "html"
    [made] = (folder / "compiled").iterdir()
    for module in made.glob("tmpl_*.py"):
        module.write_text(
            module.read_text(encoding="utf-8").replace("<main", "<main class=compiled"), "utf-8"
        )

    assert "<main class=compiled" in report()
    (folder / "head.html").open("a", encoding="utf-8").write("{# more #}")
    assert "<main class=compiled" not in report()
