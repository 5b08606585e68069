"""Models of which nothing is known, for the same reason: told once, with all their names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from auditor.model import AuditedModel
from auditor.render.view import View

#: From so many on they are told together.
_ALIKE: Final = 3


@dataclass(frozen=True, slots=True)
class Alike:
    """Models that could not be resolved for one reason, which one remedy mends; at least three."""

    models: tuple[AuditedModel, ...]
    title: str
    reason: str
    remedy: str


def parted(models: Iterable[AuditedModel], view: View) -> tuple[tuple[AuditedModel, ...], tuple[Alike, ...]]:
    """Those that each have something of their own to be said, and those that are told together."""
    groups: dict[tuple[str, str], list[AuditedModel]] = {}
    every = tuple(models)
    for model in every:
        findings = view.pressing(model)
        if model.unresolved is not None and len(findings) == 1:
            groups.setdefault((model.unresolved, findings[0].remedy), []).append(model)
    alike = tuple(
        Alike(tuple(group), view.reason(group[0]), view.word("reason", reason), remedy)
        for (reason, remedy), group in groups.items()
        if len(group) >= _ALIKE
    )
    together = {id(model) for one in alike for model in one.models}
    return tuple(model for model in every if id(model) not in together), alike
