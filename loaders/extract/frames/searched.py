"""A rule's expression, looked for only where a text can hold it: most trials of most rules end there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.needs import needs


class Searched:
    """An expression with what a text must hold for it; raises re.error for one that is none.

    ``needs`` are sets of strings, of each of which a text in lower case must hold one. They are read off the tree
    of the standard library's own parser, of which the pattern is made too.

    >>> from comity.loaders.extract.frames.frame import frame_of
    >>> searched = Searched("(?:[Ss]ummit|meeting) was held")
    >>> [sorted(need) for need in searched.needs]
    [[' was held'], ['meeting', 'summit']]
    >>> [match[0] for match in searched.matches(frame_of("A Summit was held", 0, 17, []))]
    ['Summit was held']
    """

    def __init__(self, expression: str) -> None:
        tree = parser.parse(expression)
        self.needs = needs(tree)
        self._pattern: re.Pattern[str] = compiler.compile(tree)

    def matches(self, frame: Frame) -> Iterator[re.Match[str]]:
        """Where the expression matches a frame's text."""
        for need in self.needs:
            if not frame.holds(need):
                return iter(())
        return self._pattern.finditer(frame.text)
