"""The matrix of bodies by the states that they share on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from comity.analysis.bodies import chosen
from comity.analysis.holding import Holdings, read_holdings
from comity.analysis.snapshot import side, snapshot
from comity.queries import Graph
from comity.queries.parameters import day_of
from comity.viz.figure import Plot, Wish, capacity_of, framed, part, source_of
from comity.viz.naming import short_of
from comity.viz.ring import chain

_CELL, _LEFT, _NAMES = 0.42, 0.95, 0.7
_OWN, _NONE = "#e8e8e8", "#ffffff"
_DARK = 0.46
"""Below this lightness white words stand out more than black ones: both have a contrast of 4.5 there."""

Members = dict[str, set[str]]


@dataclass(frozen=True)
class Shared:
    """How many states two bodies share: certainly, and with those that possibly belong to both."""

    certain: int
    possible: int

    def __str__(self) -> str:
        return str(self.certain) if self.certain == self.possible else f"{self.certain}–{self.possible}"


def draw(graph: Graph, wish: Wish) -> Figure:
    """A cell for each two bodies with the states that they share; on the diagonal those of each body."""
    on = wish.on or graph.head.data_date
    holdings = read_holdings(graph, chosen(wish.bodies), wish.capacity or "fullCapacity")
    bodies, cells = matrix(holdings, day_of(on))
    caption = (
        f"States that belong to both of two bodies, {capacity_of(wish)}; on the diagonal, those of the body itself."
        f" 3–5 means three certainly, up to five possibly. {source_of(graph.head, on)}"
    )
    size = _CELL * max(len(bodies), 1)
    figure, foot = framed(max(_LEFT + size + 0.1, 4.5), size + _NAMES + 0.1, caption)
    axes = part(figure, _LEFT, foot + _NAMES, size, size)
    most = max((shared.certain for (one, other), shared in cells.items() if one != other), default=0)
    for (one, other), shared in cells.items():
        _cell(axes, (bodies.index(other), bodies.index(one)), shared, most, f"{_key(one)}/{_key(other)}")
    _names(axes, [short_of(body) for body in bodies])
    return figure


def matrix(holdings: Holdings, day: date) -> tuple[list[str], dict[tuple[str, str], Shared]]:
    """The bodies that have a state on the day, each beside those that it is most like, and what each two share."""
    certain, possible = (_members(snapshot(holdings, day, flag)) for flag in (False, True))
    bodies = chain(sorted(possible), possible) if possible else []
    pairs = [(one, other) for place, one in enumerate(bodies) for other in bodies[: place + 1]]
    return bodies, {
        (one, other): Shared(
            len(certain.get(one, set()) & certain.get(other, set())), len(possible[one] & possible[other])
        )
        for one, other in pairs
    }


def _members(network: Any) -> Members:
    return {body: set(network[body]) for body in side(network, "body")}


def _cell(axes: Axes, place: tuple[int, int], shared: Shared, most: int, name: str) -> None:
    column, row = place
    colour = _OWN if column == row else _shade(shared, most)
    corner = column - 0.5, row - 0.5
    axes.add_patch(Rectangle(corner, 1, 1, facecolor=colour, edgecolor="white", linewidth=1, gid=f"cell/{name}"))
    red, green, blue = to_rgb(colour)
    ink = "white" if 0.2126 * red + 0.7152 * green + 0.0722 * blue < _DARK else "black"
    words = str(shared)
    axes.text(column, row, words, ha="center", va="center", fontsize=7 if len(words) < 4 else 5.5,
              color=ink if shared.possible else "#767676", fontweight="bold" if column == row else "normal",
              gid=f"count/{name}")  # fmt: skip


def _shade(shared: Shared, most: int) -> Any:
    """The more states are shared for certain, the darker: cividis, which reads the same to all eyes and in grey."""
    return mpl.colormaps["cividis_r"](shared.certain / max(most, 1)) if shared.possible else _NONE


def _names(axes: Axes, keys: list[str]) -> None:
    axes.set(xlim=(-0.5, max(len(keys), 1) - 0.5), ylim=(max(len(keys), 1) - 0.5, -0.5))
    axes.set_xticks(range(len(keys)), keys, rotation=45, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(keys)), keys)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _key(body: str) -> str:
    return body.partition("/")[2]


PLOT = Plot("bodies by the states that they share on a day", ("on", "bodies", "capacity"), draw)
