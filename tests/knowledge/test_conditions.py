"""Conditions in CEL: typed, bounded, and with unknown as a third truth value."""

from __future__ import annotations

import time

import pytest

from auditor.knowledge.conditions import BadCondition, Condition


@pytest.mark.parametrize(
    ("text", "facts", "answer"),
    [
        ("use.commercial", {"use.commercial": True}, True),
        ("use.commercial", {"use.commercial": False}, False),
        ("use.commercial", {}, None),
        ("use.commercial && use.fine_tunes", {"use.fine_tunes": False}, False),
        ("use.commercial || use.fine_tunes", {"use.fine_tunes": True}, True),
        ("use.commercial && use.fine_tunes", {"use.fine_tunes": True}, None),
        (
            "use.users[clause.unit] > clause.number",
            {"use.users": {"a": 2}, "clause.unit": "a", "clause.number": 1},
            True,
        ),
        (
            "use.users[clause.unit] > clause.number",
            {"use.users": {"b": 2}, "clause.unit": "a", "clause.number": 1},
            None,
        ),
        ("use.users[clause.unit] > clause.number", {"clause.unit": "a", "clause.number": 1}, None),
        ('use.distribution in ["hosted"]', {}, None),
        ('use.fields.exists(f, f == "x")', {"use.fields": []}, False),
    ],
)
def test_a_fact_that_was_not_stated_is_unknown_only_where_it_decides(
    text: str, facts: dict[str, object], answer: bool | None
) -> None:
    """True, false, or unknown: an unknown that cannot change the answer stays out of it."""
    assert Condition(text).holds(facts) is answer


@pytest.mark.parametrize("text", ["use.comercial", "use.users > 1", "use.commercial &&", "1 + 1 ==", "x"])
def test_a_misspelt_or_mistyped_condition_is_refused_at_load(text: str) -> None:
    """Names and types are checked before anything is evaluated."""
    with pytest.raises(BadCondition):
        Condition(text)


def test_a_condition_that_gives_no_truth_is_refused() -> None:
    """A number is no answer."""
    with pytest.raises(BadCondition):
        Condition("clause.number").holds({"clause.number": 3})


def test_a_condition_is_bounded() -> None:
    """A condition too long is refused; one that multiplies ends in time."""
    with pytest.raises(BadCondition):
        Condition(" || ".join(["use.commercial"] * 500))
    nested = Condition("use.fields.all(a, use.fields.all(b, use.fields.all(c, a == a && b == b && c == c)))")
    start = time.monotonic()
    with pytest.raises(BadCondition):
        nested.holds({"use.fields": [str(n) for n in range(2000)]})
    assert time.monotonic() - start < 5
