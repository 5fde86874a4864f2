"""How things are drawn: shapes by kind, colours and dashes by capacity, opacity by certainty.

Colours are told apart by readers with red-green blindness and stand at 3:1 or more against the
page's ground; the dash says the same thing again.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it is called, also in few letters, its colour on a light and a dark page, its dash and width."""

    label: str
    short: str
    light: str
    dark: str
    dash: tuple[int, ...]
    width: float


LINES = {
    "member": Line("Member", "mem.", "#0067a8", "#5cb8f2", (), 1.6),
    "participant": Line("Participant", "part.", "#5b3fa0", "#b9a5f5", (14, 4), 1.6),
    "party": Line("Party", "party", "#3d4b57", "#c3ced8", (16, 4, 2, 4), 1.6),
    "associate": Line("Associate", "assoc.", "#a8327d", "#f08fcb", (9, 5), 1.6),
    "partner": Line("Partner", "ptnr.", "#00755a", "#3fd0a4", (2, 4), 1.8),
    "observer": Line("Observer", "obs.", "#c04a00", "#ff9a52", (6, 5), 1.6),
    "guest": Line("Guest", "guest", "#8a4b1f", "#d9a679", (1, 3), 1.8),
    "standing": Line("Suspended, frozen or disputed", "susp.", "#a32a00", "#ff9a73", (3, 3), 3.0),
    "chair": Line("Chair", "chair", "#453500", "#ffd84d", (), 4.0),
    "other": Line("Other", "other", "#6b6b6b", "#a3a3a3", (1, 5), 1.4),
}
"""One line for each broad capacity, and one for whatever else an answer holds."""

SHAPES = {"body": "box", "state": "dot", "organisation": "square", "person": "triangle"}
"""The shape of each kind of node; anything else is a diamond."""

CERTAINTY = {"certainly": 0.9, "possibly": 0.4, "": 0.0}
"""How opaque a line is on the day."""


def line_of(broad: str) -> str:
    """The name of the line that stands for a broad capacity.

    >>> line_of("observer"), line_of("visitor")
    ('observer', 'other')
    """
    return broad if broad in LINES else "other"


def line_rank(broad: str) -> tuple[int, str]:
    """Where a broad capacity stands in the legend.

    >>> line_rank("member") < line_rank("observer") < line_rank("unheard")
    True
    """
    return list(LINES).index(line_of(broad)), broad


def shape_of(kind: str) -> str:
    """The shape that stands for a kind of node.

    >>> shape_of("state"), shape_of("body"), shape_of("")
    ('dot', 'box', 'diamond')
    """
    return SHAPES.get(kind, "diamond")


def legend() -> dict[str, dict[str, object]]:
    """All lines as plain values, for the page's data.

    >>> legend()["observer"]["label"]
    'Observer'
    """
    return {name: asdict(line) for name, line in LINES.items()}
