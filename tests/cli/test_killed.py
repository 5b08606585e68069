"""`auditor audit` killed at any moment of its run: the next run knows nothing of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.cli import main
from tests.hub import Hub, Served
from tests.hub.server import Request

#: How often the test kills; by hand it was done a hundred times.
KILLS = 4

#: How often the hub was asked depends on what the killed runs had learnt.
ASKED = re.compile(rb'(?<="requests": )\d+|(?<=Online, )\d+(?= request)|\d+(?= requests? to the hub)')

TERMS = b"Our own terms\n\nYou may look at this model, and say nothing about it.\n"


class UnhurriedHub(Hub):
    """A hub that takes a moment for each answer, so that kills also fall between question and answer."""

    def note(self, request: Request) -> int:
        """Wait, then count."""
        time.sleep(0.03)
        return super().note(request)


def models() -> list[Served]:
    """Models with ancestors, files that name a base, and license texts that nobody knows."""
    adapter = b'{"base_model_name_or_path": "m/base-0"}'
    found = [Served("m/adapter", {"license": "mit"}, files={"adapter_config.json": adapter})]
    for number in range(6):
        card = {"license": "apache-2.0", "base_model": f"m/base-{number}"}
        found.append(Served(f"m/tuned-{number}", card, files={"LICENSE": TERMS + str(number).encode()}))
        found.append(Served(f"m/base-{number}", {"license": "mit"}, files={"LICENSE": TERMS}))
    return found


def project(folder: Path) -> Path:
    """A project that loads them, each in a file of its own."""
    folder.mkdir()
    for number, name in enumerate(["m/adapter", *(f"m/tuned-{n}" for n in range(6))]):
        source = f'from transformers import AutoModel\n\nAutoModel.from_pretrained("{name}")\n'
        (folder / f"part_{number}.py").write_text(source, encoding="utf-8")
    return folder


def begun(root: Path, out: Path, cache: Path, hub: str) -> subprocess.Popen[bytes]:
    """An audit under way, in a process of its own."""
    command = [sys.executable, "-m", "auditor", "audit", str(root), "-o", str(out), "--as-of", "2026-11-24"]
    environment = {**os.environ, "HF_ENDPOINT": hub, "XDG_CACHE_HOME": str(cache)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def audited(root: Path, out: Path, cache: Path, hub: str) -> dict[str, bytes]:
    """What an audit that nobody disturbs writes and prints, but for how often it asked the hub."""
    process = begun(root, out, cache, hub)
    printed, complaints = process.communicate(timeout=120)
    assert process.returncode == 0, (process.returncode, complaints.decode())
    written = {path.name: path.read_bytes() for path in out.iterdir() if not path.name.startswith(".")}
    pages = {**written, "screen": printed, "complaints": complaints}
    return {name: ASKED.sub(b"N", page).replace(bytes(out), b"OUT") for name, page in pages.items()}


def disturbed(folder: Path, kills: int) -> tuple[dict[str, bytes], dict[str, bytes], int]:
    """Audit undisturbed, then be killed `kills` times over the whole of a run, then audit again.

    What both wrote, and how many kills fell into a run that had not ended.
    """
    root, hit = project(folder / "project"), 0
    with UnhurriedHub(*models(), left=10**9) as hub:
        start = time.monotonic()
        wanted = audited(root, folder / "wanted", folder / "other", hub.url)
        lasts = time.monotonic() - start
        for number in range(kills):
            process = begun(root, folder / "out", folder / "cache", hub.url)
            time.sleep(lasts * (number + 0.5) / kills)
            hit += process.poll() is None
            process.kill()
            process.communicate()
        found = audited(root, folder / "out", folder / "cache", hub.url)
    return wanted, found, hit


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9")
def test_an_audit_after_kills_writes_what_it_would_have_written(tmp_path: Path) -> None:
    """Whatever the killed runs left in cache and folder, the next one's documents are the same bytes."""
    wanted, found, hit = disturbed(tmp_path, KILLS)

    assert set(wanted) == {"report.html", "audit.json", "screen", "complaints"}
    assert found == wanted
    assert hit > 0


def test_what_a_killed_writer_left_is_cleared_up(tmp_path: Path) -> None:
    """Beside a new document old leftovers go; a fresh one may be another run's, and nothing else goes."""
    old, fresh, folder, link = (tmp_path / f".auditor-{name}" for name in ("old", "fresh", "folder", "link"))
    old.write_text("cut o")
    fresh.write_text("being written")
    folder.mkdir()
    link.symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").write_text("kept")
    for one in (old, folder, tmp_path / "elsewhere"):
        os.utime(one, (1, 1))

    done = CliRunner().invoke(main, ["policy", "init", str(tmp_path), "--state", "users=10"])

    assert (tmp_path / "auditor.toml").exists(), done.output
    left = sorted(one.name for one in tmp_path.iterdir())
    assert left == [".auditor-folder", ".auditor-fresh", ".auditor-link", "auditor.toml", "elsewhere"]


@pytest.mark.skipif(sys.platform == "win32", reason="the cache lies elsewhere")
def test_what_a_killed_run_left_in_the_caches_is_cleared_up(tmp_path: Path) -> None:
    """Where a run writes to a cache, old leftovers go; a fresh one may be another run's and stays."""
    tree, cache = tmp_path / "tree", tmp_path / "cache"
    tree.mkdir()
    (tree / "run.py").write_text('import vllm\nvllm.LLM("maker/one")\n', "utf-8")
    os.utime(tree / "run.py", (1, 1))
    audit = ["audit", str(tree), "--offline"]
    environment = {"XDG_CACHE_HOME": str(cache)}
    assert CliRunner().invoke(main, audit, env=environment).exit_code == 0
    kept = [path for path in cache.rglob("*") if path.is_file()]
    assert kept
    for folder in {path.parent for path in kept}:
        for name in ("old", "fresh"):
            (folder / f".auditor-{name}").write_text("cut o")
        os.utime(folder / ".auditor-old", (1, 1))
    for path in kept:
        path.unlink()

    assert CliRunner().invoke(main, audit, env=environment).exit_code == 0
    assert not list(cache.rglob(".auditor-old"))
    assert list(cache.rglob(".auditor-fresh"))
