"""Years coded one by one, as stretches with what they say of begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from comity.graph.claim import Moment
from comity.graph.period import Period


@dataclass(frozen=True, slots=True)
class Stretch:
    """Years with one code, from ``first`` to ``last``, and the nearest years on either side coded otherwise.

    Years that are not coded lie in no stretch and end none.
    """

    code: int
    first: int
    last: int
    before: int | None = None
    after: int | None = None

    @property
    def begin(self) -> Moment:
        """When it began: after the last year coded otherwise; with none, in its first year or before.

        >>> Stretch(1, 2006, 2014, before=2003).begin.period, Stretch(1, 2006, 2014).begin.period
        (Period(edtf='[2004..2006]'), Period(edtf='[..2006]'))
        """
        return Moment(_years(None if self.before is None else self.before + 1, self.first))

    @property
    def end(self) -> Moment | None:
        """When it ended: before the next year coded otherwise; None where no later year is coded."""
        return None if self.after is None else Moment(_years(self.last, self.after - 1))

    @property
    def years(self) -> str:
        """Its years in words: ``2006-2014``."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    @property
    def seen(self) -> Moment:
        """Its last year, in which it was seen to hold."""
        return Moment(_years(self.last, self.last))

    @property
    def inside(self) -> Moment:
        """All its years, as the moment that a denial speaks of."""
        return Moment(_years(self.first, self.last))


def stretches(codes: Mapping[int, int]) -> Iterator[Stretch]:
    """The stretches of coded years, in order of time.

    >>> [(item.code, item.years, item.after) for item in stretches({2000: 0, 2001: 1, 2003: 1, 2004: 0})]
    [(0, '2000', 2001), (1, '2001-2003', 2004), (0, '2004', None)]
    """
    years = sorted(codes)
    turns = [
        year for past, year in zip([None, *years], years, strict=False) if past is None or codes[past] != codes[year]
    ]
    for first, following in zip(turns, [*turns[1:], None], strict=True):
        held = [year for year in years if first <= year and (following is None or year < following)]
        before = max((year for year in years if year < first), default=None)
        yield Stretch(codes[first], first, held[-1], before, following)


def _years(first: int | None, last: int) -> Period:
    if first is None:
        return Period(f"[..{last:04d}]")
    return Period(f"{last:04d}") if first == last else Period(f"[{first:04d}..{last:04d}]")
