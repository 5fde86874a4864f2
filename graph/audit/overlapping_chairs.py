"""Check: do two hold one chair at a time?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from comity.graph.audit.chairs import Chairs, series_of
from comity.graph.audit.findings import Check, Finding, of_fact
from comity.graph.audit.material import Material
from comity.graph.fact import Fact

NAME = "overlapping-chairs"


def run(material: Material) -> Iterator[Finding]:
    """A finding for each chair with whom earlier ones are certain too, on more than the day of a hand-over."""
    for chairs in series_of(material):
        for index, chair in enumerate(chairs):
            beside = _beside(chair, chairs[:index])
            if beside:
                note = "; ".join(f"also {fact.path} from {first} to {last}" for fact, first, last in beside)
                yield of_fact(NAME, chair, note, *(fact for fact, _, _ in beside))


def _beside(chair: Fact, earlier: Chairs) -> list[tuple[Fact, date, date]]:
    """The earlier chairs that are certain on the same days, with the first and last of these days.

    Days are closed on both sides: on the one day of a hand-over both hold the chair.
    """
    shared = [(other, *_common(chair, other)) for other in earlier if other.key != chair.key]
    return [(other, first, last) for other, first, last in shared if last > first]


def _common(one: Fact, other: Fact) -> tuple[date, date]:
    first = max(one.bounds.certainly_from, other.bounds.certainly_from)
    return first, min(one.bounds.certainly_until, other.bounds.certainly_until)


CHECK = Check(NAME, "No two hold one chair at a time, the day of a hand-over apart.", run)
