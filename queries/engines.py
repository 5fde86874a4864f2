"""Engines: one protocol, a small class for each place where a graph may live."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

from comity.graph.errors import BadQuery
from comity.graph.iris import name_of, path_of
from comity.queries.answer import Row
from comity.queries.guard import refuse_outside

if TYPE_CHECKING:
    import rdflib


class Engine(Protocol):
    """Something that answers SPARQL queries over one default graph."""

    def select(self, query: str) -> tuple[tuple[str, ...], list[Row]]:
        """The variables and rows of a SELECT query; raises BadQuery."""

    def ask(self, query: str) -> bool:
        """The answer to an ASK query; raises BadQuery."""

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query; raises BadQuery."""


class Embedded:
    """A pyoxigraph store, in memory or opened read-only.

    >>> Embedded(Store()).select("SELECT ?a WHERE { ?a ?b ?c }")
    (('a',), [])
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def select(self, query: str) -> tuple[tuple[str, ...], list[Row]]:
        """The variables and rows of a SELECT query; raises BadQuery."""
        found = self._run(query)
        if not isinstance(found, QuerySolutions):
            raise BadQuery("not a SELECT query")
        names = tuple(variable.value for variable in found.variables)
        return names, [{name: text_of(row[name]) for name in names} for row in found]

    def ask(self, query: str) -> bool:
        """The answer to an ASK query; raises BadQuery."""
        found = self._run(query)
        if not isinstance(found, QueryBoolean):
            raise BadQuery("not an ASK query")
        return bool(found)

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query; raises BadQuery."""
        found = self._run(query)
        if not isinstance(found, QueryTriples):
            raise BadQuery("not a CONSTRUCT or DESCRIBE query")
        return list(found)

    def _run(self, query: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        refuse_outside(query)
        try:
            return self.store.query(query)
        except SyntaxError as fault:
            raise _bad_query(str(fault)) from fault
        except (ValueError, RuntimeError, OSError) as fault:
            raise BadQuery(str(fault)) from fault


class Rdflib:
    """An rdflib graph: the same answers, far slower."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self.graph = graph

    def select(self, query: str) -> tuple[tuple[str, ...], list[Row]]:
        """The variables and rows of a SELECT query; raises BadQuery."""
        found = self._run(query, "SELECT")
        names = tuple(str(variable) for variable in found.vars or ())
        return names, [{name: _rdflib_text(row.get(name)) for name in names} for row in found]  # type: ignore[union-attr]

    def ask(self, query: str) -> bool:
        """The answer to an ASK query; raises BadQuery."""
        return bool(self._run(query, "ASK").askAnswer)

    def construct(self, query: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE query; raises BadQuery."""
        from pyoxigraph import RdfFormat, parse  # noqa: PLC0415

        graph = self._run(query, "CONSTRUCT").graph
        written = graph.serialize(format="nt") if graph is not None else ""
        return [quad.triple for quad in parse(written, format=RdfFormat.N_TRIPLES)]

    def _run(self, query: str, kind: str) -> rdflib.query.Result:
        refuse_outside(query)
        try:
            found = self.graph.query(query)
        except Exception as fault:  # rdflib passes on whatever its parser raises
            raise _bad_query(str(fault)) from fault
        if found.type != kind and (kind, found.type) != ("CONSTRUCT", "DESCRIBE"):
            raise BadQuery(f"not a query of kind {kind}")
        return found


def text_of(term: object) -> str:
    """A term as an answer shows it: the path of a thing of ours, a concept's name, else its value.

    >>> text_of(NamedNode("https://w3id.org/comity/id/state/KAZ")), text_of(Literal("a")), text_of(None)
    ('state/KAZ', 'a', '')
    """
    if isinstance(term, NamedNode):
        return shown(term.value)
    return term.value if isinstance(term, Literal) else ("" if term is None else str(term))


def shown(iri: str) -> str:
    """An IRI as an answer shows it."""
    return path_of(iri) or name_of(iri) or iri


def _rdflib_text(term: object) -> str:
    from rdflib import URIRef  # noqa: PLC0415

    return shown(str(term)) if isinstance(term, URIRef) else ("" if term is None else str(term))


def _bad_query(message: str) -> BadQuery:
    place = re.search(r"at (\d+):(\d+)|line:(\d+), col:(\d+)", message)
    numbers = [number for number in place.groups() if number] if place else []
    where = f"line {numbers[0]}, column {numbers[1]}" if numbers else ""
    return BadQuery(" ".join(message.split()), "query", where)


def rdflib_graph(triples: Iterable[Triple]) -> rdflib.Graph:
    """Triples as an rdflib graph."""
    import rdflib  # noqa: PLC0415
    from pyoxigraph import RdfFormat, serialize  # noqa: PLC0415

    graph = rdflib.Graph()
    graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    return graph
