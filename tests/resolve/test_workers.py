"""Many jobs at once: each gets a result, none holds up the rest, and more may come meanwhile."""

from __future__ import annotations

import threading
import time

from auditor.resolve.workers import Workers


def test_jobs_that_come_meanwhile_are_done_too_and_never_more_at_once_than_may_be() -> None:
    """Each result brings two jobs more, as a model brings its bases; three at most are under way."""
    lock = threading.Lock()
    at_work, most = 0, 0

    def work(job: int) -> int:
        nonlocal at_work, most
        with lock:
            at_work += 1
            most = max(most, at_work)
        time.sleep(0.001)
        with lock:
            at_work -= 1
        return job

    workers = Workers(work, lambda job: -job, 3, 60.0)
    done = []
    for job in workers.run([1], time.monotonic() + 60):
        done.append(job)
        workers.more([one for one in (2 * job, 2 * job + 1) if one < 200])

    assert sorted(done) == list(range(1, 200))
    assert most <= 3


def test_a_job_that_never_ends_holds_up_nobody_not_even_those_that_come_later() -> None:
    """The only thread is stuck: another takes its place, for what waits and for what is added then."""
    stuck = threading.Event()

    def work(job: str) -> str:
        if job == "stuck":
            stuck.wait(30)
        return job

    workers = Workers(work, lambda job: f"{job}, late", 1, 0.2)
    results = workers.run(["stuck", "next"], time.monotonic() + 30)
    first = [next(results), next(results)]
    time.sleep(0.1)  # the thread in the place of the stuck one has gone home
    workers.more(["last"])

    assert first == ["stuck, late", "next"]
    assert list(results) == ["last"]
    stuck.set()


def test_at_the_end_of_the_time_everything_is_late() -> None:
    """What has not begun is late as well, and no thread goes on to it."""
    begun = []

    def work(job: int) -> int:
        begun.append(job)
        time.sleep(0.3)
        return job

    workers = Workers(work, lambda job: -job, 1, 60.0)
    results = list(workers.run([1, 2, 3], time.monotonic() + 0.1))

    assert sorted(results, reverse=True) == [-1, -2, -3]
    assert begun == [1]
