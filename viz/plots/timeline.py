"""A state's memberships, or a body's members and chairs, through time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from comity.graph.period import Period
from comity.ontology.gazetteer import labels
from comity.queries import Graph
from comity.queries.answer import Row
from comity.queries.parameters import resolve
from comity.viz.bars import (
    CHAIRS,
    CONTESTED,
    Planned,
    Spell,
    Years,
    draw_plan,
    draw_spell,
    draw_standing,
    in_years,
    within,
)
from comity.viz.figure import Plot, Wish, framed, part, source_of
from comity.viz.naming import short_of
from comity.viz.style import LINES, line_of, line_rank

_ROW, _WIDTH, _LABELS, _HEAD = 0.2, 7.2, 1.75, 0.42
"""Inches: the height of a row, the width of the picture, of the names and of the legend above."""
_LAST = 100
_FIRST = 1945
_UNBOUND = ("0001-01-01", "9999-12-31")
_PLANS = ("Membership", "Chairmanship")


def draw(graph: Graph, wish: Wish) -> Figure:
    """Rows of bars: for a state a row a body, for a body a row for each chair and each member, in order of time."""
    path = resolve(wish.party, "state", "organisation")
    rows = [row for row in graph.ask("view/network") if path in (row["who"], row["body"])]
    limits = _limits(rows, wish, graph.head.data_date)
    spells = [spell for row in _once(rows) if (spell := _spell(row, path, limits))]
    plans = [plan for row in graph.ask("plans-of", party=path.partition("/")[2]) if (plan := _plan(row, path, limits))]
    order = _order(spells, plans)
    caption = f"{labels()[path]}. {_signs(spells, plans)} {source_of(graph.head)}"
    rows_high = _ROW * max(len(order), 1)
    figure, foot = framed(_WIDTH, 0.25 + rows_high + _HEAD, caption)
    axes = part(figure, _LABELS, foot + 0.25, _WIDTH - _LABELS - 0.15, rows_high)
    standings = _standings(graph, path, limits)
    _fill(axes, order, spells, plans, standings)
    _frame(axes, order, limits)
    figure.legend(handles=_legend(spells, bool(plans), bool(standings)), loc="upper left", ncols=6, fontsize=7,
                  bbox_to_anchor=(0.0, 1.0), handlelength=1.6, columnspacing=1.0, borderpad=0.2)  # fmt: skip
    return figure


def _signs(spells: list[Spell], plans: list[Planned]) -> str:
    """What the signs of the picture mean, each that is drawn."""
    signs = ["Bars: certainly", "dotted: possibly, since no source dates the begin or confirms it later"]
    signs += ["diamonds: when something was planned to begin, grey where it came about"] * bool(plans)
    signs += [f"{CONTESTED} sources differ"] * any(spell.contested for spell in spells)
    return "; ".join(signs) + "."


def _fill(
    axes: Axes, order: list[str], spells: list[Spell], plans: list[Planned], standings: list[tuple[str, Years]]
) -> None:
    places = {row: place for place, row in enumerate(order)}
    for spell in spells:
        draw_spell(axes, spell, places[spell.row])
    for row, span in standings:
        if row in places:
            draw_standing(axes, span, places[row], row)
    for plan in plans:
        draw_plan(axes, plan, places[plan.row])


def _frame(axes: Axes, order: list[str], limits: Years) -> None:
    for place in range(0, len(order), 2):
        axes.axhspan(place - 0.5, place + 0.5, color="#f3f3f3", linewidth=0, zorder=0)
    axes.set(xlim=limits, ylim=(max(len(order), 1) - 0.5, -0.5))
    axes.set_yticks(range(len(order)), order)
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.grid(axis="x", color="#d5d5d5", linewidth=0.5, zorder=0)


def _legend(spells: list[Spell], plans: bool, standings: bool) -> list[Patch | Line2D]:
    drawn = sorted({line_of(spell.line) for spell in spells}, key=line_rank)
    found: list[Patch | Line2D] = [Patch(color=LINES[line].light, label=LINES[line].label) for line in drawn]
    found.append(Line2D([], [], color="#444444", linestyle=(0, (1, 1.6)), label="possibly"))
    if standings:
        found.append(Patch(facecolor="white", edgecolor="#b00000", hatch="xxxx", label="Suspended, frozen, disputed"))
    if plans:
        found.append(Line2D([], [], marker="D", markerfacecolor="white", markeredgecolor="black", markersize=5,
                            linestyle="none", label="Planned"))  # fmt: skip
    return found


def _limits(rows: Iterable[Row], wish: Wish, data_date: str) -> Years:
    """The years asked for, else from the year before the first dated day to the day up to which the data speaks."""
    end = in_years(date.fromisoformat(data_date or "2000-01-01"), after=True)
    if wish.years:
        return float(wish.years[0]), min(float(wish.years[1] + 1), end)
    names = ("possiblyFrom", "certainlyFrom")
    days = [row[name] for row in rows for name in names if row[name] not in _UNBOUND]
    return max(float(min(days, default="2000")[:4]) - 1, _FIRST), end


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """Each fact once, under the first of its broad capacities."""
    kept: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: (row["fact"], line_rank(row["broad"]))):
        kept.setdefault(row["fact"], row)
    yield from kept.values()


def _spell(row: Row, path: str, limits: Years) -> Spell | None:
    bounds = {name: date.fromisoformat(row[name]) for name in row if name.startswith(("possibly", "certainly"))}
    possible = within(_years(bounds["possiblyFrom"], bounds["possiblyUntil"]), limits)
    sure = bounds["certainlyFrom"] <= bounds["certainlyUntil"]
    certain = within(_years(bounds["certainlyFrom"], bounds["certainlyUntil"]), limits) if sure else None
    name = _row(row["who"], row["whoLabel"], row["body"], path, row["broad"] == "chair")
    contested = row["agreement"] == "contested"
    return Spell(name, row["broad"], certain, possible, contested, row["fact"]) if possible else None


def _row(who: str, label: str, body: str, path: str, chair: bool) -> str:
    """The row of a fact: the body (``in UN`` for what a body itself belongs to), else the member, by short names."""
    if who == path:
        return ("in " if who.startswith("organisation/") else "") + short_of(body)
    name = short_of(who) if who.startswith("organisation/") else label
    return f"{CHAIRS}{name}" if chair else name


def _years(first: date, last: date) -> Years:
    return in_years(first), in_years(last, after=True)


def _plan(row: Row, path: str, limits: Years) -> Planned | None:
    """A plan that says when; what is firmly scheduled is drawn by the fact that it makes possible."""
    if row["relation"] not in _PLANS or row["modality"] != "planned" or not row["begin"] or not row["who"]:
        return None
    period = Period(row["begin"])
    span = within(_years(period.earliest, period.latest), limits)
    name = _row(row["who"], row["whoLabel"], row["body"], path, row["relation"] == "Chairmanship")
    return Planned(name, span, bool(row["becameBegin"]), row["claim"]) if span else None


def _standings(graph: Graph, path: str, limits: Years) -> list[tuple[str, Years]]:
    """Where a membership is suspended, frozen or disputed: the certain stretch, else the possible one."""
    found = []
    for row in graph.ask("standings"):
        if path in (row["member"], row["body"]):
            sure = row["certainlyFrom"] <= row["certainlyUntil"]
            names = ("certainlyFrom", "certainlyUntil") if sure else ("possiblyFrom", "possiblyUntil")
            span = within(_years(*(date.fromisoformat(row[name]) for name in names)), limits)
            name = _row(row["member"], row["memberLabel"], row["body"], path, chair=False)
            found += [(name, span)] if span else []
    return found


def _order(spells: list[Spell], plans: list[Planned]) -> list[str]:
    """Rows of chairs first, then members by broad capacity and first day, then what was only planned."""
    ranks: dict[str, tuple[bool, int, float, str]] = {}
    for spell in spells:
        chairs = spell.row.startswith(CHAIRS)
        rank = (_LAST if spell.chair and not chairs else line_rank(spell.line)[0]) + _LAST * spell.row.startswith("in ")
        first = spell.certain[0] if spell.certain else spell.possible[0]
        key = (not chairs, rank, first, spell.row)
        ranks[spell.row] = min(ranks.get(spell.row, key), key)
    for plan in plans:
        ranks.setdefault(plan.row, (True, 2 * _LAST, plan.span[0], plan.row))
    return sorted(ranks, key=ranks.__getitem__)


PLOT = Plot("a state's memberships, or a body's members and chairs, through time", ("party", "years"), draw)
