"""What the rows of an answer rest on: the claims behind them, and a citation for each source."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.graph.citation import bibtex, csl, footnote
from comity.queries.answer import Answer, Row

if TYPE_CHECKING:
    from comity.queries.ask import Graph

EVIDENCE = ("bearing", "words", "speaker", "citation")


def with_evidence(graph: Graph, answer: Answer) -> Answer:
    """The answer with a row for each claim behind each of its rows; rows without a fact fall away."""
    rows = tuple({**row, **claim} for row in answer for claim in _claims(graph, row.get("fact", "")))
    return replace(answer, rows=rows, columns=(*(name for name in answer.columns if name != "fact"), *EVIDENCE))


def cited(graph: Graph, answer: Answer, form: str) -> Iterator[str]:
    """A citation for each source behind an answer, each once."""
    return citations(
        graph, (claim["document"] for row in answer for claim in _claims(graph, row.get("fact", ""))), form
    )


def citations(graph: Graph, paths: Iterable[str], form: str) -> Iterator[str]:
    """A citation for each of these documents, each once: numbered footnotes, BibTeX, or one CSL-JSON list."""
    documents = graph.documents(sorted(set(paths)))
    if form == "csl":
        yield json.dumps([csl(document) for document in documents], ensure_ascii=False, indent=1)
    elif form == "bibtex":
        yield from map(bibtex, documents)
    else:
        yield from (f"[{number}] {footnote(document)}" for number, document in enumerate(documents, 1))


def _claims(graph: Graph, fact: str) -> tuple[Row, ...]:
    return graph.ask("evidence-of", fact=fact).rows if fact else ()
