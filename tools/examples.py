"""Show real output in the documentation: run the program and write what it says between marks.

python tools/examples.py            bring every example up to date
python tools/examples.py --check    fail if one is not what the program says now

An example stands between `<!-- example: NAME -->` and `<!-- end of example -->`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent
PAGES: Final = ("README.md", "docs/ci.md", "docs/formats.md")

#: The one time by which the examples are judged, and who changed what in them.
AS_OF: Final = "2026-11-27"
#: One day for every commit, so that its name is always the same.
DAY: Final = {"GIT_AUTHOR_DATE": "2026-11-24T00:00:00Z", "GIT_COMMITTER_DATE": "2026-11-24T00:00:00Z"}
GIT: Final = ("git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")

_MARKED: Final = re.compile(r"(<!-- example: ([\w-]+) -->\n)(.*?)(<!-- end of example -->)", re.DOTALL)


def fenced(word: str) -> Callable[[str], str]:
    """The whole of it as code."""
    return lambda text: f"```{word}\n{text.rstrip()}\n```\n"


def quoted(text: str) -> str:
    """A comment as its readers see it, without the last lines: they name the rule set of the day."""
    body = text.partition("\n---\n")[0]
    return "".join(f"> {line}".rstrip() + "\n" for line in body.rstrip().split("\n"))


def lines(number: int, of: Callable[[str], bool] = bool) -> Callable[[str], str]:
    """The first lines of some kind as code, and the last."""

    def some(text: str) -> str:
        every = text.rstrip().split("\n")
        shown = [line for line in every if of(line)][:number]
        return fenced("text")("\n".join(shown if every[-1] in shown else [*shown, every[-1]]))

    return some


def part(start: str, end: str) -> Callable[[str], str]:
    """What stands from one sign to the next other one in an XML document."""

    def found(text: str) -> str:
        begun = text[text.index(start) :]
        return fenced("xml")(re.sub("(?m)^ {4}", "", begun[: begun.index(end) + len(end)]))

    return found


def entry(*path: str | int) -> Callable[[str], str]:
    """One part of a JSON document."""

    def found(text: str) -> str:
        value: Any = json.loads(text)
        for step in path:
            value = value[step]
        return fenced("json")(json.dumps(value, ensure_ascii=False, indent=2))

    return found


#: Name of an example to its format and how it is shown. A new format is a line here and marks in a page.
EXAMPLES: Final[Mapping[str, tuple[str, Callable[[str], str]]]] = {
    "check": ("check", fenced("text")),
    "markdown": ("markdown", quoted),
    "github": ("github", lines(2)),
    "sarif": ("sarif", entry("runs", 0, "results", 0)),
    "junit": ("junit", part("<testcase ", "</failure>")),
    "gitlab": ("gitlab", entry(0)),
    "spdx": ("spdx", entry("packages", 0)),
}


def change(folder: Path) -> Path:
    """A project with a change: the example as it is, over a base that lacks its images."""
    project = folder / "support-bot"
    shutil.copytree(ROOT / "examples" / "support-bot", project)
    images = project / "app" / "images.py"
    text = images.read_bytes()
    images.unlink()
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message=base"]):
        subprocess.run([*GIT, *command], cwd=project, env={**os.environ, **DAY}, check=True)
    images.write_bytes(text)
    return project


def outputs(project: Path, folder: Path) -> Mapping[str, str]:
    """What the program says of the change, by format."""
    forms = sorted({form for form, _ in EXAMPLES.values()})
    arguments = ["check", "--base=HEAD", "--offline", f"--as-of={AS_OF}"]
    arguments += [f"--format={form}={folder / form}" for form in forms]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("AUDITOR_", "HF_"))}
    done = subprocess.run(
        [sys.executable, "-m", "auditor", *arguments],
        cwd=project,
        env={**clean, "PYTHONPATH": str(ROOT), "HF_HUB_CACHE": str(folder / "none"), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1, 3):
        raise SystemExit(done.stderr)
    return {form: (folder / form).read_text(encoding="utf-8") for form in forms}


def page(text: str, said: Mapping[str, str]) -> str:
    """A page with every example in it made anew."""

    def made(match: re.Match[str]) -> str:
        form, show = EXAMPLES[match[2]]
        return f"{match[1]}{show(said[form])}{match[4]}"

    return _MARKED.sub(made, text)


def main() -> int:
    """Write the examples, or check them and name the pages that are behind."""
    behind = []
    with tempfile.TemporaryDirectory() as folder:
        said = outputs(change(Path(folder)), Path(folder))
        for path in (ROOT / name for name in PAGES if (ROOT / name).is_file()):
            old = path.read_text(encoding="utf-8")
            new = page(old, said)
            if new == old:
                continue
            behind.append(path.relative_to(ROOT).as_posix())
            if "--check" not in sys.argv[1:]:
                path.write_text(new, encoding="utf-8")
    if "--check" not in sys.argv[1:]:
        return 0
    told = "".join(f"{name}: an example is out of date; run python tools/examples.py\n" for name in behind)
    print(told or "The examples are what the program says.\n", end="")
    return 1 if behind else 0


if __name__ == "__main__":
    raise SystemExit(main())
