"""What a text is about: its main body, how sure that is, and the state whose page it is."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind, Mention

_AHEAD = 1.5
_FAR_AHEAD = 2
_OPENING = 300
_TITLE = 120
_PART = re.compile(r"\b(?:Committee|Secretariat|Board|Bureau|Working Group)$")


class About:
    """What the mentions of a text, in order, tell of the text; ``house`` is the body before which one speaks, if any.

    >>> sco = Thing("organisation/SCO")
    >>> About([Mention(Kind.BODY, 0, 3, "SCO", (sco,))]).main
    Thing(path='organisation/SCO')
    """

    def __init__(self, mentions: list[Mention], house: Thing | None = None, *, speech: bool = False) -> None:
        self._mentions = mentions
        self._house = house
        self._speech = speech

    @cached_property
    def main(self) -> Thing | None:
        """The body that the text is about; a speech of a state is about one only at that body's own meeting."""
        return self._foremost() if not self._speech or self._at_home() else None

    def _foremost(self) -> Thing | None:
        """The body that the text is about: the first it names if it names it often, else the one it names far more."""
        bodies = self._counted()
        if not bodies:
            return None
        first, (top, count), (_, second) = next(iter(bodies)), *[*bodies.most_common(2), (None, 0)][:2]
        if _AHEAD * bodies[first] >= count:
            return first
        return top if count >= _AHEAD * second else None

    def _at_home(self) -> bool:
        """Whether a speech is held at a body's own meeting: the first lines name it, and it is no session of the UN."""
        opening = [mention.thing for mention in self._opening(_OPENING) if mention.kind == Kind.BODY]
        main = self._foremost()
        return not self._house and main is not None and (set(opening) == {main} or self._far_ahead(main))

    def _counted(self) -> Counter[Thing]:
        """How often each body is named, a body's own committees left out."""
        bodies = [mention for mention in self._mentions if mention.kind == Kind.BODY]
        parts = {mention.thing for mention in bodies if _PART.search(mention.text)}
        return Counter(body.thing for body in bodies if body.thing and body.thing not in parts)

    @property
    def home(self) -> Thing | None:
        """The state whose page the text is: named in its first lines, and twice as often as any other."""
        states = Counter(mention.thing for mention in self._mentions if mention.kind == Kind.STATE and mention.thing)
        (top, count), (_, second) = [*states.most_common(2), (None, 0), (None, 0)][:2]
        early = {mention.thing for mention in self._opening(_OPENING)}
        return top if top in early and count >= max(3, 2 * second) else None

    @property
    def sure(self) -> bool:
        """Whether the text names its main body three times as often as any other."""
        return self.main is not None and self._far_ahead(self.main)

    @property
    def titled(self) -> bool:
        """Whether the head of the text names its main body and no other."""
        heads = {mention.thing for mention in self._opening(_TITLE) if mention.kind == Kind.BODY}
        return self.main is not None and heads == {self.main}

    def _far_ahead(self, main: Thing) -> bool:
        bodies = self._counted()
        others = max((count for body, count in bodies.items() if body != main), default=0)
        return bodies[main] >= max(2, _FAR_AHEAD * others)

    def _opening(self, end: int) -> list[Mention]:
        return [mention for mention in self._mentions if mention.start < end]
