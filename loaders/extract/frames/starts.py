"""With which characters a match of an expression may begin, so that it is not tried everywhere else."""

from __future__ import annotations

from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

Node = tuple[Any, Any]

_DIGITS = "0123456789"
_NO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
_WIDEST = 99


class Unplain(Exception):
    """A match may begin with what can not be counted up."""


def starts(tree: Iterable[Node]) -> str:
    """The characters with which a match may begin, in both cases; nothing if they are not plain, or none is needed.

    >>> from re import _parser
    >>> starts(_parser.parse(r"(?:[Tt]he )?(?:no|\\d)")), starts(_parser.parse("a?")), starts(_parser.parse("[^a]b"))
    ('0123456789NTnt', '', '')
    """
    try:
        first, empty = _sequence(tree)
    except Unplain:
        return ""
    return "" if empty else "".join(sorted(first))


def _sequence(tree: Iterable[Node]) -> tuple[set[str], bool]:
    """The first characters of a sequence, and whether it may match nothing."""
    found = set[str]()
    for kind, value in tree:
        first, empty = _node(kind, value)
        found |= first
        if not empty:
            return found, False
    return found, True


def _node(kind: Any, value: Any) -> tuple[set[str], bool]:
    if kind in _NO_WIDTH:
        return set(), True
    if kind in (op.LITERAL, op.IN):
        return _cases(value if kind is op.IN else [(kind, value)]), False
    if kind is op.SUBPATTERN:
        return _sequence(value[3])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        first, empty = _sequence(value[2])
        return first, empty or not value[0]
    if kind is op.BRANCH:
        firsts, empties = zip(*map(_sequence, value[1]), strict=True)
        return set().union(*firsts), any(empties)
    raise Unplain


def _cases(members: list[Node]) -> set[str]:
    """The characters of a class, in both cases."""
    chars = "".join(map(_member, *zip(*members, strict=True)))
    return {*chars.lower(), *chars.upper()}


def _member(kind: Any, value: Any) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.RANGE and value[1] - value[0] < _WIDEST:
        return "".join(map(chr, range(value[0], value[1] + 1)))
    if kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
        return _DIGITS
    raise Unplain
