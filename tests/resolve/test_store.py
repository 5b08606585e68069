"""The cache of what the hub said: it saves work, and nothing that happens to it changes an answer."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from auditor.cli import main
from auditor.knowledge import Knowledge
from auditor.licenses.identify import Identifier
from auditor.model import Identity, ModelRecord, Reason, Unresolved
from auditor.resolve import Resolved, ResolveSettings, resolve
from auditor.resolve.store import Store
from auditor.resolve.texts import blob_id
from tests.hub import Hub, Served

APACHE = {"license": "apache-2.0"}
TERMS = b"Our own terms\n\nYou may look at this model, and say nothing about it.\n"


def name(model: str) -> Identity:
    return Identity("huggingface", model)


def asked(
    hub: Hub, knowledge: Knowledge, store: Path | None, *models: str, token: str | None = None
) -> Resolved:
    """Resolve with a cache, license files read."""
    given = ResolveSettings(endpoint=hub.url, store=store, token=token, request_timeout=5.0)
    wanted = [name(one) for one in models]
    return resolve(wanted, given, replace(knowledge, catalogue=()), texts=Identifier())


def family() -> list[Served]:
    """A fine-tune, its base and the base's base, one of them with terms that nobody knows."""
    return [
        Served("m/tuned", {**APACHE, "base_model": "m/base"}),
        Served("m/base", {**APACHE, "base_model": "m/root"}, files={"LICENSE": TERMS}),
        Served("m/root", APACHE),
    ]


def files(store: Path) -> list[Path]:
    return [path for path in store.rglob("*") if path.is_file()]


def test_the_second_run_only_asks_whether_it_still_holds(knowledge: Knowledge, tmp_path: Path) -> None:
    """Each record is asked after by its ETag, no text is fetched again, and the answers are the same."""
    with Hub(*family()) as hub:
        first = asked(hub, knowledge, tmp_path, "m/tuned")
        seen = len(hub.requests)
        second = asked(hub, knowledge, tmp_path, "m/tuned")

    again = hub.requests[seen:]
    assert second.answers == first.answers
    assert seen == 4  # three records and a text
    assert len(again) == 3 and all("if-none-match" in one.headers for one in again)


def test_what_rests_on_another_repository_is_the_same_again(knowledge: Knowledge, tmp_path: Path) -> None:
    """Terms behind a link, a base that a configuration names: no answer of the last run hides a change."""
    link = {
        "license": "other",
        "license_name": "own",
        "license_link": "https://huggingface.co/m/terms/blob/main/LICENSE",
    }
    served = [
        Served("m/linked", link),
        Served("m/named", APACHE, files={"config.json": b'{"_name_or_path": "m/root"}'}),
        Served("m/root", APACHE),
    ]
    asked_for = ("m/root", "m/linked", "m/named")
    with Hub(*served, Served("m/terms", APACHE, files={"LICENSE": TERMS})) as hub:
        first = asked(hub, knowledge, tmp_path, *asked_for)
        second = asked(hub, knowledge, tmp_path, *asked_for)
        hub.add(Served("m/terms", APACHE))
        later = asked(hub, knowledge, tmp_path, *asked_for)

    assert second.answers == first.answers
    named, linked = later.answers[name("m/named")], later.answers[name("m/linked")]
    assert named == first.answers[name("m/named")] and isinstance(named, ModelRecord) and named.bases
    assert linked != first.answers[name("m/linked")]


def test_what_changed_on_the_hub_is_seen(knowledge: Knowledge, tmp_path: Path) -> None:
    """A new license is the answer, whatever was kept; so is a new base."""
    with Hub(*family()) as hub:
        asked(hub, knowledge, tmp_path, "m/tuned")
        hub.add(Served("m/tuned", {"license": "mit", "base_model": "m/other"}), Served("m/other", APACHE))
        now = asked(hub, knowledge, tmp_path, "m/tuned")

    record = now.answers[name("m/tuned")]
    assert isinstance(record, ModelRecord)
    assert [claim.value for claim in record.claims] == ["mit"]
    assert name("m/other") in now.answers and name("m/base") not in now.answers


@pytest.mark.parametrize(
    ("behaviour", "because"),
    [
        ("missing", Reason.MISSING_OR_PRIVATE),
        ("disabled", Reason.DISABLED),
        ("broken", Reason.UNREADABLE),
        ("malformed", Reason.UNREADABLE),
    ],
)
def test_an_error_is_never_kept_and_nothing_kept_hides_one(
    knowledge: Knowledge, tmp_path: Path, behaviour: str, because: Reason
) -> None:
    """A model that is gone is gone although it is in the cache; one that is back is back."""
    good, bad = Served("m/model", APACHE), Served("m/model", APACHE, behaviour=behaviour)
    seen = []
    with Hub(good) as hub:
        for served in (bad, good, bad, good):
            hub.add(served)
            seen.append(asked(hub, knowledge, tmp_path, "m/model").answers[name("m/model")])

    assert [one.reason if isinstance(one, Unresolved) else None for one in seen] == [because, None] * 2


