"""Who stands behind an organisation's name on a hub, or behind a service."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.knowledge.catalogue import HostedOrigin, PublisherEntry
from auditor.model import ModelRecord, Publisher, Route


class Publishers:
    """The table of publishers, asked by names of today and earlier ones, without case."""

    def __init__(self, entries: Sequence[PublisherEntry], hosted: Mapping[str, HostedOrigin]) -> None:
        """Index `entries`; a name of today wins over the same name as an earlier one."""
        former = {name.casefold(): entry for entry in entries for name in entry.former}
        self._by_name = former | {name.casefold(): entry for entry in entries for name in entry.hub}
        self._hosted = hosted

    def entry(self, record: ModelRecord) -> PublisherEntry | None:
        """The entry of a record's publisher, None if the table does not have it.

        The table has names of the Hub: the same name elsewhere may be anybody's.
        """
        if record.identity.origin != "huggingface":
            return None
        return self._by_name.get((record.publisher or "").casefold())

    def service(self, record: ModelRecord) -> HostedOrigin | None:
        """The service that a record speaks of, None for weights."""
        return None if record.route is Route.WEIGHTS else self._hosted.get(record.identity.origin)

    def of(self, record: ModelRecord) -> Publisher | None:
        """The publisher of a record: known with name and country, or only by its name on the hub."""
        service = self.service(record)
        if service is not None:
            return Publisher(service.publisher, service.country, known=True)
        if record.publisher is None:
            return None
        entry = self.entry(record)
        return Publisher(entry.name, entry.country, known=True) if entry else Publisher(record.publisher)

    def maker(self, record: ModelRecord) -> str | None:
        """The id of the publisher if it trains base models, else None."""
        service = self.service(record)
        if service is not None:
            return service.maker
        entry = self.entry(record)
        return entry.id if entry and entry.maker else None
