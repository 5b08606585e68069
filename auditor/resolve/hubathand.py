"""What lies here of the hub's models: what it said in earlier runs, and the cache of its client."""

from __future__ import annotations

from dataclasses import dataclass, replace

from auditor.model import Identity, ModelRecord, Resolution
from auditor.resolve.cache import Cache
from auditor.resolve.heads import beside
from auditor.resolve.kept import Kept


@dataclass(frozen=True, slots=True)
class HubAtHand:
    """What the hub said is the whole record, dated; its client's cache holds a card, and no day."""

    kept: Kept
    cache: Cache

    def answers(self, identity: Identity) -> bool:
        """Whether the model is the hub's."""
        return identity.origin == "huggingface"

    def record(self, identity: Identity) -> Resolution | None:
        """What was kept of a model; beside a revision the head that was kept."""
        found = self._one(identity)
        if found is None or identity.revision is None:
            return found
        return beside(found, self._one(replace(identity, revision=None)))

    def _one(self, identity: Identity) -> Resolution | None:
        """What was kept; where the client's own cache holds another commit, that is remarked."""
        kept, cached = self.kept.record(identity), self.cache.record(identity)
        if kept is None or not isinstance(cached, ModelRecord):
            return kept or cached
        other = cached.identity.revision
        if other in (None, kept.identity.revision):
            return kept
        remark = f"the hub client's cache on this machine holds another revision: {(other or '')[:12]}"
        return replace(kept, remarks=(*kept.remarks, remark))
