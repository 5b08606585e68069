"""A lineage as an indented list: nearest ancestors first, every model once."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model import Identity, Lineage, LineageEdge

#: How far the list is indented; deeper ancestors stand at this depth.
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a lineage: how deep, which model, how the model one level up was made from it.

    `licenses` are ids; `reason` says why the model is not known; `repeated`
    marks a model that was shown before (its own ancestors are not repeated).
    """

    depth: int
    identity: Identity
    edge: LineageEdge | None
    licenses: tuple[str, ...]
    reason: str | None
    repeated: bool

    @property
    def indent(self) -> int:
        """The depth to show."""
        return min(self.depth, _DEEPEST)


def steps(lineage: Lineage) -> tuple[Step, ...]:
    """Walk from the model to its roots; a cycle ends where it comes back."""
    nodes = {node.identity: node for node in lineage.nodes}
    parents: dict[Identity, list[LineageEdge]] = {}
    for edge in lineage.edges:
        parents.setdefault(edge.child, []).append(edge)
    found: list[Step] = []
    seen: set[Identity] = set()
    pending: list[tuple[int, Identity, LineageEdge | None]] = [
        (0, node.identity, None) for node in lineage.nodes[:1]
    ]
    while pending:
        depth, identity, via = pending.pop()
        node = nodes.get(identity)
        licenses = node.licenses if node else ()
        reason = node.reason if node else None
        found.append(Step(depth, identity, via, licenses, reason, identity in seen))
        if identity not in seen:
            seen.add(identity)
            pending += [(depth + 1, edge.parent, edge) for edge in reversed(parents.get(identity, []))]
    return tuple(found)
