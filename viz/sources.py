"""The documents that the page quotes: each once, with its footnote, as BibTeX and as a CSL item."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from comity.graph.citation import bibtex, csl
from comity.graph.document import Document
from comity.queries.answer import Answer, Row
from comity.viz.wording import period_of


def read_sources(sources: Answer, quoted: Container[str]) -> dict[str, dict[str, Any]]:
    """Each quoted document by its path: ``citation``, ``kind`` (its label), ``weight``, ``bibtex`` and ``csl``.

    >>> from comity.queries.answer import Head
    >>> row = {"document": "document/a", "citation": "A.", "title": "A", "kindLabel": "decision or treaty"}
    >>> read_sources(Answer("sources", {}, (), (row,), Head()), {"document/a"})["document/a"]["kind"]
    'decision or treaty'
    """
    kept = {row["document"]: row for row in reversed(sources.rows) if row["document"] in quoted}
    return {path: _source(row) for path, row in sorted(kept.items())}


def _source(row: Row) -> dict[str, Any]:
    document = _document(row)
    cited = {"citation": row["citation"], "kind": row.get("kindLabel", ""), "weight": document.weight}
    return cited | {"bibtex": bibtex(document), "csl": csl(document)}


def _document(row: Row) -> Document:
    texts = ("title", "publisher", "speaker", "language", "kind", "symbol", "address")
    return Document(
        row["document"].partition("/")[2],
        date=period_of(row.get("issued", "")),
        **{name: row.get(name, "") for name in texts},
    )
