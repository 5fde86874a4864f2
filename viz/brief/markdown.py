"""The page as Markdown with footnotes, as pandoc and the large sites for code read them."""

from __future__ import annotations

import re

from comity.graph.formats.report import escaped, unmarked
from comity.viz.brief.page import Brief, Piece

_ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;])")


def render_brief_markdown(brief: Brief) -> str:
    """The page, no words of a source becoming mark-up.

    >>> from comity.viz.brief.page import Section
    >>> print(render_brief_markdown(Brief("A", (), (Section("Seat", ((Piece("Almaty.", "Act."),),)),), ())))
    # A
    <BLANKLINE>
    ## Seat
    <BLANKLINE>
    - Almaty.[^1]
    <BLANKLINE>
    [^1]: Act.
    <BLANKLINE>
    """
    numbers = brief.numbers
    lines = [f"# {escaped(brief.title)}", ""]
    lines += [line for about in brief.about for line in (f"*{escaped(about)}*", "")]
    for section in brief.sections:
        lines += [f"## {escaped(section.heading)}", ""]
        lines += ["- " + "".join(_piece(piece, numbers) for piece in statement) for statement in section.statements]
        lines += [""]
    notes = [line for note, number in numbers.items() for line in (f"[^{number}]: {linked(note)}", "")]
    return "\n".join([*lines, *notes]).rstrip() + "\n"


def linked(note: str) -> str:
    """A footnote with its addresses as links; nothing else of it becomes mark-up.

    >>> linked("A *b*, https://a.example/x_y.")
    'A \\\\*b\\\\*, <https://a.example/x_y>.'
    """
    parts = _ADDRESS.split(" ".join(note.split()))
    return "".join(f"<{part}>" if place % 2 else unmarked(part) for place, part in enumerate(parts))


def _piece(piece: Piece, numbers: dict[str, int]) -> str:
    return unmarked(piece.text) + (f"[^{numbers[piece.note]}]" if piece.note else "")
