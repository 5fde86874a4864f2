"""What a mention is: its kind, its place in the text, what it may mean, and the steps that decided it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from comity.graph.claim import Thing
from comity.loaders.read.dates import Span


class Kind(Enum):
    """A kind of mention; its value is the one character that stands for it in a frame."""

    STATE = "\ue000"
    DEMONYM = "\ue001"
    BODY = "\ue002"
    ORGAN = "\ue003"
    PLACE = "\ue004"
    DATE = "\ue005"
    LIST = "\ue006"
    BLOCKED = "\ue007"
    TITLE = "\ue008"


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters ``start`` to ``end`` that name something.

    ``things`` are what it may be (several: ambiguous), ``span`` the date it is or carries, ``items`` the
    members of a folded list, ``rules`` the named steps that resolved it, ``open`` whether a list says that
    it is not whole, ``note`` what stands in brackets behind it ("founding member").

    >>> Mention(Kind.STATE, 0, 5, "China", (Thing("state/CHN"),)).thing
    Thing(path='state/CHN')
    """

    kind: Kind
    start: int
    end: int
    text: str
    things: tuple[Thing, ...] = ()
    span: Span | None = None
    items: tuple[Mention, ...] = ()
    rules: tuple[str, ...] = ()
    open: bool = False
    note: str = ""

    @property
    def thing(self) -> Thing | None:
        """What it means, if that is one thing."""
        return self.things[0] if len(self.things) == 1 else None

    @property
    def parts(self) -> tuple[Mention, ...]:
        """The items of a list, or the mention itself."""
        return self.items or (self,)

    def resolved(self, thing: Thing, rule: str) -> Mention:
        """The same mention, decided by a named rule."""
        return replace(self, things=(thing,), rules=(*self.rules, rule))
