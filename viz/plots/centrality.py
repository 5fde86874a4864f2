"""How central states or bodies are, through the years."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from comity.analysis.bodies import chosen
from comity.analysis.holding import Holdings, read_holdings
from comity.analysis.measures import MEASURES
from comity.analysis.through_time import measured
from comity.graph.errors import UnknownName
from comity.queries import Graph
from comity.viz.figure import OKABE_ITO, Plot, Wish, capacity_of, framed, part, source_of

Lines = dict[str, dict[int, float]]
"""The values of each name by year; a year in which it is bound to nothing has none."""

_WIDTH, _HEIGHT, _NAMED = 6.8, 3.6, 1.7
_DASHES = ("-", "--", "-.", ":")
_MEANS = {
    "betweenness": "share of the shortest paths between others that pass through it in the two-sided network of states"
    " and bodies, Borgatti and Halgin 2011",
    "degree": "number of bodies that a state belongs to, or of states that belong to a body",
}
_FIRST = 1992
CONFIRMED = 0.9
"""Years in which a smaller share of what may hold is certain are shaded: there a line falls for want of sources."""


def draw(graph: Graph, wish: Wish) -> Figure:
    """A line a state or body; those that stand highest in some well confirmed year are named, all others grey."""
    if wish.side not in ("states", "bodies") or wish.measure not in _MEANS:
        raise UnknownName(f"no {wish.measure} of {wish.side}; there are: {', '.join(_MEANS)} of states, bodies")
    first, last = wish.years or (_FIRST, int(graph.head.data_date[:4] or _FIRST))
    holdings = read_holdings(graph, chosen(wish.bodies), wish.capacity or "fullCapacity")
    years = range(first, last + 1)
    vague = unconfirmed(holdings, years)
    figure, foot = framed(_WIDTH, _HEIGHT, _caption(graph, wish, years))
    axes = part(figure, 0.6, foot + 0.3, _WIDTH - 0.6 - _NAMED, _HEIGHT - 0.4)
    for year in vague:
        axes.axvspan(year - 0.5, year + 0.5, color="#efefef", linewidth=0, zorder=0, gid=f"unconfirmed/{year}")
    _trace(axes, lines_of(holdings, wish, years), years, [year for year in years if year not in vague])
    axes.set_ylabel(wish.measure)
    return figure


def lines_of(holdings: Holdings, wish: Wish, years: range) -> Lines:
    """The measure of each state (by its name) or body (by its key) on 1 January of each year."""
    lines: Lines = {}
    days = [date(year, 1, 1) for year in years]
    for row in measured(MEASURES[wish.side], holdings, days, wish.possibly):
        name = str(row["label"] if wish.side == "states" else row["key"]).removeprefix("organisation/")
        lines.setdefault(name, {})[int(str(row["day"])[:4])] = float(row[wish.measure])
    return lines


def unconfirmed(holdings: Holdings, years: Iterable[int]) -> list[int]:
    """The years on whose first day too many bonds are possible only."""
    found = []
    for year in years:
        held = [how for item in holdings.items if (how := item.on(date(year, 1, 1)))]
        if held.count("certainly") < CONFIRMED * len(held):
            found.append(year)
    return found


def foremost(lines: Lines, years: Iterable[int], how_many: int = len(OKABE_ITO)) -> list[str]:
    """The names with the highest values in any of some years, the highest first.

    >>> foremost({"a": {2001: 0.1}, "b": {2001: 0.3, 2002: 0.0}, "c": {2002: 0.2}}, [2001, 2002], 2)
    ['b', 'c']
    """
    years = list(years)
    highest = {name: max((values.get(year, 0.0) for year in years), default=0.0) for name, values in lines.items()}
    return sorted(lines, key=lambda name: (-highest[name], name))[:how_many]


def _trace(axes: Axes, lines: Lines, years: range, confirmed: list[int]) -> None:
    named = foremost(lines, confirmed or years)
    for name in sorted(set(lines) - set(named)):
        axes.plot(years, _values(lines[name], years), color="#c8c8c8", linewidth=0.7, zorder=1, gid=f"line/{name}")
    for place, name in reversed(list(enumerate(named))):  # the highest last, so that none hides it
        axes.plot(years, _values(lines[name], years), color=OKABE_ITO[place], linestyle=_DASHES[place % len(_DASHES)],
                  linewidth=1.5, label=name, zorder=3, gid=f"line/{name}")  # fmt: skip
    axes.set(xlim=(years[0] - 0.5, years[-1] + 0.5), ylim=(0, None))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    if named:
        handles = axes.get_lines()[-len(named) :][::-1]
        axes.legend(
            handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1.0), borderaxespad=0, handlelength=3.2, fontsize=7
        )


def _values(values: dict[int, float], years: range) -> list[float]:
    return [values.get(year, float("nan")) for year in years]


def _caption(graph: Graph, wish: Wish, years: range) -> str:
    bonds = "certain and possible bonds" if wish.possibly else "certain bonds"
    span = f"on 1 January of each year from {years[0]} to {years[-1]}"
    return (
        f"{wish.measure.capitalize()} of {wish.side} ({_MEANS[wish.measure]}) {span}; bodies: {wish.bodies};"
        f" {capacity_of(wish)}; {bonds}. Shaded: less than nine in ten of the bonds that may hold are certain, so that"
        f" lines fall for want of sources. {source_of(graph.head)}"
    )


PLOT = Plot(
    "how central states or bodies are, through the years",
    ("years", "bodies", "capacity", "possibly", "measure", "side"),
    draw,
)
