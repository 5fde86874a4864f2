"""A SELECT query to an endpoint of others: its bindings as they stand, with types and languages."""

from __future__ import annotations

import json

from comity.graph.endpoint import BYTES, SECONDS, call
from comity.graph.errors import BadEndpoint

Binding = dict[str, dict[str, str]]


def select(endpoint: str, query: str, *, seconds: float = SECONDS, limit: int = BYTES) -> list[Binding]:
    """The bindings that an endpoint answers, each variable with its ``type`` and ``value``.

    Raises BadEndpoint for whatever is no whole answer within ``seconds`` and ``limit`` bytes.

    >>> select("file:///etc/passwd", "SELECT * {}")
    Traceback (most recent call last):
    comity.graph.errors.BadEndpoint: file:///etc/passwd: not an http or https address
    """
    reply = call(endpoint, query, seconds=seconds, limit=limit)
    if reply.cut:
        raise BadEndpoint("left rows out; ask for less at once", file=endpoint)
    try:
        found = json.loads(reply.body)["results"]["bindings"]
        return [{name: {part: str(text) for part, text in term.items()} for name, term in row.items()} for row in found]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise BadEndpoint("sends JSON that is broken, cut off, or no SPARQL result", file=endpoint) from fault
