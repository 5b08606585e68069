"""Which use applies where: the product's, or that of a scope of the policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from auditor.model import Location, Policy, Reference, Use


@dataclass(frozen=True, slots=True)
class Stated:
    """A use, the places where it is that of a model, and the number of the scope that states some of it."""

    use: Use
    places: tuple[Location, ...]
    scope: int | None = None

    def key(self, fact: str, key: str, policy: Policy) -> str | None:
        """Under which key of the policy (`Policy.place`) a fact of this use is stated, None if it is not."""
        if getattr(self.use, fact) is None:
            return None
        scoped = self.scope is not None and getattr(policy.scopes[self.scope].use, fact) is not None
        return f"scopes.{self.scope}.{key}" if scoped else f"use.{key}"


def uses(references: Sequence[Reference], policy: Policy) -> Iterator[Stated]:
    """Each use under which a model is named; the product's own if there is no place."""
    if not references or not policy.scopes:
        yield Stated(policy.use, tuple(reference.location for reference in references))
        return
    places: dict[int, list[Location]] = {}
    for reference in references:
        places.setdefault(_scope(reference.location.path, policy), []).append(reference.location)
    for number, where in sorted(places.items()):
        if number < 0:
            yield Stated(policy.use, tuple(where))
        else:
            yield Stated(_over(policy.use, policy.scopes[number].use), tuple(where), number)


def _scope(path: str, policy: Policy) -> int:
    """The number of the last scope that holds the path, -1 for none."""
    from pathspec import GitIgnoreSpec

    fitting = [
        number
        for number, scope in enumerate(policy.scopes)
        if GitIgnoreSpec.from_lines(scope.paths).match_file(path)
    ]
    return fitting[-1] if fitting else -1


def _over(use: Use, scoped: Use) -> Use:
    """The use with what the scope states in place of it."""
    stated = {one.name: getattr(scoped, one.name) for one in fields(Use)}
    return replace(use, **{name: value for name, value in stated.items() if value is not None})
