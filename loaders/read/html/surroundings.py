"""Noise that no element names: bars of links before the text, and lines that their wording gives away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from comity.loaders.read.formats.rendition import Piece
from comity.loaders.read.noise import MARKS
from comity.loaders.read.text import BODY

_MENU = 3
_LONGEST = 400


def surrounded(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with a menu before the first heading or sentence and single lines of noise marked.

    >>> links = [Piece(f"{name}\\n", role="link") for name in ("Home", "News", "China")]
    >>> [piece.kind for piece in surrounded([*links, Piece("It met.\\n"), Piece("© 2010 ABC\\n")])]
    ['menu', 'menu', 'menu', 'body', 'copyright']
    """
    top = _top(pieces)
    for number, piece in enumerate(pieces):
        if piece.kind != BODY or piece.role == "row":
            yield piece
        elif number < top:
            yield replace(piece, kind="menu", why="links before the first heading or sentence")
        else:
            yield _marked(piece)


def _top(pieces: Sequence[Piece]) -> int:
    """How many pieces come before the first that is neither noise nor a link, where at least three are links."""
    stops = (number for number, piece in enumerate(pieces) if piece.kind == BODY and piece.role != "link")
    top = next(stops, 0)
    links = sum(piece.text.strip().count("\n") + 1 for piece in pieces[:top] if piece.kind == BODY)
    return top if links >= _MENU else 0


def _marked(piece: Piece) -> Piece:
    line = piece.text.strip()
    if len(line) > _LONGEST or piece.role == "item":
        return piece
    for mark in MARKS:
        if (mark.kind != "menu" or piece.role == "link") and mark.pattern.fullmatch(line):
            return replace(piece, kind=mark.kind, why=mark.why)
    return piece
