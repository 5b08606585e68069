"""The search of one source file, whatever its language: loader calls, telling names, known names."""

from __future__ import annotations

from auditor.scan.identity.known import Known
from auditor.scan.identity.relayed import Relayed
from auditor.scan.languages.search.among import tell_again, tell_alike, tell_among, tell_offered
from auditor.scan.languages.search.assembled import tell_assembled
from auditor.scan.languages.search.bundled import Bundled
from auditor.scan.languages.search.clients import given
from auditor.scan.languages.search.fetched import fetched
from auditor.scan.languages.search.finding import Finds
from auditor.scan.languages.search.kept import Kept
from auditor.scan.languages.search.linking import Linker
from auditor.scan.languages.search.loading import Loading
from auditor.scan.languages.search.meant import Meant
from auditor.scan.languages.search.mentions import Mentions
from auditor.scan.languages.search.naming import Naming
from auditor.scan.languages.search.pinned import Pins
from auditor.scan.languages.search.posted import tell_posted
from auditor.scan.languages.search.program import Program
from auditor.scan.languages.search.relaying import relay_of
from auditor.scan.languages.search.sized import tell_sized
from auditor.scan.languages.search.sources import Parsed, Sources
from auditor.scan.languages.syntax import Expression, Invoke, Member
from auditor.scan.loaders.calls import Calls
from auditor.scan.loaders.services import Service
from auditor.scan.loaders.tables import Tables
from auditor.scan.seam import Find


class Search:
    """One file, searched once: what it worked out is gone afterwards."""

    def __init__(
        self,
        file: Parsed,
        calls: Calls,
        tables: Tables,
        known: Known,
        sources: Sources | None,
        linker: Linker,
    ) -> None:
        """Search `file` for `calls` of its language; its names lead by `linker` to others of `sources`."""
        self._file, self._unit = file, file.unit
        self._calls, self._tables, self._known = calls, tables, known
        self._program = Program(file, sources, linker, self._passing, calls.constant)
        self._meaning = self._program.main
        relayed = Relayed(self._router, self._relay)
        self._finds = Finds(self._program.place, self._program.tested, relayed, Pins(self._meaning).of)
        self._meant = Meant(self._meaning, file.places.source, tables, known, self._finds)

    def run(self) -> list[Find]:
        """Everything the file refers to."""
        file, meaning, tables, finds = self._file, self._meaning, self._tables, self._finds
        loading = Loading(file, self._calls, meaning, tables, self._meant, finds)
        loading.run()
        Bundled(file, self._calls, meaning, tables, finds).run()
        Kept(meaning, file.places, tables, finds).run()
        Naming(meaning, tables, self._meant).run()
        loading.tell_the_rest()
        fetched(meaning, tables, finds)
        tell_assembled(meaning, tables, finds)
        tell_posted(file, tables, finds)
        Mentions(file, tables, self._known, self._meant, finds).run()
        tell_among(meaning, tables, finds)
        tell_alike(self._unit, tables, finds)
        tell_again(meaning, tables, finds)
        tell_offered(self._unit, tables, finds)
        tell_sized(file, tables, finds)
        self._program.forget()
        return self._finds.every

    def _passing(self, dotted: str, call: Invoke) -> list[Expression]:
        """What a call may give back: of its arguments, and what the call before it in a chain may give."""
        choice = self._calls.choice(dotted)
        if choice is None:
            return []
        before = call.function.of if isinstance(call.function, Member) else None
        chained = (
            isinstance(before, Invoke) and self._calls.choice(dotted.rpartition(".")[0][:-2]) is not None
        )
        passed = call.arguments if choice.every else given(choice.values, call.arguments, call.named)
        return [*([before] if chained and before is not None else ()), *passed]

    def _router(self) -> Service | None:
        """The one router that the file speaks of."""
        source = self._file.places.source.decode(errors="replace")
        return self._tables.routers.spoken_of(self._unit.path, source)

    def _relay(self) -> Service | None:
        """The one router that the file asks for the models of makers."""
        return relay_of(self._file, self._program, self._tables.routers)
