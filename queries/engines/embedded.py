"""The engine that everybody uses: a pyoxigraph store in this process."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

from comity.graph.errors import BadQuery
from comity.queries.answer import Row
from comity.queries.engines.engine import bad_query, description
from comity.queries.engines.order import in_order, unordered
from comity.queries.engines.terms import names_of, texts_of
from comity.queries.guard import refuse_deep, refuse_outside

Found = QuerySolutions | QueryBoolean | QueryTriples


class Embedded:
    """A pyoxigraph store, in memory or opened read-only.

    >>> Embedded(Store()).select("SELECT ?a WHERE { ?a ?b ?c }")
    (('a',), [])
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def select(self, query: str) -> tuple[tuple[str, ...], list[Row]]:
        """The variables and rows of a SELECT query; raises BadQuery."""
        plain, keys = unordered(query)
        found = self._solutions(plain)
        names = names_of(found)
        ordered = in_order(found, names, keys) if set(keys) <= set(names) else None
        return names, texts_of(names, self._solutions(query) if ordered is None else ordered)

    def _solutions(self, query: str) -> QuerySolutions:
        found = self._run(query)
        if not isinstance(found, QuerySolutions):
            raise BadQuery("not a SELECT query")
        return found

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

    def describe(self, things: Iterable[NamedNode]) -> list[Triple]:
        """The triples whose subject is one of these things."""
        return self.construct(description(things))

    def _run(self, query: str) -> Found:
        refuse_outside(query)
        refuse_deep(query)
        try:
            return self.store.query(query)
        except SyntaxError as fault:
            raise bad_query(str(fault), query) from fault
        except (ValueError, RuntimeError, OSError) as fault:
            raise BadQuery(str(fault)) from fault
