"""Words that a line's end cut in two, made whole; a hyphen that belongs to the word stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST = re.compile(r"[^\W\d_]+")
_PREFIXES = frozenset(
    (
        *("self", "non", "ex", "vice", "half", "well", "long", "short"),
        *("counter", "pre", "post", "semi", "quasi", "cross", "all", "so"),
    )
)
_WHOLE = 4


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """The words of a document, whole ones only: what a line's end cuts is left out.

    >>> sorted(vocabulary(["the co-operation of coop-", "eration"]))
    ['co-operation', 'eration', 'of', 'the']
    """
    return frozenset(word.lower() for line in lines for word in _WORD.findall(_LAST.sub("", line)))


def joined(line: str, following: str, known: Set[str]) -> str:
    """Two lines of a sentence as one: with a blank, or with the cut word whole.

    >>> joined("for coop-", "eration in", {"the"}), joined("the Confidence-", "Building Measures", set())
    ('for cooperation in', 'the Confidence-Building Measures')
    >>> joined("met.", "It went on", set())
    'met. It went on'
    """
    cut, rest = _LAST.search(line), _FIRST.match(following)
    if not cut or not rest:
        return f"{line}{following}" if line.endswith(("-", "/")) and not line.endswith(" -") else f"{line} {following}"
    keeps = _keeps(cut[1].lower(), rest[0], known)
    return f"{line}{following}" if keeps else f"{line[:-1]}{following}"


def _keeps(first: str, second: str, known: Set[str]) -> bool:
    if not second.islower():
        return True
    if f"{first}-{second}" in known or first in _PREFIXES:
        return True
    if f"{first}{second}" in known:
        return False
    part = first.rpartition("-")[2]
    return "-" in first or (part in known and second in known and min(len(part), len(second)) >= _WHOLE)