def test_what_one_token_was_shown_is_not_told_to_another(knowledge: Knowledge, tmp_path: Path) -> None:
    """Without the token nothing is known of what it saw, and the token stands in no file."""
    with Hub(*family()) as hub:
        asked(hub, knowledge, tmp_path, "m/tuned", token="hf_secret")
        seen = len(hub.requests)
        asked(hub, knowledge, tmp_path, "m/tuned")

    assert not any("if-none-match" in one.headers for one in hub.requests[seen:])
    assert not any(b"hf_secret" in path.read_bytes() for path in files(tmp_path))


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"[" * 100_000, b"\xff\xfe", b'{"etag": 7}', None], ids=lambda one: str(one)[:12]
)
def test_a_damaged_cache_costs_requests_and_no_answer(
    knowledge: Knowledge, tmp_path: Path, damage: bytes | None
) -> None:
    """Files emptied, overwritten or cut off (None) are taken for absent, and made good."""
    with Hub(*family()) as hub:
        first = asked(hub, knowledge, tmp_path, "m/tuned")
        for path in files(tmp_path):
            path.write_bytes(path.read_bytes()[:-3] if damage is None else damage)
        hurt = asked(hub, knowledge, tmp_path, "m/tuned")
        seen = len(hub.requests)
        healed = asked(hub, knowledge, tmp_path, "m/tuned")

    assert first.answers == hurt.answers == healed.answers
    assert all("if-none-match" in one.headers for one in hub.requests[seen:])


def test_a_folder_that_cannot_be_written_costs_no_answer(knowledge: Knowledge, tmp_path: Path) -> None:
    """A file where the folder should be: the hub is asked as if there were no cache."""
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with Hub(*family()) as hub:
        resolved = asked(hub, knowledge, blocked, "m/tuned")

    assert all(isinstance(one, ModelRecord) for one in resolved.answers.values())


# ------------------------------------------------------- at once, and killed


def store(folder: Path) -> Store:
    return Store(folder, "https://hub.example", None, "2026-11-27T00:00:00Z")


def body(number: int, round_: int) -> bytes:
    return f'{{"id": "m/{number}", "round": {round_}}}'.encode() * 400


def sound(folder: Path, number: int) -> bool:
    """Whether an entry is absent, or one of the answers that were given, whole."""
    kept = store(folder).find(f"/api/models/m/{number}")
    if kept is None:
        return True
    round_ = int(kept.etag.strip('W/"'))
    return kept.body == body(number, round_)


def keep_on(folder: Path) -> None:
    """Keep answers for ever, each in many rounds."""
    mine = store(folder)
    for round_ in range(10**9):
        for number in range(8):
            mine.keep(f"/api/models/m/{number}", f'W/"{round_}"', body(number, round_))
            mine.keep_blob(body(number, round_))


def test_what_a_killed_writer_left_goes_with_the_next_answer_beside_it(tmp_path: Path) -> None:
    """A leftover older than a day is removed where a later run has written; a fresh one stays."""
    mine = store(tmp_path)
    mine.keep_blob(b"a text")
    folder = next(path.parent for path in tmp_path.rglob("*") if path.is_file())
    for name, when in (("old", 1.0), ("fresh", time.time())):
        (folder / f".auditor-{name}").write_bytes(b"cut o")
        os.utime(folder / f".auditor-{name}", (when, when))
    mine.prune()

    assert sorted(one.name for one in folder.glob(".auditor-*")) == [".auditor-fresh"]
    assert mine.blob(blob_id(b"a text")) == b"a text"


@pytest.mark.skipif(sys.platform == "win32", reason="no fork, and no kill -9")
def test_killed_a_hundred_times_it_stays_sound(tmp_path: Path) -> None:
    """Two writers at once, killed in the middle: every entry is absent or whole, and can be written."""
    for turn in range(50):
        writers = []
        for _ in range(2):
            child = os.fork()
            if child == 0:
                keep_on(tmp_path)
            writers.append(child)
        time.sleep(0.004 + turn % 10 / 1000)
        for child in writers:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        assert all(sound(tmp_path, number) for number in range(8))

    assert files(tmp_path)
    mine = store(tmp_path)
    mine.keep("/api/models/m/0", '"last"', b"{}")
    assert (kept := mine.find("/api/models/m/0")) is not None and kept.body == b"{}"


def test_runs_at_the_same_time_do_not_harm_each_other(tmp_path: Path) -> None:
    """Readers among writers see nothing, or an answer that was given."""
    end = time.monotonic() + 0.5
    faults: list[int] = []

    def write(start: int) -> None:
        mine, round_ = store(tmp_path), start
        while time.monotonic() < end:
            round_ += 1
            for number in range(4):
                mine.keep(f"/api/models/m/{number}", f'"{round_}"', body(number, round_))
                if not sound(tmp_path, number):
                    faults.append(number)

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 10**6, 2 * 10**6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not faults


def test_it_is_bounded(tmp_path: Path) -> None:
    """What was not used for longest goes first; what was used just now stays."""
    mine = store(tmp_path)
    for number in range(40):
        mine.keep(f"/api/models/m/{number}", '"1"', os.urandom(2000))
        for path in files(tmp_path):
            os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 10))
    assert mine.find("/api/models/m/0") is not None  # used

    mine.prune(largest=60_000, kept=40_000)

    assert sum(path.stat().st_size for path in files(tmp_path)) <= 40_000
    assert mine.find("/api/models/m/0") is not None and mine.find("/api/models/m/39") is not None
    assert mine.find("/api/models/m/1") is None


def test_the_user_can_turn_it_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With `--no-cache` nothing the hub says is kept; without, it lies in the user's cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with Hub(Served("m/model", APACHE)) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        CliRunner().invoke(main, ["model", "m/model", "--no-cache"], catch_exceptions=False)
        assert not list(tmp_path.rglob("hub-*"))
        CliRunner().invoke(main, ["model", "m/model"], catch_exceptions=False)

    assert list((tmp_path / "auditor").rglob("hub-*"))
