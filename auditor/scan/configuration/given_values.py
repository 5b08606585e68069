"""Values of a configuration that its kind, or the call that it is of, gives a meaning to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from auditor.model import Certainty, Gap, Kind, Reference, Route
from auditor.scan import names
from auditor.scan.commands.lines import CommandReader
from auditor.scan.configuration.entries import Entry
from auditor.scan.configuration.filling import filled
from auditor.scan.configuration.keyed import pinned
from auditor.scan.configuration.nodes import ACCOUNTS, account
from auditor.scan.identity.addresses import weights_at
from auditor.scan.identity.found import of_service, reference
from auditor.scan.identity.identify import Client, by_call
from auditor.scan.identity.left_open import left_open
from auditor.scan.identity.unclaimed import is_elsewhere, own_folder
from auditor.scan.loaders.documents import Meant
from auditor.scan.loaders.loader_rows import Argument, Call
from auditor.scan.loaders.tables import Tables
from auditor.scan.places import Text
from auditor.scan.seam import Find
from auditor.scan.shell import Word


class Given:
    """Reads values that are given to something known: to a kind of document, or to a call."""

    def __init__(self, tables: Tables, commands: CommandReader) -> None:
        """Read with `tables`, and what is a command with `commands`."""
        self._tables = tables
        self._commands = commands

    def meant(
        self, entry: Entry, meant: Meant, text: Text, variables: Mapping[str, Word], how: str
    ) -> Iterator[Find]:
        """What a value refers to whose meaning the kind of the document gives; `how` says which kind."""
        if meant.ignored or not entry.node.string or (meant.unless and meant.unless in entry.beside):
            return
        if meant.command:
            yield from self._commands.read(text, entry.node.offset, entry.value, variables)
            return
        call = Call(
            call=how,
            model=Argument(),
            kind=meant.kind,
            origin=meant.origin,
            route=meant.route,
            bare=meant.bare,
            names=meant.names,
            prefixes=meant.prefixes,
            hub_names=meant.hub_names,
            server=meant.server,
        )
        if meant.server is not None:
            entry = replace(entry, given=entry.beside)
        if meant.revision is not None and meant.revision in entry.beside:
            entry = replace(entry, beside={**entry.beside, "revision": entry.beside[meant.revision]})
        where = f"{how}: {'.'.join(entry.path)}"
        for value, offset in _parts(entry, meant.separator):
            value = re.sub(rf"(?:{meant.ending})\Z", "", value) if meant.ending else value
            before = re.match(meant.beginning, value) if meant.beginning else None
            if before is not None:
                value, offset = value[before.end() :], offset + before.end()
            for find in self._loaded(value, offset, call, entry, text, variables, where):
                if isinstance(find, Reference) and meant.likely:
                    yield replace(find, certainty=Certainty.LIKELY)
                else:
                    yield find

    def called(self, entry: Entry, call: Call, text: Text, variables: Mapping[str, Word]) -> Iterator[Find]:
        """What an argument refers to of a call that is written as configuration."""
        if entry.key in call.model.keywords and entry.node.string:
            value = entry.value.removeprefix("=")  # the sign of an expression, here of a constant one
            offset = entry.node.offset + len(entry.value) - len(value)
            service = account(entry.given, self._tables) if call.provider == ACCOUNTS else None
            if service is not None and service.origin != call.origin and names.is_hosted_name(value):
                place, found = text.at(offset, len(value)), of_service(service, value, call.kind, sure=False)
                yield reference(found, place, f"{call.call}, {ACCOUNTS}", Certainty.LIKELY)
                return
            yield from self._loaded(value, offset, call, entry, text, variables, call.call)

    def _loaded(
        self,
        value: str,
        offset: int,
        call: Call,
        entry: Entry,
        text: Text,
        variables: Mapping[str, Word],
        how: str,
    ) -> Iterator[Find]:
        place = text.at(offset, len(value.split("\n")[0]))
        known = filled(value, entry.key, variables)
        if known is None:
            yield left_open(place, value, how, Gap.RUN_TIME)
            return
        server = entry.given.get(call.server) if call.server else None
        found = weights_at(known, self._tables) or by_call(known, call, self._tables, Client(server))
        if found is None and call.route is Route.WEIGHTS:
            found = own_folder(known, call.kind)
        if found is not None and found.origin == "local" and found.model.startswith(("/", "os.environ/")):
            # a folder of the server's, a variable of the gateway's
            yield left_open(place, value, how, Gap.RUN_TIME)
        elif found is not None and (found.origin != "local" or not found.sure):
            yield reference(
                pinned(found, entry), place, how, Certainty.CERTAIN if found.sure else Certainty.LIKELY
            )
        elif found is None and call.kind is not Kind.DATASET and is_elsewhere(known):
            yield left_open(place, value, how, Gap.WITHOUT_MODEL)


def _parts(entry: Entry, separator: str | None) -> Iterator[tuple[str, int]]:
    if not separator:
        yield entry.value, entry.node.offset
        return
    at = 0
    for part in entry.value.split(separator):
        bare = part.strip()
        if bare:
            yield bare, entry.node.offset + at + part.index(bare)
        at += len(part) + len(separator)
