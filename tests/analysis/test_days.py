"""Spans of days against plain sets of days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from comity.analysis.days import Span, count, merged, shared, without

BASE = date(2000, 1, 1)
SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20)).map(
        lambda pair: (BASE + timedelta(pair[0]), BASE + timedelta(pair[0] + pair[1]))
    ),
    max_size=5,
)


def days(spans: list[Span]) -> set[date]:
    return {first + timedelta(step) for first, last in spans for step in range((last - first).days + 1)}


@given(SPANS)
def test_merged_spans_are_the_same_days_apart(spans: list[Span]) -> None:
    found = merged(spans)
    assert days(found) == days(spans)
    assert count(spans) == len(days(spans))
    assert all(one[1] + timedelta(1) < other[0] for one, other in pairwise(found))


@given(SPANS, SPANS)
def test_shared_and_without_are_set_operations(spans: list[Span], others: list[Span]) -> None:
    assert days(shared(spans, others)) == days(spans) & days(others)
    for span in spans:
        assert days(list(without(span, others))) == days([span]) - days(others)


def test_open_ends_do_not_overflow() -> None:
    assert merged([(date.min, date.max), (BASE, date.max)]) == [(date.min, date.max)]
    assert list(without((date.min, date.max), [(BASE, date.max)])) == [(date.min, BASE - timedelta(1))]
