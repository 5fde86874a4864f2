"""The days of a pair cut where either side changes: on each piece both sides are one and the same throughout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from comity.analysis.compare.sides import FULL, Held, Pair, Side
from comity.analysis.days import ONE_DAY, Span, covers

ORDER = (FULL, "associate", "observer", "partner", "guest")
"""Categories, the fuller first."""


@dataclass(frozen=True)
class Piece:
    """Days of a pair on which nothing changes: what each side holds, and whether theirs says that nothing held."""

    pair: Pair
    days: Span
    ours: tuple[Held, ...]
    theirs: tuple[Held, ...]
    denied: bool

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.days[1] - self.days[0]).days + 1

    @property
    def common(self) -> str:
        """``certainly`` or ``possibly`` where both hold one category, for the better of those; else empty."""
        return _better(
            "certainly" if self._on(one) == self._on(other) == "certainly" else "possibly"
            for one in self.ours
            for other in self.theirs
            if one.category == other.category
        )

    @property
    def our_best(self) -> Held | None:
        """What ours holds most certainly, then most fully."""
        return best(self.ours, self.days[0])

    @property
    def their_best(self) -> Held | None:
        """What theirs holds most certainly, then most fully."""
        return best(self.theirs, self.days[0])

    def certain(self, held: Held | None) -> bool:
        """Whether something held is certain on these days."""
        return held is not None and self._on(held) == "certainly"

    def _on(self, held: Held) -> str:
        return held.on(self.days[0])


def pieces(pair: Pair, ours: Side, theirs: Side, span: Span, cuts: Iterable[date] = ()) -> Iterator[Piece]:
    """The pieces of a pair within a span, in order of time; ``cuts`` are further days on which one begins."""
    first, last = span
    starts = sorted({first, *(day for day in (*turns(pair, ours), *turns(pair, theirs), *cuts) if first < day <= last)})
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        end = last if following is None else following - ONE_DAY
        held = [tuple(item for item in side.held.get(pair, ()) if item.on(start)) for side in (ours, theirs)]
        yield Piece(pair, (start, end), held[0], held[1], covers(theirs.denied.get(pair, ()), start))


def best(held: Iterable[Held], day: date) -> Held | None:
    """Of several spells that one which holds most certainly, then most fully."""
    return min(held, key=lambda item: (item.on(day) != "certainly", rank(item.category), item.fact), default=None)


def rank(category: str) -> int:
    """The place of a category in the order of fullness."""
    return ORDER.index(category) if category in ORDER else len(ORDER)


def turns(pair: Pair, side: Side) -> Iterator[date]:
    """The days on which something begins, or has just ended, on one side."""
    spans = [span for item in side.held.get(pair, ()) for span in (*item.certain, *item.possible)]
    for first, last in (*spans, *side.denied.get(pair, ())):
        yield first
        if last < date.max:
            yield last + ONE_DAY


def _better(found: Iterable[str]) -> str:
    return min(found, key=("certainly", "possibly").index, default="")
