"""A fact: what follows from the claims about one key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comity.graph.claim import Claim, Roles, Value
from comity.graph.period import EARLIEST, LATEST, Period


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What claims must share to speak of the same fact: the relation and the values of its key roles.

    ``path`` is the path that its IRI has before the number of the spell.
    """

    path: str
    relation: str
    roles: Roles

    def role(self, name: str) -> Value | None:
        """The value of a key role, or None."""
        return next((value for role, value in self.roles if role == name), None)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The four bounds of a spell, always present; ``date.min`` and ``date.max`` mean that none is known.

    >>> Bounds(certainly_from=date(2006, 6, 17), certainly_until=date(2010, 1, 15)).on(date(2008, 1, 1))
    'certainly'
    """

    possibly_from: date = EARLIEST
    certainly_from: date = LATEST
    certainly_until: date = EARLIEST
    possibly_until: date = LATEST

    def on(self, day: date) -> str:
        """``certainly``, ``possibly`` or an empty string: whether it held on the day."""
        if self.certainly_from <= day <= self.certainly_until:
            return "certainly"
        return "possibly" if self.possibly_from <= day <= self.possibly_until else ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One spell, event or trait with its dates, agreement and the claims behind it.

    ``number`` counts the spells of a key from 1; it is 0 for an event or trait, which has none.
    ``roles`` are the key roles and all other roles that supporting claims name (several values where
    they differ), ``begin`` and ``end`` what the sources say (a set where they differ), ``preferred_*``
    the reading of the weightiest kind of source, ``agreement`` single, corroborated or contested,
    ``why`` one sentence each for whatever a reader should know.
    """

    key: Key
    number: int
    roles: Roles
    begin: Period | None
    end: Period | None
    preferred_begin: Period | None
    preferred_end: Period | None
    bounds: Bounds
    agreement: str
    supporting: tuple[Claim, ...]
    contradicting: tuple[Claim, ...] = ()
    denying: tuple[Claim, ...] = ()
    planning: tuple[Claim, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The path of its IRI: the key's, with the number of the spell where there can be several."""
        return f"{self.key.path}/{self.number}" if self.number else self.key.path

    def role(self, name: str) -> Value | None:
        """The first value of a role, or None."""
        return next((value for role, value in self.roles if role == name), None)
