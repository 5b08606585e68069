"""Which use applies where: the product's, or that of a scope of the policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from auditor.model import Location, Policy, Reference, Use


def uses(references: Sequence[Reference], policy: Policy) -> Iterator[tuple[Use, tuple[Location, ...]]]:
    """Each use under which a model is named, with the places; the product's own if there is no place."""
    if not references or not policy.scopes:
        yield policy.use, tuple(reference.location for reference in references)
        return
    places: dict[int, list[Location]] = {}
    for reference in references:
        places.setdefault(_scope(reference.location.path, policy), []).append(reference.location)
    for number, where in sorted(places.items()):
        yield (policy.use if number < 0 else _over(policy.use, policy.scopes[number].use)), tuple(where)


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
