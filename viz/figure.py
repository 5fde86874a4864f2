"""Figures for papers: one look, a caption in the picture, the same bytes everywhere."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from comity.ontology.namespaces import in_words
from comity.queries import Graph
from comity.queries.answer import Head
from comity.viz.wording import weighed, worded

FORMS = ("svg", "pdf", "png")
OKABE_ITO = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000", "#7a5195")
"""Colours that readers with any colour-blindness tell apart (Okabe and Ito 2008; an eighth instead of their yellow,
which is too pale for a line on white)."""

_CAPTION = 0.125
"""Inches that a line of the caption takes."""
_LOOK: dict[Any, Any] = {
    "figure.dpi": 100,
    "savefig.dpi": 200,
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.6,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "hatch.linewidth": 0.6,
    "legend.frameon": False,
    "text.parse_math": False,  # a name with dollar signs is no formula
    "svg.hashsalt": "comity",
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
}
_SAID = {"svg": {"Date": None, "Creator": "comity"}, "pdf": {"CreationDate": None, "Creator": "comity"},
         "png": {"Software": "comity"}}  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """What a reader asks of a plot; each plot takes some of it.

    ``party`` is a state or body by name or key, ``on`` a day (YYYY-MM-DD), ``years`` first and last year, ``bodies`` a
    named set or names with commas between, ``measure`` and ``side`` say what is measured of whom.
    """

    party: str = ""
    on: str = ""
    years: tuple[int, int] | None = None
    bodies: str = "regional"
    capacity: str = ""
    possibly: bool = False
    measure: str = "betweenness"
    side: str = "states"


@dataclass(frozen=True)
class Plot:
    """A view for papers: what it shows, which parts of a wish it takes, and what draws it."""

    summary: str
    takes: tuple[str, ...]
    draw: Callable[[Graph, Wish], Figure]


def rendered(plot: Plot, graph: Graph, wish: Wish, form: str) -> bytes:
    """The bytes of a plot as SVG, PDF or PNG; no clock, no random name and no setting of the reader enters them."""
    written = io.BytesIO()
    with _look():
        plot.draw(graph, wish).savefig(written, format=form, metadata=_SAID[form])
    return written.getvalue()


def framed(width: float, height: float, caption: str) -> tuple[Figure, float]:
    """A figure with ``width`` by ``height`` inches for the picture, a caption at its foot, and the inches of the foot.

    The caption is wrapped to the width.
    """
    lines = textwrap.wrap(caption, int(width * 18.5))
    foot = 0.2 + _CAPTION * len(lines)
    figure = Figure(figsize=(width, height + foot))
    figure.text(0.1 / width, 0.08 / (height + foot), "\n".join(lines), fontsize=7, va="bottom", gid="caption")
    return figure, foot


def part(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    """Axes at a place of a figure, all in inches from its lower left corner."""
    across, up = figure.get_size_inches()
    return figure.add_axes((left / across, bottom / up, width / across, height / up))


def capacity_of(wish: Wish) -> str:
    """In which capacity, in words.

    >>> capacity_of(Wish()), capacity_of(Wish(capacity="dialoguePartner"))
    ('in full capacity', 'as dialogue partner')
    """
    words = in_words(wish.capacity or "fullCapacity")
    return f"in {words}" if words.endswith("capacity") else f"as {words}"


def source_of(head: Head, on: str = "") -> str:
    """The end of every caption: the day, the rule of weighing and the data version.

    >>> source_of(Head(version="3f9c", data_date="2026-11-24"), "2010-01-01")
    'On 1 January 2010. Claims weighed by rule all; comity, data 3f9c of 24 November 2026.'
    """
    day = f"On {worded(on)}. " if on else ""
    return f"{day}{weighed(head)}."


@contextmanager
def _look() -> Iterator[None]:
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_LOOK)
        yield
