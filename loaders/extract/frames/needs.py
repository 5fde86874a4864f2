"""What a text must hold for an expression to match it at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

from comity.loaders.extract.frames.frame import Need
from comity.loaders.extract.mentions.kinds import Kind

Node = tuple[Any, Any]

_MENTIONS = frozenset(kind.value for kind in Kind)
_SHORTEST = 3
_MOST = 60
_RARER = 20.0
_OF_MENTION = 2
_INSIDE = {op.ASSERT: 1, op.ATOMIC_GROUP: None}
"""Where the parser keeps what stands inside a construction that must match as a whole."""


def needs(tree: Iterable[Node]) -> list[Need]:
    """What a text needs for an expression to match it, given as its tree; those of the fewest strings first.

    Only mentions and literal runs of three characters and more count.

    >>> from re import _parser
    >>> [sorted(need) for need in needs(_parser.parse("(?:the )?(?:[Ss]ummit|meeting) was held"))]
    [[' was held'], ['meeting', 'summit']]
    """
    return sorted(set(_needs(tree)), key=lambda need: (len(need), sorted(need)))


def _needs(tree: Iterable[Node]) -> Iterator[Need]:
    """The needs of a sequence: its literal runs, and what its further parts need."""
    run = ""
    for kind, value in _flat(tree):
        if kind in (op.AT, op.ASSERT_NOT):
            continue
        if letter := _letter(kind, value):
            run += letter
            continue
        yield from _told(run)
        run = ""
        yield from _part(kind, value)
    yield from _told(run)


def _flat(tree: Iterable[Node]) -> Iterator[Node]:
    """The parts of a sequence, those of its groups among them."""
    for kind, value in tree:
        if kind is op.SUBPATTERN:
            yield from _flat(value[-1])
        else:
            yield kind, value


def _letter(kind: Any, value: Any) -> str:
    """The one character that stands here, in lower case, or nothing: "S" and "[Ss]" are "s"."""
    members = [(kind, value)] if kind is op.LITERAL else value if kind is op.IN else []
    chars = {chr(code).lower() if member is op.LITERAL else "" for member, code in members}
    return chars.pop() if len(chars) == 1 else ""


def _told(run: str) -> Iterator[Need]:
    """A literal run, if it tells much."""
    if len(run) >= _SHORTEST or not _MENTIONS.isdisjoint(run):
        yield frozenset((run,))


def _part(kind: Any, value: Any) -> Iterator[Need]:
    if kind is op.IN:
        yield from _mentions(value)
    elif kind is op.BRANCH:
        yield from _either([list(_needs(branch)) for branch in value[1]])
    elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        yield from _needs(value[2]) if value[0] else ()
    elif kind in _INSIDE:
        place = _INSIDE[kind]
        yield from _needs(value if place is None else value[place])


def _either(branches: list[list[Need]]) -> Iterator[Need]:
    """Of each branch its rarest need, as one; nothing if a branch needs nothing or they are many."""
    if all(branches):
        one = frozenset[str]().union(*(min(branch, key=_commonness) for branch in branches))
        if len(one) <= _MOST:
            yield frozenset(string for string in one if not any(other in string for other in one - {string}))


def _commonness(need: Need) -> tuple[float, list[str]]:
    """How often a need is met: each letter makes a string rarer, a mention is as rare as two."""
    letters = (_OF_MENTION if string in _MENTIONS else sum(map(str.isalpha, string)) for string in need)
    return sum(_RARER**-count for count in letters), sorted(need)


def _mentions(members: list[Node]) -> Iterator[Need]:
    """The characters of a class that holds only mentions."""
    spans = [value if kind is op.RANGE else (value, value) for kind, value in members if kind in (op.LITERAL, op.RANGE)]
    chars = frozenset(chr(code) for first, last in spans for code in range(first, min(last, first + 99) + 1))
    if len(spans) == len(members) and chars <= _MENTIONS:
        yield chars
