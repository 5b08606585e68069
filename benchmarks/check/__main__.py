"""Time `auditor check --locked` on a project of 2,000 files, as a ratio to a bare interpreter's start.

Cold is a fresh process without any cache of ours, the system's page cache as
it is; warm is the run after it. Run it from the repository's root:

    python -m benchmarks.check
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

FILES = 2_000
RUNS = 7

#: One model in every so many files, as a service with several back ends names them.
EVERY = 20

MODELS = (
    "deepseek-ai/DeepSeek-R1",
    "Qwen/Qwen2.5-7B-Instruct",
    "mistralai/Mistral-7B-v0.1",
    "sentence-transformers/all-MiniLM-L6-v2",
    "meta-llama/Llama-3.1-8B-Instruct",
)

#: A file of ordinary size: 13 kB of functions with their words.
BODY = "\n\n".join(
    f'def step_{number}(value: int, other: int) -> int:\n    """Add {number} to both."""\n'
    f"    total = value + other + {number}\n    return total\n"
    for number in range(110)
)


def project(root: Path) -> None:
    """Write the project and its policy."""
    for number in range(FILES):
        path = root / f"package_{number % 40}" / f"module_{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        head = "import json\n\n"
        if number % EVERY == 0:
            model = MODELS[number // EVERY % len(MODELS)]
            head = f'from transformers import AutoModel\n\nmodel = AutoModel.from_pretrained("{model}")\n\n'
        path.write_text(head + BODY, encoding="utf-8")
    (root / "auditor.toml").write_text(
        '[use]\ncommercial = true\ndistribution = "hosted"\n', encoding="utf-8"
    )


def median(run: Callable[[int], None]) -> float:
    """The median time of a call in seconds, after one that is not counted."""
    times = []
    for number in range(RUNS + 1):
        start = time.perf_counter()
        run(number)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        root, caches = Path(folder) / "project", Path(folder) / "caches"
        root.mkdir()
        project(root)
        git(root)

        def auditor(cache: str, *arguments: str) -> None:
            environment = {**os.environ, "XDG_CACHE_HOME": str(caches / cache), "NO_COLOR": "1"}
            command = [sys.executable, "-m", "auditor", *arguments]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
            if done.returncode not in (0, 1, 3):
                raise SystemExit(done.stderr)

        auditor("lock", "lock", str(root), "--offline")
        bare = median(lambda _: void([sys.executable, "-I", "-c", "pass"]))
        cold = median(lambda number: auditor(f"cold-{number}", "check", str(root), "--locked"))
        warm = median(lambda _: auditor("warm", "check", str(root), "--locked"))
        base = median(
            lambda _: auditor("warm", "check", str(root), "--locked", "--offline", "--base", "HEAD")
        )
        print(f"{FILES:,} files, {len(MODELS)} models, median of {RUNS} runs")
        for name, seconds in (("bare interpreter", bare), ("cold", cold), ("warm", warm), ("--base", base)):
            print(f"{name:18} {seconds * 1000:7.0f} ms  {seconds / bare:6.1f} ×")


def void(command: list[str]) -> None:
    """Run and throw away."""
    subprocess.run(command, capture_output=True, check=True)


def git(root: Path) -> None:
    """Commit the project, so that there is a base."""
    identity = ("-c", "user.name=benchmark", "-c", "user.email=benchmark@example.org")
    for arguments in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message=base")):
        void(["git", "-C", str(root), *identity, *arguments])


if __name__ == "__main__":
    main()
