"""What stands behind a statement: the claims of a fact, and the sources that a footnote cites."""

from __future__ import annotations

from collections.abc import Iterable

from comity.graph.citation import footnote
from comity.graph.document import KINDS, Document
from comity.queries import Graph
from comity.queries.answer import Row

SHOWN = 3
"""Sources in one footnote: a paper cites the weightiest; `comity why FACT` shows all."""


class Sources:
    """The evidence of a graph's facts, read once each, and all documents that notes have cited."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._evidence: dict[str, tuple[Row, ...]] = {}
        self._documents: dict[str, Document] = {}
        self.cited: dict[str, None] = {}

    def evidence(self, fact: str) -> tuple[Row, ...]:
        """The claims behind a fact, each once, however many passages it has."""
        if fact not in self._evidence:
            rows = self._graph.ask("evidence-of", fact=fact)
            self._evidence[fact] = tuple({(row["claim"], row["bearing"]): row for row in rows}.values())
        return self._evidence[fact]

    def supporting(self, fact: str) -> list[Row]:
        """The claims that state a fact, as against those that plan it."""
        return [row for row in self.evidence(fact) if row["bearing"] == "supports" and row["modality"] == "stated"]

    def behind(self, fact: str) -> str:
        """The footnote of a fact: what states it or dates it otherwise, else whatever schedules it."""
        rows = [row for row in self.evidence(fact) if row["bearing"] in ("supports", "contradicts")]
        return self.note([row for row in rows if row["modality"] == "stated"] or rows)

    def note(self, claims: Iterable[Row]) -> str:
        """A footnote of the weightiest sources of some claims, with the number of those left out."""
        rows = list({row["document"]: row for row in reversed(self.weighed(claims))}.values())[::-1]
        told = [footnote(self._document(row), row["locator"]).removesuffix(".") for row in rows[:SHOWN]]
        self.cited |= dict.fromkeys(row["document"] for row in rows[:SHOWN])
        more = f"; and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
        return "; ".join(told) + more + "." if told else ""

    def voice(self, claims: Iterable[Row]) -> str:
        """Who says it: the speaker or publisher of the weightiest source, with the number of other voices."""
        rows = self.weighed(claims)
        own = [row for row in rows if not self._restates(row)] or rows
        names = list(dict.fromkeys(self._name(row) for row in own))
        others = len(names) - 1
        return names[0] + (f" and {others} other{'s' if others > 1 else ''}" if others else "")

    def weighed(self, claims: Iterable[Row]) -> list[Row]:
        """Claims that date a fact before those that saw it hold, weightier kinds first, copies last."""
        rows = list(claims)
        missing = {row["document"] for row in rows} - set(self._documents)
        self._documents |= {f"document/{found.key}": found for found in self._graph.documents(sorted(missing))}
        return sorted(rows, key=self._order)

    def _order(self, row: Row) -> tuple[bool, bool, int, str, str]:
        document = self._document(row)
        weight = KINDS.index(document.kind) if document.kind in KINDS else len(KINDS)
        return self._restates(row), not (row["begin"] or row["end"]), weight, document.key, row["claim"]

    def _restates(self, row: Row) -> bool:
        document = self._document(row)
        return bool(document.copy_of) or document.kind == "compilation"

    def _name(self, row: Row) -> str:
        document = self._document(row)
        return document.speaker or document.publisher or f"“{document.title}”"

    def _document(self, row: Row) -> Document:
        return self._documents[row["document"]]
