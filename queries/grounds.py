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
_FACTS = ("fact", "otherFact")


def with_evidence(graph: Graph, answer: Answer) -> Answer:
    """The answer with a row for each claim behind each of its rows, its facts first or else its own claim.

    Rows that rest on no claim fall away. Where a row has two facts, ``fact`` is the one that the claim bears on.
    """
    rows = tuple({**row, **claim} for row in answer for claim in _claims(graph, row))
    once = set(_FACTS) - ({"fact"} if "otherFact" in answer.columns else set())
    kept = (name for name in answer.columns if name not in once)
    return replace(answer, rows=rows, columns=tuple(dict.fromkeys((*kept, *EVIDENCE))))


def cited(graph: Graph, answer: Answer, form: str) -> Iterator[str]:
    """A citation for each source behind an answer, each once."""
    return citations(graph, (claim["document"] for row in answer for claim in _claims(graph, row)), form)


def citations(graph: Graph, paths: Iterable[str], form: str) -> Iterator[str]:
    """A citation for each of these documents, each once: numbered footnotes, BibTeX, or one CSL-JSON list."""
    documents = graph.documents(sorted(set(paths)))
    if form == "csl":
        yield json.dumps([csl(document) for document in documents], ensure_ascii=False, indent=1)
    elif form == "bibtex":
        yield from map(bibtex, documents)
    else:
        yield from (f"[{number}] {footnote(document)}" for number, document in enumerate(documents, 1))


def _claims(graph: Graph, row: Row) -> tuple[Row, ...]:
    facts = [row[name] for name in _FACTS if row.get(name)]
    found = tuple(claim for fact in facts for claim in graph.ask("evidence-of", fact=fact))
    return found if facts or not row.get("claim") else graph.ask("words-of", claim=row["claim"]).rows
