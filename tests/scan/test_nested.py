"""What stands around a place is found as if everything had been asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.scan.languages.search.nested import Nested
from auditor.scan.languages.syntax import Span

places = st.integers(0, 12)
spans = st.builds(lambda start, length: Span(start, start + length), places, places)


@given(st.lists(spans, max_size=30), spans)
def test_what_is_around_is_what_holds_it(of_file: list[Span], sought: Span) -> None:
    """Whether spans lie inside of one another, side by side or overlap."""
    assert Nested(of_file).around(sought) == [
        number for number, one in enumerate(of_file) if one.holds(sought)
    ]
