"""What every engine can do, and what all of them do alike."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from pyoxigraph import NamedNode, Triple

from comity.graph.errors import BadQuery
from comity.queries.answer import Row
from comity.queries.prefixes import undeclared


class Engine(Protocol):
    """Something that answers SPARQL queries over one default graph.

    What a query may not do (reach outside, nest too deep) is refused before it is evaluated, by every engine alike.
    """

    def select(self, query: str) -> tuple[tuple[str, ...], list[Row]]:
        """The variables and rows of a SELECT query; raises BadQuery."""

    def ask(self, query: str) -> bool:
        """The answer to an ASK query; raises BadQuery."""

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query; raises BadQuery."""

    def describe(self, things: Iterable[NamedNode]) -> list[Triple]:
        """The triples whose subject is one of these things."""


def description(things: Iterable[NamedNode]) -> str:
    """The query behind `Engine.describe`, which gives the same triples everywhere; DESCRIBE would not.

    >>> description([NamedNode("http://a.example/b")])
    'CONSTRUCT { ?thing ?p ?o } WHERE { VALUES ?thing { <http://a.example/b> } ?thing ?p ?o }'
    """
    terms = " ".join(map(str, things))
    return f"CONSTRUCT {{ ?thing ?p ?o }} WHERE {{ VALUES ?thing {{ {terms} }} ?thing ?p ?o }}"


def bad_query(message: str, query: str = "") -> BadQuery:
    """What an engine says of a query that it can not read, in plain words, with line and column where it tells them.

    A prefix that is not declared is told with its own place, and with its declaration where it is one of ours.

    >>> str(bad_query("error at 1:38: expected one of Prefix not found, ['a' ..= 'z'], [_]"))
    'query, line 1, column 38: Prefix not found'
    >>> str(bad_query("error at 2:3: expected one of LIMIT, [_]"))
    'query, line 2, column 3: it can not be read from here on; expected: LIMIT'
    """
    place = re.search(r"at (\d+):(\d+)|line:(\d+), col:(\d+)", message)
    numbers = [int(number) for number in place.groups() if number] if place else []
    unknown = undeclared(query, *numbers)
    if unknown:
        return unknown
    where = f"line {numbers[0]}, column {numbers[1]}" if numbers else ""
    return BadQuery(_plain(" ".join(message.split())), "query", where)


def _plain(message: str) -> str:
    """A parser's message without its classes of characters; a reason in words stands alone."""
    expected = _EXPECTED.match(message)
    if not expected:
        return message
    items = _ITEMS.findall(expected[1])
    reasons = [item for item in items if " " in item and not item.startswith(('"', "["))]
    words = [item for item in items if not item.startswith("[")][:8]
    hint = f"; expected: {'  '.join(words)}" if words else ""
    return "; ".join(reasons) or f"it can not be read from here on{hint}"


_EXPECTED = re.compile(r"error at \d+:\d+: expected (?:one of )?(.*)")
_ITEMS = re.compile(r'"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^",\[\s][^,]*')
