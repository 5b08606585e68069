"""License expressions (SPDX 2.3, annex D) as the library reads them, whatever somebody wrote there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from license_expression import LicenseExpression, Licensing


def parsed(text: str, licensing: Licensing) -> LicenseExpression | None:
    """A text as an expression over the symbols of `licensing`; None for one that is none, and for nothing.

    boolean.py, which takes the parentheses apart, also fails by other errors
    than its own: on `( )`, on one that is opened before an operator, on deep nesting.
    """
    from license_expression import ExpressionError

    try:
        return licensing.parse(text)
    except (ExpressionError, IndexError, AssertionError, RecursionError):
        return None
