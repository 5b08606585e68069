"""What the hub says today of models that a lock has: one record each, no ancestor followed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from auditor.model import Identity, LicenseTurn, ModelRecord, Reason, Resolution, Unresolved
from auditor.resolve import commits
from auditor.resolve.hub import Hub
from auditor.resolve.seam import CardReader, ResolveSettings, TextReader


class Today:
    """Asks the hub itself: neither the client's cache nor the catalogue can say what holds today."""

    def __init__(
        self, settings: ResolveSettings, texts: TextReader | None, cards: CardReader | None = None
    ) -> None:
        """Ask `settings.endpoint`, unless `settings.offline`."""
        self._hub = None if settings.offline else Hub(settings, texts, ahead=False, cards=cards)

    @property
    def requests(self) -> int:
        """Requests sent so far."""
        return self._hub.requests if self._hub else 0

    @property
    def offline(self) -> bool:
        """Whether no hub was reached."""
        return self._hub is None or not self._hub.reached

    def answers(self, wanted: Sequence[Identity]) -> dict[Identity, Resolution]:
        """The answer for each of the Hub's models, as it is at the head."""
        if self._hub is None:
            return {one: Unresolved(one, Reason.OFFLINE, "no hub was asked") for one in wanted}
        return dict(zip(wanted, self._hub.resolve(wanted), strict=True))

    def turn(
        self, before: Identity, now: Identity, same: Callable[[ModelRecord], bool]
    ) -> LicenseTurn | None:
        """Where between two commits of a model its record stopped being the `same`, None if not found."""
        if self._hub is None or before.revision in (None, now.revision) or now.revision is None:
            return None
        return commits.turn(self._hub, before, now, same)
