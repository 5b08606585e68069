"""What origins say today of models that a lock has: one record each, no ancestor followed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from auditor.model import Identity, LicenseTurn, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve import commits
from auditor.resolve.hub import Hub
from auditor.resolve.origins import sites
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader


class Today:
    """Asks the origins themselves: neither what lies here nor the catalogue can say what holds today."""

    def __init__(
        self, settings: ResolveSettings, texts: TextReader | None, cards: CardReader | None = None
    ) -> None:
        """Ask the hub and the sites of the settings, unless `settings.offline`."""
        self._hub = Hub(settings, texts, ahead=False, cards=cards) if settings.ask_hub else None
        self._sites = sites(settings, texts)
        self._silent = settings.offline

    @property
    def requests(self) -> int:
        """Requests sent so far."""
        return (self._hub.requests if self._hub else 0) + sum(one.site.requests for one in self._sites)

    @property
    def offline(self) -> bool:
        """Whether nothing was reached."""
        reached = (self._hub is not None and self._hub.reached, *(one.site.reached for one in self._sites))
        return self._silent or not any(reached)

    def compares(self, identity: Identity) -> bool:
        """Whether an origin that may be asked is the one that offers the model."""
        return any(one.answers(identity) for one in (self._hub, *self._sites) if one is not None)

    def answers(self, wanted: Sequence[Identity]) -> dict[Identity, Resolution]:
        """The answer for each model that is compared, as its origin has it at the head."""
        found: dict[Identity, Resolution] = {}
        for origin in (self._hub, *self._sites):
            mine = [one for one in wanted if origin is not None and origin.answers(one)]
            if self._silent:
                found.update((one, Unresolved(one, Reason.OFFLINE, "nobody was asked")) for one in mine)
            elif origin is not None and mine:
                found.update(zip(mine, origin.resolve(mine), strict=True))
        return found

    def turn(
        self, before: Identity, now: Identity, same: Callable[[ModelRecord], bool]
    ) -> LicenseTurn | None:
        """Where between two commits of the hub a record stopped being the `same`, None if not found."""
        if self._hub is None or self._silent or not self._hub.answers(before):
            return None
        if before.revision in (None, now.revision) or now.revision is None:
            return None
        return commits.turn(self._hub, before, now, same)
