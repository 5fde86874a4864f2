"""Asking: a graph that answers the catalogue's questions and any SPARQL query."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from comity.graph.document import Document
from comity.graph.errors import BadQuery, UnknownName
from comity.graph.iris import mint
from comity.graph.reconcile import weighed_by
from comity.graph.store import open_store
from comity.graph.triples.documents import read_documents
from comity.ontology.namespaces import local
from comity.queries.answer import Answer, Head
from comity.queries.catalogue import Question, did_you_mean, question
from comity.queries.engines import Embedded, Engine, Remote, text_of
from comity.queries.held import must_be_held

_HEAD = """PREFIX comity: <https://w3id.org/comity/ontology#>
SELECT ?date ?version ?policy ?joining ?known ?held ?admitted WHERE {
  ?dataset comity:dataDate ?date ; comity:dataVersion ?version ; comity:policy ?policy ;
    comity:claimsHeld ?held ; comity:claimsAdmitted ?admitted .
  OPTIONAL { ?dataset comity:joining ?joining } OPTIONAL { ?dataset comity:known ?known } }"""


class Graph:
    """A knowledge graph that can be asked; it holds an engine and what its data say of themselves.

    >>> from pyoxigraph import Store
    >>> Graph(Embedded(Store())).ask("members-of", organisation="CICA", on="2010-01-01").rows
    ()
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        _, rows = engine.select(_HEAD)
        row = rows[0] if rows else {}
        self.head = Head(
            rule=row.get("policy", "all"),
            joining=row.get("joining", "") or "own",
            version=row.get("version", ""),
            data_date=row.get("date", ""),
            known=row.get("known", ""),
            held=row.get("held", ""),
            admitted=row.get("admitted", ""),
        )

    @classmethod
    def open(cls, path: str | Path) -> Graph:
        """The newest build in a folder, or what a SPARQL endpoint holds, by its address (http or https).

        Raises BadWorkspace where there is no build, BadEndpoint where there is no endpoint.
        """
        if isinstance(path, str) and "://" in path:
            return cls(Remote(path))
        return cls(Embedded(open_store(Path(path))))

    def weighed(self, known: date | None = None, policy: str = "all", joining: str = "own") -> Graph:
        """The same claims weighed anew: only what was published by ``known``, by a policy and a rule of joining.

        Raises UnknownName for a policy or a rule that is not known.
        """
        from comity.queries.again import weigh_again  # noqa: PLC0415

        return Graph(weigh_again(self.engine, known, weighed_by(policy, joining)))

    def without(self, publisher: str) -> Graph:
        """The same claims without those of a publisher, by the beginning of its name, weighed by the same rules."""
        from comity.queries.again import weigh_again  # noqa: PLC0415

        known = date.fromisoformat(self.head.known) if self.head.known else None
        return Graph(weigh_again(self.engine, known, weighed_by(self.head.rule, self.head.joining), publisher))

    def ask(self, name: str, /, **values: str | date) -> Answer:
        """The answer to a question of the catalogue.

        Days are dates or texts (YYYY-MM-DD) and default to the data date. Raises UnknownName for an unknown question,
        parameter, name or day, and for a document, meeting, fact, claim or person that the graph does not hold.
        """
        asked = question(name)
        filled = self._filled(asked, values)
        _, rows = self.engine.select(asked.filled(filled))
        if not rows and not self.head.known:
            must_be_held(self.engine, asked.parameters, filled)
        head = replace(self.head, on=filled.get("on", ""))
        return Answer(name, filled, asked.columns, tuple(rows), head, asked.view, self)

    def query_of(self, name: str, /, **values: str | date) -> str:
        """The SPARQL query that a question becomes with these values."""
        asked = question(name)
        return asked.filled(self._filled(asked, values))

    def describe(self, path: str) -> list[tuple[str, str]]:
        """The properties of a thing or fact by their local names, without the claims behind it."""
        found = self.engine.describe([mint(path)])
        pairs = (
            (local(triple.predicate.value), text_of(triple.object)) for triple in found if triple.subject == mint(path)
        )
        return sorted((name, text) for name, text in pairs if not text.startswith("claim/"))

    def documents(self, paths: Iterable[str]) -> list[Document]:
        """The documents at these paths, in order of their keys."""
        wanted = [mint(path) for path in paths]
        return read_documents(self.engine.describe(wanted)) if wanted else []

    def sparql(self, query: str) -> Answer:
        """The answer to a SELECT query; to an ASK query one row, whose ``answer`` is true or false.

        Raises BadQuery.
        """
        try:
            names, rows = self.engine.select(query)
        except BadQuery as fault:
            if fault.place:
                raise
            names, rows = ("answer",), [{"answer": self._truth(query)}]
        return Answer("sparql", {}, names, tuple(rows), self.head, graph=self)

    def _truth(self, query: str) -> str:
        try:
            return str(self.engine.ask(query)).lower()
        except BadQuery as fault:
            told = "only SELECT and ASK queries give rows; `comity export` and the service's /sparql give triples"
            raise BadQuery(told) if fault.what == "not an ASK query" else fault from fault

    def _filled(self, asked: Question, values: Mapping[str, str | date]) -> dict[str, str]:
        """The values of all parameters: as given, else the default; days default to the data date."""
        known = {parameter.name: parameter.default for parameter in asked.parameters}
        for name in sorted(set(values) - set(known)):
            raise UnknownName(f"{asked.name} has no parameter {name!r}; {did_you_mean(name, known)}")
        days = {item.name for item in asked.parameters if item.type == "day" and not item.default}
        defaults = known | dict.fromkeys(days, self.head.data_date)
        return {name: default for name, default in defaults.items() if default} | {
            name: str(value) for name, value in values.items()
        }
