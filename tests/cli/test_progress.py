"""Progress: a line on a terminal when the work takes a while, and nothing anywhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub import Hub, Served

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

AS_OF = ("--as-of", "2026-11-24")
MODEL = "example-lab/slow"

#: Work of a while that tells how far it is.
WORK = """
import time
from auditor.cli.running import progress
with progress("en") as tell:
    tell("scan", 1, 9)
    time.sleep(0.7)
    tell("scan", 8, 9)
print("done")
"""


def on_terminal(*arguments: str | Path, **environment: str) -> tuple[str, str]:
    """Run Python with a terminal for standard error; what is printed to standard output, and there."""
    ours, theirs = pty.openpty()
    given = {name: value for name, value in os.environ.items() if name != "CI"}
    with subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        env={**given, "TERM": "xterm-256color", **environment},
        stdout=subprocess.PIPE,
        stderr=theirs,
        encoding="utf-8",
    ) as process:
        os.close(theirs)
        seen: list[bytes] = []
        listening = threading.Thread(target=lambda: seen.extend(_all(ours)))
        listening.start()
        assert process.stdout is not None
        printed = process.stdout.read()
        listening.join(120)
    os.close(ours)
    return printed, b"".join(seen).decode()


def _all(descriptor: int) -> Iterator[bytes]:
    while True:
        try:
            data = os.read(descriptor, 4096)
        except OSError:  # Linux says so when the other end is gone
            return
        if not data:
            return
        yield data


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree that takes some seconds to read, on a fast machine more than half of one."""
    folder = tmp_path_factory.mktemp("large")
    entries = "".join(f"    'key-{number}': [{number}, 'value', None],\n" for number in range(400))
    source = f"from transformers import AutoModel\nT = {{\n{entries}}}\nAutoModel.from_pretrained('org/a')\n"
    for number in range(400):
        (folder / f"a{number}.py").write_text(source)
    return folder


@pytest.mark.parametrize(
    ("command", "language", "words"),
    [("scan", "en", "reading files"), ("check", "ja", "ファイルを読み取り中")],
)
def test_a_long_scan_says_how_far_it_is_and_wipes_the_line(
    command: str, language: str, words: str, large: Path, tmp_path: Path
) -> None:
    """Files done of files in all are shown in the language asked for; at the end the line is empty again."""
    rest = () if command == "scan" else ("--offline", *AS_OF, "-f", f"json={tmp_path / 'a.json'}")

    _, shown = on_terminal(
        "-m", "auditor", command, large, "--lang", language, *rest, XDG_CACHE_HOME=str(tmp_path / "cache")
    )

    assert words in shown and " / 400" in shown
    assert shown.rstrip().endswith("\x1b[2K")
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h") == 1


def test_a_slow_hub_is_told_though_nothing_is_counted(tmp_path: Path) -> None:
    """A stage that only waits, here for a second by the hub's leave, is shown by the clock."""
    (tmp_path / "app.py").write_text(f'import vllm\nvllm.LLM("{MODEL}")\n')
    with Hub(Served(MODEL, behaviour="limited-briefly")) as hub:
        printed, shown = on_terminal(
            *("-m", "auditor", "check", tmp_path, *AS_OF),
            HF_ENDPOINT=hub.url,
            XDG_CACHE_HOME=str(tmp_path / "cache"),
        )

    assert "asking about models" in shown and MODEL in printed


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}])
def test_nothing_is_shown_where_nobody_watches(environment: dict[str, str]) -> None:
    """A pipeline's pretended terminal, and one that cannot wipe a line, stay empty."""
    assert on_terminal("-c", WORK)[1] != ""

    assert on_terminal("-c", WORK, **environment) == ("done\n", "")


def test_nothing_is_shown_of_what_ends_soon() -> None:
    """Work of less than half a second leaves no trace on a terminal."""
    assert on_terminal("-c", WORK.replace("0.7", "0.1")) == ("done\n", "")


def test_a_pipe_stays_empty() -> None:
    """Standard error that is no terminal receives nothing, however long it takes."""
    environment = {**os.environ, "FORCE_COLOR": "1", "TTY_COMPATIBLE": "1"}
    done = subprocess.run([sys.executable, "-c", WORK], env=environment, capture_output=True, check=True)

    assert (done.stdout, done.stderr) == (b"done\n", b"")
