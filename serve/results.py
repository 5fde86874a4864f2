"""Results of queries as bytes, cut at a number of rows or triples."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    parse_query_results,
    serialize,
)

from comity.graph.formats.rdf import render_turtle
from comity.serve.problems import BASE

TABULAR = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
GRAPH = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
T = TypeVar("T")
_LINK = BASE + "cut"


def rows_written(found: QuerySolutions | QueryBoolean, form: str, limit: int) -> tuple[bytes, bool]:
    """Rows or a truth value in a form of `TABULAR`, and whether rows were left out.

    What is kept goes through the library's own TSV, so that the library writes every format. Where rows were left out,
    the head of JSON and XML links to the word for it; CSV and TSV have no place for that.
    """
    if isinstance(found, QueryBoolean):
        return found.serialize(format=TABULAR[form]) or b"", False
    kept, cut = _kept(found, limit)
    lines = ["\t".join(map(str, found.variables)), *("\t".join(map(_written, row)) for row in kept)]
    again = parse_query_results("\n".join(lines) + "\n", format=QueryResultsFormat.TSV)
    written = again.serialize(format=TABULAR[form]) or b""
    return _marked(written, form) if cut else written, cut


def triples_written(found: QueryTriples | Iterable[Triple], form: str, limit: int) -> tuple[bytes, bool]:
    """Triples in a form of `GRAPH`, and whether triples were left out; Turtle and N-Triples then begin with a comment.

    >>> triples_written([], "ntriples", 1)
    (b'', False)
    """
    kept, cut = _kept(found, limit)
    written = render_turtle(kept).encode() if form == "turtle" else serialize(kept, format=GRAPH[form]) or b""
    comment = f"# cut: {_LINK}\n".encode() if cut and form in ("turtle", "ntriples") else b""
    return comment + written, cut


def _kept(found: Iterable[T], limit: int) -> tuple[list[T], bool]:
    kept = list(islice(found, limit + 1))
    return kept[:limit], len(kept) > limit


def _marked(written: bytes, form: str) -> bytes:
    if form == "json":
        return written.replace(b'{"head":{', b'{"head":{"link":["%s"],' % _LINK.encode(), 1)
    return written.replace(b"</head>", b'<link href="%s"/></head>' % _LINK.encode(), 1) if form == "xml" else written


def _written(term: object) -> str:
    """A term as TSV has it."""
    if isinstance(term, Triple):
        return f"<<( {_written(term.subject)} {_written(term.predicate)} {_written(term.object)} )>>"
    return "" if term is None else str(term)
