"""The page as plain values, before it is written as Markdown or DOCX."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence, and the footnote that stands behind them; an empty note is none."""

    text: str
    note: str = ""


Statement = tuple[Piece, ...]
"""One sentence: its pieces in order, so that each voice has its own footnote."""


@dataclass(frozen=True)
class Section:
    """A heading and the statements under it; what is not known is a statement too."""

    heading: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Brief:
    """A page: its title, the lines that say what it rests on, its sections, and the documents cited by their paths.

    ``numbers`` counts the notes from 1 in order of first mention; a note that comes again keeps its number.

    >>> one = Section("Seat", ((Piece("Almaty", "A."), Piece(", said again", "A.")),))
    >>> Brief("CICA", (), (one,), ()).numbers
    {'A.': 1}
    """

    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    documents: tuple[str, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each note."""
        notes = dict.fromkeys(piece.note for piece in self._pieces() if piece.note)
        return {note: number for number, note in enumerate(notes, 1)}

    def _pieces(self) -> Iterator[Piece]:
        for section in self.sections:
            for statement in section.statements:
                yield from statement
