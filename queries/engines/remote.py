"""A SPARQL endpoint somewhere else as an engine."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from comity.graph.endpoint import BYTES, SECONDS, Reply, call
from comity.graph.errors import BadEndpoint, BadQuery
from comity.queries.answer import Row
from comity.queries.engines.engine import description
from comity.queries.engines.terms import rows_of
from comity.queries.guard import refuse_deep, refuse_outside


class Remote:
    """An endpoint by its address; each call has ``seconds`` and may bring ``limit`` bytes.

    Raises BadEndpoint in one line for whatever is no whole answer; an answer that the endpoint itself has cut is none.

    >>> Remote("ftp://a.example/").ask("ASK {}")
    Traceback (most recent call last):
    comity.graph.errors.BadEndpoint: ftp://a.example/: not an http or https address
    """

    def __init__(self, address: str, seconds: float = SECONDS, limit: int = BYTES) -> None:
        self.address = address
        self.seconds = seconds
        self.limit = limit

    def select(self, query: str) -> tuple[tuple[str, ...], list[Row]]:
        """The variables and rows of a SELECT query; raises BadQuery."""
        reply = self._called(query, "json")
        try:
            found = parse_query_results(reply.body, format=QueryResultsFormat.JSON)
            if isinstance(found, QuerySolutions):
                return rows_of(found)
        except (SyntaxError, ValueError) as fault:
            raise self._broken(fault) from fault
        raise BadQuery("not a SELECT query")

    def ask(self, query: str) -> bool:
        """The answer to an ASK query; raises BadQuery."""
        reply = self._called(query, "json")
        try:
            found = parse_query_results(reply.body, format=QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as fault:
            raise self._broken(fault) from fault
        if not isinstance(found, QueryBoolean):
            raise BadQuery("not an ASK query")
        return bool(found)

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query; raises BadQuery."""
        reply = self._called(query, "turtle")
        try:
            return [quad.triple for quad in parse(reply.body, format=RdfFormat.TURTLE)]  # N-Triples are Turtle too
        except (SyntaxError, ValueError) as fault:
            raise self._broken(fault) from fault

    def describe(self, things: Iterable[NamedNode]) -> list[Triple]:
        """The triples whose subject is one of these things."""
        return self.construct(description(things))

    def _called(self, query: str, form: str) -> Reply:
        refuse_outside(query)
        refuse_deep(query)
        reply = call(self.address, query, form, seconds=self.seconds, limit=self.limit)
        if reply.cut:
            raise BadEndpoint("the endpoint left rows out; ask for less at once", self.address)
        return reply

    def _broken(self, fault: Exception) -> BadEndpoint:
        said = " ".join(str(fault).split())[:200]
        return BadEndpoint(f"what it sends is broken, cut off, or not of the kind asked for: {said}", self.address)
