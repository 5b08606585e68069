"""Source tree to references: which models a project names, where, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.knowledge import Knowledge
from auditor.model import Certainty, Reference, Scan, Statistics, Undecided, Unread
from auditor.reading import SourceFile, Tree, Unreadable
from auditor.scan.commands import ShellScanner
from auditor.scan.configuration import ConfigurationScanner
from auditor.scan.known import known
from auditor.scan.licensed import project_license
from auditor.scan.notebook import NotebookScanner
from auditor.scan.project import Project
from auditor.scan.python import PythonScanner
from auditor.scan.requirements import RequirementsScanner
from auditor.scan.seam import Find, Scanner
from auditor.scan.tables import tables
from auditor.scan.trigger import trigger_of
from auditor.scan.utf16 import utf16_columns
from auditor.scan.weights import ConfigScanner, WeightsScanner

__all__ = ["scan"]

#: The version of the scan document.
SCHEMA = "auditor/scan/1"

_CERTAINTY = list(Certainty)


def scan(tree: Tree, knowledge: Knowledge) -> Scan:
    """Find every reference below the tree's root; what cannot be read is told, and stops nothing."""
    loaders = tables(knowledge.loaders)
    paths = tree.files
    python = PythonScanner(loaders, Project(tree, paths, trigger_of(loaders)), known(knowledge))
    configuration, shell = ConfigurationScanner(loaders), ShellScanner(loaders)
    scanners: tuple[Scanner, ...] = (
        python,
        NotebookScanner(python, (configuration, shell)),
        ConfigScanner(),
        configuration,
        shell,
        RequirementsScanner(loaders),
    )
    weights = WeightsScanner()
    finds: list[Find] = []
    unread = list(tree.skipped)
    read = size = 0
    for path in paths:
        try:
            if weights.accepts(path):
                finds += weights.look(tree, path)
                continue
            fitting = [scanner for scanner in scanners if scanner.accepts(path)]
            if fitting:
                file = tree.read(path)
                read, size = read + 1, size + len(file.data)
                finds += _read(file, fitting, unread)
        except Unreadable as error:
            unread.append(Unread(path, str(error)))
        except Exception as error:  # one file's fault costs no other its answer
            unread.append(Unread(path, f"a fault of the scanner: {type(error).__name__}"))
    return Scan(
        schema=SCHEMA,
        root=tree.root.name,
        references=_references(finds),
        undecided=tuple(sorted((one for one in finds if isinstance(one, Undecided)), key=_place)),
        unread=tuple(sorted(set(unread), key=lambda one: (one.path, one.reason))),
        statistics=Statistics(files=len(paths), read=read, bytes=size),
        columns=utf16_columns(tree, finds),
        license=project_license(tree),
    )


def _read(file: SourceFile, scanners: Sequence[Scanner], unread: list[Unread]) -> list[Find]:
    finds: list[Find] = []
    for scanner in scanners:
        try:
            for find in scanner.read(file):
                finds.append(find)  # noqa: PERF402 - what was read before a fault stays
        except Unreadable as error:
            unread.append(Unread(file.path, str(error)))
        except Exception as error:
            unread.append(Unread(file.path, f"a fault of the scanner: {type(error).__name__}"))
    return finds


def _references(finds: Iterable[Find]) -> tuple[Reference, ...]:
    """Each model once a place, the surest reading of it."""
    best: dict[tuple[object, ...], Reference] = {}
    for one in finds:
        if isinstance(one, Reference):
            key = (one.location, one.model, one.origin, one.revision)
            present = best.get(key)
            if present is None or _CERTAINTY.index(one.certainty) < _CERTAINTY.index(present.certainty):
                best[key] = one
    return tuple(
        sorted(best.values(), key=lambda one: (*_place(one), one.model, one.origin, one.revision or ""))
    )


def _place(one: Find) -> tuple[str, int, int, int]:
    place = one.location
    return place.path, place.cell or 0, place.line, place.column
