"""Where another held the chair in between, what is said of one holder speaks of terms apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.reconcile.evidence import Evidence
from comity.graph.reconcile.setting.holders import NOBODY, Others


@dataclass(frozen=True, slots=True)
class Term:
    """Evidence that no other holder parts, and the days between which the others leave room for it."""

    evidence: tuple[Evidence, ...]
    since: date = EARLIEST
    until: date = LATEST


def terms_of(evidence: Sequence[Evidence], others: Others) -> list[Term]:
    """The terms of one holder, in order of time; all evidence is one term where nobody else held it in between.

    Another's moment parts what lies wholly before it from what lies wholly after it, if nothing firm that
    is said of this holder touches it; so sources that differ over one term are not taken for two. Who comes after
    one that was chosen comes after the choice; who was there before may stay beyond it.

    >>> from comity.graph.claim import Claim
    >>> seen = [Evidence(Claim("Chairmanship", (), "a"), observed=Period(year)) for year in ("2011", "2024")]
    >>> [len(terms_of(seen, Others(held))) for held in ((), (Period("2016"),), (Period("2011-07"),))]
    [1, 2, 1]
    """
    if others == NOBODY:
        return [Term(tuple(evidence))]
    firm = [_stretch(item) for item in evidence if item.affirms and item.moments]
    cuts = [period for period in others.held if not any(_touch(stretch, period) for stretch in firm)]
    dated = [item for item in evidence if item.moments]
    places: dict[int, list[Evidence]] = {}
    for item in dated:
        places.setdefault(_place(item, cuts), []).append(item)
    terms = [_term(places[place], cuts, others.chosen) for place in sorted(places)] or [Term(())]
    undated = tuple(item for item in evidence if not item.moments)
    return [*terms[:-1], replace(terms[-1], evidence=terms[-1].evidence + undated)]


def _place(item: Evidence, cuts: Sequence[Period]) -> int:
    """How many of the cuts lie before it; on the day of a hand-over a planned begin comes after the other's end."""
    first, _ = _stretch(item)
    return sum(cut.latest < first or (item.begin is not None and cut.latest == first) for cut in cuts)


def _term(evidence: Sequence[Evidence], cuts: Sequence[Period], chosen: Sequence[Period]) -> Term:
    stretches = [_stretch(item) for item in evidence]
    first, last = min(first for first, _ in stretches), max(last for _, last in stretches)
    since = max((cut.earliest for cut in (*cuts, *chosen) if cut.latest < first), default=EARLIEST)
    until = min((cut.latest for cut in cuts if cut.earliest > last), default=LATEST)
    return Term(tuple(evidence), since, until)


def _stretch(item: Evidence) -> tuple[date, date]:
    """The first and the last day that evidence speaks of."""
    periods = item.moments
    return min(period.earliest for period in periods), max(period.latest for period in periods)


def _touch(stretch: tuple[date, date], period: Period) -> bool:
    return stretch[0] <= period.latest and period.earliest <= stretch[1]
