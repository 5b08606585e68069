"""Names that lead to everything: a field or a function through which all strings of a program go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from auditor.scan.languages.search.names import Value
from auditor.scan.languages.syntax import Span

#: How many strings from elsewhere a name leads to that is used for one thing only.
_MANY: Final = 16

_T = TypeVar("_T")


def of_one_thing(
    led: Sequence[_T], value_of: Callable[[_T], Value], at: tuple[str, Span], says: Callable[[str], bool]
) -> list[_T]:
    """What an expression leads to, without what only passes through the same names.

    Of many strings that are written elsewhere than `at` (the path and the
    place of the expression) most are models; else only those count which
    say it themselves.
    """
    path, span = at
    far = {value.text for value in map(value_of, led) if value.path != path or not span.holds(value.span)}
    if len(far) < _MANY:
        return list(led)
    said = {text for text in far if says(text)}
    if 2 * len(said) >= len(far):
        return list(led)
    return [one for one in led if value_of(one).text not in far or value_of(one).text in said]
