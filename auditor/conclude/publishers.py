"""Who stands behind an organisation's name on a hub."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.knowledge.types import PublisherEntry
from auditor.model import ModelRecord, Publisher


class Publishers:
    """The table of publishers, asked by names of today and earlier ones, without case."""

    def __init__(self, entries: Sequence[PublisherEntry]) -> None:
        """Index `entries`; a name of today wins over the same name as an earlier one."""
        former = {name.casefold(): entry for entry in entries for name in entry.former}
        self._by_name = former | {name.casefold(): entry for entry in entries for name in entry.hub}

    def entry(self, record: ModelRecord) -> PublisherEntry | None:
        """The entry of a record's publisher, None if the table does not have it."""
        return self._by_name.get((record.publisher or "").casefold())

    def of(self, record: ModelRecord) -> Publisher | None:
        """The publisher of a record: known with name and country, or only by its name on the hub."""
        if record.publisher is None:
            return None
        entry = self.entry(record)
        return Publisher(entry.name, entry.country, known=True) if entry else Publisher(record.publisher)

    def maker(self, record: ModelRecord) -> str | None:
        """The id of the publisher if it trains base models, else None."""
        entry = self.entry(record)
        return entry.id if entry and entry.maker else None
