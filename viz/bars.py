"""Spells as bars: solid where they certainly hold, dotted where they may, hollow where they were only planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from comity.viz.style import LINES, line_of

Years = tuple[float, float]
"""A stretch of time in years and parts of a year, 2010.5 being the middle of 2010."""

BAR, CHAIR = 0.52, 0.2
_BELOW = 0.37
"""How far under a membership the chair is drawn, where both stand on one row."""
CONTESTED = "≠"
CHAIRS = "Chair: "


@dataclass(frozen=True)
class Spell:
    """A stretch to draw on a row: ``certain`` within ``possible``; ``line`` is that of its broad capacity.

    Rows that begin with CHAIRS hold chairs alone; on any other row the chair is drawn under the membership.
    """

    row: str
    line: str
    certain: Years | None
    possible: Years
    contested: bool = False
    name: str = ""

    @property
    def chair(self) -> bool:
        """Whether it is a chairmanship."""
        return self.line == "chair"


@dataclass(frozen=True)
class Planned:
    """A plan on a row: when it was to be, and what became of it in a word."""

    row: str
    span: Years
    became: bool
    name: str = ""


def in_years(day: date, after: bool = False) -> float:
    """A day as years; its end where ``after`` is set, so that a spell of one day is as long as a day.

    >>> in_years(date(2010, 1, 1)), round(in_years(date(2010, 12, 31), after=True), 6)
    (2010.0, 2011.0)
    """
    length = 366 if date(day.year, 12, 31).timetuple().tm_yday == 366 else 365
    return day.year + (day.timetuple().tm_yday - 1 + after) / length


def within(span: Years, limits: Years) -> Years | None:
    """The part of a stretch inside some limits, or None.

    >>> within((1.0, 3000.0), (1990.0, 2026.0)), within((2027.0, 2028.0), (1990.0, 2026.0))
    ((1990.0, 2026.0), None)
    """
    first, last = max(span[0], limits[0]), min(span[1], limits[1])
    return (first, last) if first < last else None


def draw_spell(axes: Axes, spell: Spell, place: int) -> None:
    """The possible stretch as a dotted line, the certain one as a bar upon it, a sign where sources differ."""
    colour = LINES[line_of(spell.line)].light
    thick, below = (CHAIR, not spell.row.startswith(CHAIRS)) if spell.chair else (BAR, False)
    height = place + _BELOW if below else place
    axes.plot(spell.possible, (height, height), color=colour, linewidth=1.4, linestyle=(0, (1, 1.6)), zorder=2,
              gid=f"possible/{spell.name}")  # fmt: skip
    if spell.certain:
        first, last = spell.certain
        bar = Rectangle((first, height - thick / 2), last - first, thick, facecolor=colour, edgecolor="none",
                        zorder=3, gid=f"certain/{spell.name}")  # fmt: skip
        axes.add_patch(bar)
    if spell.contested:
        begin = spell.certain[0] if spell.certain else spell.possible[0]
        edge, side = (height + thick / 2, "top") if spell.chair else (height - thick / 2, "bottom")
        axes.annotate(CONTESTED, (begin, edge), xytext=(0, 0.5 if side == "bottom" else -0.5), ha="center", va=side,
                      textcoords="offset points", fontsize=6, zorder=7, gid=f"contested/{spell.name}")  # fmt: skip


def draw_plan(axes: Axes, plan: Planned, height: float) -> None:
    """A hollow diamond in the middle of the days that were planned, and a line as long as they are vague."""
    filling = "#bbbbbb" if plan.became else "white"
    axes.plot(plan.span, (height, height), color="black", linewidth=0.7, zorder=5)
    axes.plot([sum(plan.span) / 2], [height], marker="D", markersize=5, markerfacecolor=filling, linestyle="none",
              markeredgecolor="black", markeredgewidth=0.9, zorder=6, gid=f"plan/{plan.name}")  # fmt: skip


def draw_standing(axes: Axes, span: Years, height: float, name: str) -> None:
    """A hatched band across a bar: what befell a membership without ending it."""
    band = Rectangle((span[0], height - BAR / 2), span[1] - span[0], BAR, facecolor="white", alpha=0.75, hatch="xxxx",
                     edgecolor="#b00000", linewidth=0.6, zorder=5, gid=f"standing/{name}")  # fmt: skip
    axes.add_patch(band)
