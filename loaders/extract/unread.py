"""What was left unread: the sentence, or the extractor, and the reason."""

from __future__ import annotations

from dataclasses import dataclass

from comity.loaders.extract.units.unit import Unit

_LONGEST = 300


@dataclass(frozen=True, slots=True, order=True)
class Unread:
    """A sentence that seemed to say something and was left unread, with the reason."""

    start: int
    end: int
    sentence: str
    reason: str


def unread(content: str, unit: Unit, reason: str) -> Unread:
    """A unit of a text, its words cut where they are very many, with the reason why nothing was claimed of it.

    >>> unread("It may\\nmeet.", Unit(0, 12), "no date").sentence
    'It may meet.'
    """
    return Unread(unit.start, unit.end, " ".join(content[unit.start : unit.end].split())[:_LONGEST], reason)
