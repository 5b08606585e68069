"""Source tree to references: which models a project names, where, and how sure that is.

`work` hands each file to the scanners that it concerns. These lie in `python`,
`languages`, `configuration`, `commands` and, for all other kinds of files,
`kinds`. All of them stand on `loaders` (what the tables of `rules/loaders/`
say), on `identity` (which model a name means, and whose) and on `formats` (the
syntax of configuration); what is used everywhere lies here beside `work`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.knowledge import ModelKnowledge
from auditor.model import Certainty, Published, Reference, Scan, Statistics, Undecided
from auditor.reading import Tree
from auditor.scan.backends import one_origin
from auditor.scan.cache import Cache
from auditor.scan.fetched import as_fetched
from auditor.scan.kinds.licensed import project_license
from auditor.scan.memory import without_collector
from auditor.scan.proven import proven
from auditor.scan.utf16 import utf16_columns

if TYPE_CHECKING:
    from auditor.scan.loaders.tables import Tables

__all__ = ["scan"]

#: The version of the scan document.
SCHEMA = "auditor/scan/1"

_CERTAINTY = list(Certainty)


def scan(
    tree: Tree,
    knowledge: ModelKnowledge,
    cache: Path | None = None,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Scan:
    """Find every reference below the tree's root; what cannot be read is told, and stops nothing.

    `cache` is a folder to remember unchanged files in, None to remember
    nothing. `progress` hears now and then how many files of how many are done.
    """
    with without_collector():
        paths = list(tree.files)
        kept = cache if type(tree) is Tree else None  # what a commit holds has no times of change
        remembered = Cache(kept, tree, paths, knowledge)
        wanted = [path for path in paths if remembered.get(path) is None]
        if wanted:  # only then the scanners are loaded: half of what the program is
            from auditor.scan.parallel import look_at
            from auditor.scan.work import Workshop

            workshop = Workshop(tree, paths, knowledge)
            for path, looked in look_at(wanted, workshop, tree, progress):
                remembered.put(path, looked)
            remembered.keep()
    known = {path: seen for path in paths if (seen := remembered.get(path)) is not None}
    every = list(known.values())
    left_out = {*tree.left_out, *(one for looked in every for one in looked.left_out)}
    unread = {*tree.skipped, *(one for looked in every for one in looked.unread)}
    sizes = [looked.size for looked in every if looked.size is not None]
    finds = ((one, path) for path, looked in known.items() for one in looked.references)
    references = _references(finds, knowledge)
    decided = {one.location for one in references}
    open_ = _undecided(one for looked in every for one in looked.undecided if one.location not in decided)
    settled, open_ = proven(open_, references)
    told, undecided = as_fetched((*references, *settled), open_, tree)
    references = _sorted(told)
    published = {one for looked in every for one in looked.published}
    narrow = {path for path, looked in known.items() if looked.narrow}
    return Scan(
        schema=SCHEMA,
        root=tree.root.name,
        references=references,
        undecided=undecided,
        unread=tuple(sorted(unread, key=lambda one: (one.path, one.reason))),
        statistics=Statistics(files=len(paths), read=len(sizes), bytes=sum(sizes)),
        left_out=tuple(sorted(left_out, key=lambda one: (one.path, one.reason))),
        columns=utf16_columns(tree, (*references, *undecided, *published), narrow),
        license=project_license(tree),
        published=tuple(sorted(published, key=lambda one: (*_place(one), one.name or "", one.how))),
    )


def _references(finds: Iterable[tuple[Reference, str]], knowledge: ModelKnowledge) -> tuple[Reference, ...]:
    """Each model once a place, the surest reading of it; beside each find is the file that told it."""

    def tables() -> Tables:
        from auditor.scan.loaders.joining import tables

        return tables(knowledge.loaders)

    best: dict[tuple[object, ...], Reference] = {}
    own: set[tuple[object, ...]] = set()
    for one, path in finds:
        key = (one.location, one.model, one.origin, one.revision)
        if one.location.path == path:
            own.add(key)
        present = best.get(key)
        if present is None or _CERTAINTY.index(one.certainty) < _CERTAINTY.index(present.certainty):
            best[key] = one
    settled = one_origin(((one, key in own) for key, one in best.items()), lru_cache(tables))
    return _sorted(settled)


def _sorted(references: Iterable[Reference]) -> tuple[Reference, ...]:
    return tuple(
        sorted(references, key=lambda one: (*_place(one), one.model, one.origin, one.revision or ""))
    )


def _undecided(finds: Iterable[Undecided]) -> tuple[Undecided, ...]:
    """Each question once a place, however many files lead there: as the first of them asks it."""
    first: dict[tuple[object, ...], Undecided] = {}
    for one in finds:
        first.setdefault((one.location, one.expression), one)
    return tuple(sorted(first.values(), key=_place))


def _place(one: Reference | Undecided | Published) -> tuple[str, int, int, int]:
    place = one.location
    return place.path, place.cell or 0, place.line, place.column
