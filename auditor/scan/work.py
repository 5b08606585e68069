"""One file after another: every scanner that a file concerns, and what each found or could not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

import msgspec

from auditor.knowledge import ModelKnowledge
from auditor.model import Certainty, Kind, Published, Reference, Role, Undecided, Unread
from auditor.reading import SourceFile, TooLarge, Tree, Unreadable
from auditor.scan import clock, disguised
from auditor.scan.cache import Looked, Watched
from auditor.scan.commands.scripts import ShellScanner
from auditor.scan.configuration.groups import Groups
from auditor.scan.configuration.scanner import AS_DATA, ConfigurationScanner
from auditor.scan.identity.files import file_name
from auditor.scan.identity.known import known
from auditor.scan.identity.made_up import is_made_up
from auditor.scan.identity.weightnames import is_weights_file
from auditor.scan.kinds.boms import BomScanner
from auditor.scan.kinds.books import BookScanner, is_book
from auditor.scan.kinds.builds import BuildScanner
from auditor.scan.kinds.directives import LARGEST, DirectiveScanner
from auditor.scan.kinds.httpfiles import RequestScanner
from auditor.scan.kinds.links import LinkScanner
from auditor.scan.kinds.modelfiles import ModelfileScanner
from auditor.scan.kinds.notebook import NotebookScanner
from auditor.scan.kinds.prose import ProseScanner
from auditor.scan.kinds.requirements import RequirementsScanner
from auditor.scan.kinds.sql import SqlScanner
from auditor.scan.kinds.weights import ConfigScanner, WeightsScanner
from auditor.scan.languages.plain.scanner import PlainScanner
from auditor.scan.languages.plain.unread import UnreadLanguages
from auditor.scan.languages.scanner import LanguageScanner
from auditor.scan.loaders.joining import tables
from auditor.scan.others import OWN_REPORTS, is_own_record, left_out
from auditor.scan.purposes import role_of
from auditor.scan.python.project import Project
from auditor.scan.python.scanner import PythonScanner
from auditor.scan.python.source.consulted import Consulted
from auditor.scan.python.source.trigger import Trigger
from auditor.scan.seam import Find, HeaderScanner, LeftOut, Scanner
from auditor.scan.utf16 import is_narrow

#: How many files may stand inside each other.
_INNERMOST = 3


class Workshop:
    """All scanners over one tree."""

    def __init__(self, tree: Tree, paths: Sequence[str], knowledge: ModelKnowledge) -> None:
        """Make the scanners for `tree`, whose files are `paths`."""
        self._made_for = tree, paths, knowledge
        self._consulted = Consulted()
        self._furnish()

    def _furnish(self) -> None:
        """Make the scanners, which know nothing of what they have read."""
        tree, paths, knowledge = self._made_for
        names = known(knowledge)
        loaders = msgspec.structs.replace(tables(knowledge.loaders), publishers=names.publishers)
        self._loaders = loaders
        self._tree = Watched(tree, self._consulted)
        project = self._project = Project(self._tree, paths, Trigger(loaders), self._consulted)
        self._groups = Groups(paths)
        python = PythonScanner(loaders, project, names, self._inside)
        configuration = ConfigurationScanner(loaders, self._inside, python.options, names)
        shell = ShellScanner(loaders, self._inside, python.options, names)
        languages = LanguageScanner(loaders, names, self._inside)
        plain = PlainScanner(loaders, names, self._inside)
        languages.follow(self._tree, paths, self._consulted)
        modelfiles, sql = ModelfileScanner(), SqlScanner(loaders, self._inside)
        self._inner = 0
        self._parts: tuple[Scanner, ...] = (
            *(python, configuration, shell, modelfiles, sql),
            languages.apart(),
        )
        self._headers: tuple[HeaderScanner, ...] = (WeightsScanner(),)
        self._scanners: tuple[Scanner, ...] = (
            python,
            NotebookScanner(python, (configuration, shell), (languages, plain)),
            BookScanner(python, (configuration, shell, languages, plain, sql)),
            ConfigScanner(),
            configuration,
            shell,
            modelfiles,
            RequirementsScanner(loaders),
            BuildScanner(loaders),
            languages,
            plain,
            UnreadLanguages(loaders, names),
            BomScanner(),
            sql,
            RequestScanner(loaders),
            LinkScanner(loaders),
            ProseScanner(loaders, names),
        )
        self._unknown = DirectiveScanner(loaders, names)

    def _inside(self, file: SourceFile) -> Iterator[Find]:
        """Read a file that stands inside another."""
        if self._inner >= _INNERMOST:
            return
        self._inner += 1
        try:
            for scanner in self._parts:
                if scanner.accepts(file.path):
                    yield from scanner.read(file)
        finally:
            self._inner -= 1

    def look(self, path: str) -> Looked:
        """Read one file; its faults are told and stop nothing."""
        self._consulted.listed = False
        with self._consulted.recorded() as recording:
            looked = self._look_in_time(path)
        self._project.trim()
        others = tuple(one for one in self._consulted.names(recording.paths) if one != path)
        return replace(looked, consulted=others, listed=self._consulted.listed)

    def _look_in_time(self, path: str) -> Looked:
        """Read one file; where that comes to no end, begin anew with what was left half done."""
        try:
            with clock.in_time(clock.LONGEST):
                return self._look(path)
        except clock.TooSlow:
            self._furnish()
            return Looked(unread=(Unread(path, f"not read in {clock.LONGEST:g} seconds"),))

    def _look(self, path: str) -> Looked:
        finds: list[Find] = []
        unread: list[Unread] = []
        aside = left_out(path)
        if aside is not None:
            return Looked(left_out=(aside,))
        passed_over: list[Unread] = []
        size, narrow = None, False
        fitting: list[Scanner] = []
        try:
            header = next((one for one in self._headers if one.accepts(path)), None)
            called = path if header is not None else self._called(path)
            fitting = [] if header is not None else self._fitting(called)
            if header is not None:
                _collect(header.look(self._tree, path), finds)
            elif fitting:
                file = disguised.source(self._tree.read(path), called)
                size, narrow = len(file.data), is_narrow(file)
                own = [Unread(path, OWN_REPORTS)] if is_own_record(file.data) else []
                passed_over += own
                for scanner in fitting if not own else ():
                    _hear(scanner.read(file), path, finds, unread, passed_over)
                finds = _once(finds) if len(fitting) > 1 else finds
                if called != path:
                    finds = [_moved(one, called, path) for one in finds]
                finds = [self._named(one) for one in _of_data(finds) if not is_made_up(one, self._loaders)]
                if is_book(path):
                    pass  # that a text speaks of training says nothing of its cells
                elif finds and self._loaders.trains(file.data):
                    finds = [_trained(one) for one in finds]
                elif finds and (taken := self._groups.trains(path)) is not None:
                    self._consulted.listed = True
                    finds = [_trained(one, (Role.RUNTIME,)) for one in finds] if taken else finds
        except Unreadable as error:
            if isinstance(error, TooLarge) and self._is_data(path, fitting):
                passed_over.append(Unread(path, AS_DATA))
            else:
                unread.append(Unread(path, str(error)))
        except Exception as error:  # one file's fault costs no other its answer
            unread.append(Unread(path, _fault(error)))
        return Looked(
            tuple(one for one in finds if isinstance(one, Reference)),
            tuple(one for one in finds if isinstance(one, Undecided)),
            tuple(unread),
            tuple(passed_over),
            size,
            published=tuple(one for one in finds if isinstance(one, Published)),
            narrow=narrow,
        )

    def _fitting(self, path: str) -> list[Scanner]:
        """The scanners that read a file; where none does and it is small, the one for what nobody knows."""
        fitting = [one for one in self._scanners if one.accepts(path)]
        if not fitting and self._unknown.accepts(path):
            with suppress(Unreadable):
                fitting = [self._unknown] if self._tree.size(path) <= LARGEST else []
        return fitting

    def _named(self, find: Find) -> Find:
        """A find under the one name of what it is: one thing is told under one name wherever it stands.

        A service may have several forms of a name; a file of weights that lies in the tree is called by its
        path there, where stands what it holds.
        """
        if not isinstance(find, Reference):
            return find
        if find.origin != "local" or not is_weights_file(find.model):
            return replace(find, model=self._loaders.plainly(find.model, find.origin))
        written = find.model, file_name(find.model)
        placed = (self._project.place(one, find.location.path) for one in written)
        here = (one for one in placed if one is not None and any(head.accepts(one) for head in self._headers))
        return replace(find, model=next(here, find.model))

    def _called(self, path: str) -> str:
        """The path under which a file is read: what it will be, or is, if a scanner reads that; else its own.

        Raises `Unreadable`.
        """
        if not disguised.may_be(path):
            return path
        called = disguised.read_as(path, self._tree.head(path, disguised.HEAD))
        return called if called and any(one.accepts(called) for one in self._scanners) else path

    def _is_data(self, path: str, fitting: Sequence[Scanner]) -> bool:
        """Whether a file that is too large to be read could only be configuration, or a list of addresses."""
        kinds = {type(one) for one in fitting}
        if kinds == {LinkScanner}:
            return True
        if kinds not in ({ConfigurationScanner}, {ConfigurationScanner, BomScanner}):
            return False
        head = self._tree.head(path, 4096).lower()
        return b"bomformat" not in head and b"spdx" not in head


def _hear(
    found: Iterator[Find], path: str, finds: list[Find], unread: list[Unread], passed_over: list[Unread]
) -> None:
    """Take what a scanner finds, until it ends or says why it cannot go on."""
    try:
        _collect(found, finds)
    except LeftOut as reason:
        passed_over.append(Unread(path, str(reason)))
    except Unreadable as error:
        unread.append(Unread(path, str(error)))
    except Exception as error:  # one file's fault costs no other its answer
        unread.append(Unread(path, _fault(error)))


def _moved(find: Find, called: str, path: str) -> Find:
    """A find of a file that was read under another path; what it is for says its own."""
    if find.location.path != called:
        return find
    moved = replace(find, location=replace(find.location, path=path))
    if isinstance(moved, Reference) and moved.role is role_of(called):
        return replace(moved, role=role_of(path))
    return moved


def _of_data(finds: Sequence[Find]) -> Iterator[Find]:
    """The finds, where what the file loads as data is data wherever else it names that and not as a model."""
    loaded = {
        (one.origin, one.model)
        for one in finds
        if isinstance(one, Reference) and one.kind is Kind.DATASET and one.certainty is Certainty.CERTAIN
    }
    for one in finds:
        if (
            isinstance(one, Reference)
            and one.certainty is not Certainty.CERTAIN
            and one.kind is Kind.MODEL
            and "model" not in one.how.lower()
            and (one.origin, one.model) in loaded
        ):
            one = replace(one, kind=Kind.DATASET)
        yield one


def _trained(find: Find, roles: Sequence[Role] = (Role.RUNTIME, Role.EXAMPLE)) -> Find:
    """The find in the light of a file that trains; tests and documentation stay what they are."""
    if not isinstance(find, Reference) or find.role not in roles:
        return find
    return replace(find, role=Role.TRAINING)


def _collect(found: Iterator[Find] | Iterator[Reference], finds: list[Find]) -> None:
    for find in found:
        finds.append(find)  # noqa: PERF402 - what was read before a fault stays


def _once(finds: Sequence[Find]) -> list[Find]:
    """The finds of several scanners; what a later one reads of the very same text is told once."""
    told: dict[tuple[object, ...], list[tuple[tuple[int, int], tuple[int, int]]]] = {}
    kept: list[Find] = []
    for find in finds:
        if isinstance(find, Reference):
            place = find.location
            begin, end = (place.line, place.column), (place.end_line, place.end_column)
            what = (find.model, find.origin, find.kind, find.revision, place.path, place.cell)
            spans = told.setdefault(what, [])
            if any(begin < last and first < end for first, last in spans):
                continue
            spans.append((begin, end))
        kept.append(find)
    return kept


def _fault(error: Exception) -> str:
    return f"a fault of the scanner: {type(error).__name__}"
