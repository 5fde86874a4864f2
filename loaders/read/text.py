"""The stored rendition of a document: what offsets count in, cut into body and noise."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

BODY = "body"


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """Characters ``start`` to ``end`` of a rendition: ``kind`` is body or a kind of noise, ``why`` the reason.

    >>> Segment(0, 4, "menu", "a short line before the first sentence").kind
    'menu'
    """

    start: int
    end: int
    kind: str
    why: str = ""


@dataclass(frozen=True)
class Text:
    """A rendition: decoded text with ``\\n`` line ends, and segments that cover each character once.

    ``stated`` is what the file states of itself beside its text (title, publisher, author, date, created, language).

    >>> text = Text("Menu\\nA sentence.", (Segment(0, 5, "menu"), Segment(5, 16, "body")))
    >>> text.bodies, text.digest[:8]
    (((5, 16),), '6c8098c2')
    """

    content: str
    segments: tuple[Segment, ...]
    stated: Mapping[str, str] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        ends = [0, *(segment.end for segment in self.segments)]
        starts = [*(segment.start for segment in self.segments), len(self.content)]
        if ends != starts:
            raise ValueError("segments must cover the text, each character once")

    @cached_property
    def bodies(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each stretch of body."""
        return tuple((part.start, part.end) for part in self.segments if part.kind == BODY)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the rendition in UTF-8."""
        return hashlib.sha256(self.content.encode()).hexdigest()

    @property
    def log(self) -> tuple[str, ...]:
        """One line for each kind of noise that was cut: how many segments and characters, and why.

        >>> Text("Menu\\n", (Segment(0, 5, "menu", "a link"),)).log
        ('menu: 1 segment, 5 characters (a link)',)
        """
        noise = [part for part in self.segments if part.kind != BODY]
        count = Counter((part.kind, part.why) for part in noise)
        size = Counter[tuple[str, str]]()
        for part in noise:
            size[part.kind, part.why] += part.end - part.start
        return tuple(_line(kind, why, number, size[kind, why]) for (kind, why), number in sorted(count.items()))


def _line(kind: str, why: str, number: int, size: int) -> str:
    return f"{kind}: {number} segment{'s' * (number > 1)}, {size} characters ({why})"
