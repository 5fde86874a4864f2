"""Check: does a chair leave a gap before the next?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from comity.graph.audit.chairs import Chairs, series_of
from comity.graph.audit.findings import CANNOT_TELL, Check, Finding, of_fact
from comity.graph.audit.material import Material
from comity.graph.fact import Fact
from comity.graph.period import LATEST

NAME = "chair-gap"
DAY = timedelta(days=1)


def run(material: Material) -> Iterator[Finding]:
    """A finding for each stretch on which nobody may have chaired; whether nobody did, or nobody says, is not told."""
    for chairs in series_of(material):
        for before, after in _gaps(chairs):
            first, last = before.bounds.possibly_until + DAY, after.bounds.possibly_from - DAY
            finding = of_fact(NAME, after, f"nobody is known to chair from {first} to {last}", before)
            yield replace(finding, outcome=CANNOT_TELL)


def _gaps(chairs: Chairs) -> Iterator[tuple[Fact, Fact]]:
    ordered = sorted(chairs, key=lambda fact: (fact.bounds.possibly_from, fact.path))
    for index, after in enumerate(ordered[1:], 1):
        before = _last(ordered[:index])
        if before.bounds.possibly_until < LATEST and _day_after(before) < after.bounds.possibly_from:
            yield before, after


def _last(chairs: Sequence[Fact]) -> Fact:
    return max(chairs, key=lambda fact: (fact.bounds.possibly_until, fact.path))


def _day_after(fact: Fact) -> date:
    return fact.bounds.possibly_until + DAY


CHECK = Check(NAME, "A chair is followed by the next without a day on which nobody may have chaired.", run)
