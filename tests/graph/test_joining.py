"""A meeting without its ordinal is the one whose dates it shares, or a fact of its own."""

from __future__ import annotations

import pytest

from comity.graph.claim import Claim, Concept, Moment, Thing, Value, roles
from comity.graph.period import Period
from comity.graph.reconcile import reconcile


def meeting(document: str, begin: str, **more: Value) -> Claim:
    said = {
        "organization": Thing("organisation/CICA"),
        "level": Concept("summit"),
        "series": Concept("regular"),
    }
    return Claim("Meeting", roles(**said, **more), document, begin=Moment(Period(begin)))


FIRST = meeting("a", "2002-06-04", ordinal=1, place=Thing("place/almaty"))
SECOND = meeting("a", "2006-06-17", ordinal=2, place=Thing("place/almaty"))


@pytest.mark.parametrize("begin", ["2006-06", "2006", "[2006-05..2006-08]"])
def test_it_joins_the_only_one_that_fits(begin: str) -> None:
    facts = reconcile([FIRST, SECOND, meeting("b", begin)])
    assert [fact.path for fact in facts] == ["meeting/CICA/summit/regular/1", "meeting/CICA/summit/regular/2"]
    assert facts[1].agreement == "corroborated"


@pytest.mark.parametrize(
    "other",
    [
        meeting("b", "2004"),
        meeting("b", "[2001..2007]"),
        meeting("b", "2006", place=Thing("place/istanbul")),
    ],
    ids=["another time", "too vague", "another place"],
)
def test_else_it_stands_alone(other: Claim) -> None:
    assert len(reconcile([FIRST, SECOND, other])) == 3
