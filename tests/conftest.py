"""What every test may use."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from typing import Any, TypeVar

import pytest
from hypothesis import settings

from auditor.knowledge import Knowledge, load
from auditor.scan.loaders.joining import tables
from auditor.scan.python.source.trigger import Trigger

# A slow machine is no fault of the program; a pipeline repeats the examples that it had before, so that a
# change is not refused for what it did not touch. Everywhere else each run tries others.
settings.register_profile("here", deadline=None)
settings.register_profile("pipeline", deadline=None, derandomize=True)
settings.load_profile("pipeline" if os.environ.get("CI") else "here")

# Commands look for no reference cycles while they run. Tests do, since they are many in one process, but not
# after every seven hundred objects: a fifth of the time went into it where whole rule sets are read.
gc.set_threshold(100_000, 10, 10)


def pytest_collection_finish() -> None:
    """Thousands of tests that were collected stay: nobody looks again whether they may go."""
    gc.freeze()


@pytest.fixture(scope="session")
def knowledge() -> Iterator[Knowledge]:
    """The rule set that is shipped."""
    with as_file(files("auditor.rules")) as folder:
        yield load(folder, None)


Made = TypeVar("Made")


def once(make: Callable[[Any], Made]) -> Callable[[Any], Made]:
    """Make one thing of each other: of the very same, not of an equal one, and so that is kept, too."""
    made: dict[int, tuple[Any, Made]] = {}

    def kept(source: Any) -> Made:
        if id(source) not in made:
            made[id(source)] = source, make(source)
        return made[id(source)][1]

    return kept


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """A thousand scans by one rule set compile it once: the program does so once, too, and then ends."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("auditor.scan.work.tables", once(tables))
        patch.setattr("auditor.scan.work.Trigger", once(Trigger))
        yield


@pytest.fixture(autouse=True)
def _own_world(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees the developer's hub token, cache, proxy or settings, and none reaches a network."""
    for name in list(os.environ):
        if name.startswith(("HF_", "HUGGING", "AUDITOR_")) and name != "AUDITOR_REQUIRE_ALL":
            monkeypatch.delenv(name)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / ".cache"))
    for name in ("HF_ENDPOINT", "AUDITOR_OLLAMA_REGISTRY", "MODELSCOPE_ENDPOINT", "AUDITOR_OPENROUTER"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("OLLAMA_MODELS", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")


def require(present: bool, what: str) -> None:
    """Skip with the reason where something is missing, fail where all is required."""
    if present:
        return
    if os.environ.get("AUDITOR_REQUIRE_ALL") == "1":
        pytest.fail(f"{what} is required here and missing")
    pytest.skip(f"{what} is not on this machine")
