"""Many files at once: the process forks, and each takes the next few files that nobody has taken.

Every second process takes them from the end: files that stand together refer
to the same modules, which so are parsed by few.

Forked processes share what is loaded already, so that two of them need little
more memory than one. Where a process cannot fork safely (threads, systems
other than Linux), one process does it all.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import SynchronizedArray
from typing import Final, TypeAlias

import msgspec

from auditor.reading import Tree, Unreadable
from auditor.scan.cache import Looked
from auditor.scan.memory import without_collector
from auditor.scan.work import Workshop

#: So many bytes of files are worth another process.
_WORTH: Final = 4_000_000

#: Files that a process takes at a time.
_BLOCK: Final = 8

#: More processes than this wait for the disk.
_MOST: Final = 8

Pair = tuple[str, Looked]

#: How many files are taken from the front, and how many from the end.
Taken: TypeAlias = "SynchronizedArray[int]"


def look_at(
    paths: Sequence[str], workshop: Workshop, tree: Tree, progress: Callable[[int, int], None]
) -> Iterator[Pair]:
    """Look at every path, with all cores where that is worth it; in no certain order."""
    others = _others(paths, tree)
    if not others:
        for number, path in enumerate(paths):
            if number % _BLOCK == 0:
                progress(number, len(paths))
            yield path, workshop.look(path)
        return
    context = multiprocessing.get_context("fork")
    taken = context.Array("q", 2)
    children = []
    for number in range(others):
        ours, theirs = context.Pipe(duplex=False)
        last = number % 2 == 0
        child = context.Process(target=_work, args=(paths, workshop, taken, theirs, last), daemon=True)
        child.start()
        theirs.close()
        children.append((child, ours))
    done: set[str] = set()
    for path in _blocks(paths, taken):
        progress(min(taken[0] + taken[1], len(paths)), len(paths))
        done.add(path)
        yield path, workshop.look(path)
    for child, ours in children:
        for path, looked in _answers(ours):
            done.add(path)
            yield path, looked
        child.join()
    for path in paths:
        if path not in done:  # a child that died owes these
            yield path, workshop.look(path)


def _others(paths: Sequence[str], tree: Tree) -> int:
    """How many processes besides this one are worth starting."""
    cores = min(_MOST, _cores())
    if type(tree) is not Tree:
        return 0  # one that reads through a process of its own must not be read by two
    if cores < 2 or sys.platform != "linux" or threading.active_count() > 1:
        return 0
    total = 0
    for path in paths:
        with suppress(Unreadable):
            total += tree.size(path)
        if total >= _WORTH * cores:
            return cores - 1
    return min(cores - 1, total // _WORTH)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _blocks(paths: Sequence[str], taken: Taken, last: bool = False) -> Iterator[str]:
    """The paths that are this process's, a block at a time: from the front, or the last ones first."""
    while True:
        with taken.get_lock():
            front, back = taken[0], taken[1]
            count = min(_BLOCK, len(paths) - front - back)
            taken[last] += count
        if count <= 0:
            return
        start = len(paths) - back - count if last else front
        yield from islice(paths, start, start + count)


def _work(paths: Sequence[str], workshop: Workshop, taken: Taken, pipe: Connection, last: bool) -> None:
    """What a child does: look, then hand everything over at once and be gone."""
    with without_collector():
        found = [(path, workshop.look(path)) for path in _blocks(paths, taken, last)]
        with suppress(OSError, UnicodeEncodeError):  # what is not sent is looked at once more
            pipe.send_bytes(msgspec.msgpack.encode(found))
    pipe.close()
    os._exit(0)


def _answers(pipe: Connection) -> list[Pair]:
    """What a child found; nothing if it died."""
    try:
        return msgspec.msgpack.decode(pipe.recv_bytes(), type=list[Pair])
    except (EOFError, OSError, msgspec.MsgspecError):
        return []
