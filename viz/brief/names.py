"""What a thing was called on the day of a page, where it has been renamed since."""

from __future__ import annotations

from collections.abc import Iterator

from comity.ontology.gazetteer import named_then
from comity.viz.brief.page import Piece, Section
from comity.viz.wording import worded


def section_of_names(path: str, on: str) -> Iterator[Section]:
    """The names that it had on the day, each with its source; nothing where it was called as it is now.

    >>> [section] = section_of_names("state/TUR", "2010-01-01")
    >>> [piece.text for statement in section.statements for piece in statement]
    ['Then called Turkey, until 31 May 2022.']
    """
    names = named_then(path, on)
    if names:
        told = [
            (Piece(f"Then called {name.former}, until {worded(name.until)}.", f"{name.source}."),) for name in names
        ]
        yield Section("Name", tuple(told))


def called(path: str, label: str, on: str) -> str:
    """A label with the name that its thing had on the day behind it, where that was another.

    >>> called("state/TUR", "Türkiye", "2010-01-01"), called("state/TUR", "Türkiye", "2023-01-01")
    ('Türkiye (then Turkey)', 'Türkiye')
    """
    then = " or ".join(name.former for name in named_then(path, on))
    return f"{label} (then {then})" if then else label
