"""The words of a text, which wake the rules that can say something about it."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@lru_cache(maxsize=16)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, compound ones as their parts too.

    >>> sorted(words_of("Two-year talks"))
    ['talks', 'two', 'two-year', 'year']
    """
    words = frozenset(_WORD.findall(text.lower()))
    return words.union(*(word.split("-") for word in words if "-" in word)) if "-" in text else words
