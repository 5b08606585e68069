"""Time an audit of 100 models with ancestors against a hub at 100 ms a request, beside a plain program.

Each run is a fresh process. Unseen is without any cache, again is the run
after it, both against the same hub. Of the auditor two times are told: of the
whole process, from its start to the JSON document that it writes, and of the
resolve stage in it, from the names to the last answer, the imports of the HTTP
client included. The plain program on `huggingface_hub` takes the same models in
the same run, with an empty cache and again, and does nothing but ask. Run it
from the repository's root:

    python -m benchmarks.resolve
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.resolve.world import LEVELS, names

DELAY = 0.1
MODELS = sum(LEVELS)


def timed(command: list[str], endpoint: str, home: Path) -> tuple[float, float, str]:
    """Wall and processor seconds of a process with caches below `home`, and what it says of its own."""
    environment = {
        **os.environ,
        "HF_ENDPOINT": endpoint,
        "HF_HOME": str(home / "hf"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, processor, done.stderr.decode().strip()


class Counted:
    """The hub in a process of its own; `requests` since the last look, by what it says on each answer."""

    def __init__(self, delay: float) -> None:
        """Start it."""
        command = [sys.executable, "-m", "benchmarks.resolve.world", str(delay)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.url = self._process.stdout.readline().strip() if self._process.stdout else ""
        self._left = self._look()

    def requests(self) -> int:
        """Requests since the last look."""
        before, self._left = self._left, self._look()
        return before - self._left - 1

    def _look(self) -> int:
        connection = HTTPConnection(self.url.removeprefix("http://"))
        connection.request("GET", "/nothing")
        said = connection.getresponse().headers["RateLimit"]
        connection.close()
        return int(said.partition("r=")[2].partition(";")[0])

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait()


def compiled(home: Path) -> None:
    """Have the rule set compiled, as it is once after an installation."""
    command = [sys.executable, "-m", "auditor", "model", "maker/none", "--offline"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(home / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Print one line a run, and the ratio."""
    audit = [sys.executable, "-m", "benchmarks.resolve.staged", *names()]
    plain = [sys.executable, "-m", "benchmarks.resolve.plain"]
    walls = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        compiled(home)
        hub = Counted(DELAY)
        print(f"{LEVELS[0]} models, {MODELS} with ancestors, {len(LEVELS)} levels, {DELAY:g} s a request")
        try:
            for label, command in (
                ("auditor, unseen", audit),
                ("auditor, again", audit),
                ("huggingface_hub, unseen", plain),
                ("huggingface_hub, again", plain),
            ):
                wall, processor, stage = timed(command, hub.url, home)
                walls[label] = wall
                each = hub.requests() / MODELS
                resolving = f"{float(stage):5.2f} of it resolving" if command is audit else " " * 21
                print(
                    f"{label:24} {wall:6.2f} s, {resolving}, {processor:5.2f} of processor,"
                    f" {each:5.2f} requests a model"
                )
        finally:
            hub.stop()
    unseen = walls["huggingface_hub, unseen"] / walls["auditor, unseen"]
    again = walls["huggingface_hub, again"] / walls["auditor, again"]
    print(f"times as fast: unseen {unseen:.1f}, again {again:.1f}")


if __name__ == "__main__":
    main()
