"""The interchange library as an engine, and triples as one of its graphs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize

from comity.graph.errors import BadQuery
from comity.queries.answer import Row
from comity.queries.engines.engine import bad_query, description
from comity.queries.engines.terms import shown
from comity.queries.guard import refuse_deep, refuse_outside

if TYPE_CHECKING:
    import rdflib


class Rdflib:
    """An rdflib graph: the same answers, far slower."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self.graph = graph

    def select(self, query: str) -> tuple[tuple[str, ...], list[Row]]:
        """The variables and rows of a SELECT query; raises BadQuery."""
        found = self._run(query, "SELECT")
        names = tuple(str(variable) for variable in found.vars or ())
        return names, [{name: _text(row.get(name)) for name in names} for row in found]  # type: ignore[union-attr]

    def ask(self, query: str) -> bool:
        """The answer to an ASK query; raises BadQuery."""
        return bool(self._run(query, "ASK").askAnswer)

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query; raises BadQuery."""
        graph = self._run(query, "CONSTRUCT").graph
        written = graph.serialize(format="nt") if graph is not None else ""
        return [quad.triple for quad in parse(written, format=RdfFormat.N_TRIPLES)]

    def describe(self, things: Iterable[NamedNode]) -> list[Triple]:
        """The triples whose subject is one of these things."""
        return self.construct(description(things))

    def _run(self, query: str, kind: str) -> rdflib.query.Result:
        refuse_outside(query)
        refuse_deep(query)
        try:
            found = self.graph.query(query)
        except Exception as fault:  # rdflib passes on whatever its parser raises
            raise bad_query(str(fault), query) from fault
        if found.type != kind and (kind, found.type) != ("CONSTRUCT", "DESCRIBE"):
            raise BadQuery(f"not a query of kind {kind}")
        return found


def rdflib_graph(triples: Iterable[Triple]) -> rdflib.Graph:
    """Triples as an rdflib graph."""
    import rdflib  # noqa: PLC0415

    graph = rdflib.Graph()
    graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    return graph


def _text(term: object) -> str:
    from rdflib import URIRef  # noqa: PLC0415

    return shown(str(term)) if isinstance(term, URIRef) else ("" if term is None else str(term))
