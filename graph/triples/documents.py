"""A document as triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.citation import footnote
from comity.graph.document import Document
from comity.graph.iris import concept, mint_document, name_of, path_of, term
from comity.graph.period import Period
from comity.graph.triples.literals import period_literal
from comity.graph.triples.subjects import Node, by_subject, text_of

_TEXTS = {
    "title": "dcterms:title",
    "publisher": "dcterms:publisher",
    "speaker": "comity:speaker",
    "language": "dcterms:language",
    "symbol": "comity:symbol",
    "address": "dcat:landingPage",
    "archived": "comity:archived",
    "digest": "comity:digest",
    "rendition": "comity:renditionDigest",
    "reader": "comity:reader",
}


def document_triples(document: Document) -> Iterator[Triple]:
    """A document with all that a citation needs, and the citation itself.

    Addresses are kept as text: what a source prints as its address need not be a valid IRI.
    """
    subject = mint_document(document.key)
    for predicate, value in _pairs(document):
        yield Triple(subject, predicate, value)


def _pairs(document: Document) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield term("rdf:type"), concept("Document")
    yield term("dcterms:bibliographicCitation"), Literal(footnote(document))
    for name, curie in _TEXTS.items():
        if text := getattr(document, name):
            yield term(curie), Literal(text)
    if document.date:
        yield term("dcterms:issued"), period_literal(document.date)
    if document.kind:
        yield concept("documentKind"), concept(document.kind)
    if document.copy_of:
        yield concept("copyOf"), mint_document(document.copy_of)


def read_documents(triples: Iterable[Triple]) -> list[Document]:
    """The documents that stand in triples, in order of their keys.

    >>> document = Document("a", "A", date=Period("2006"), kind="decision", copy_of="b")
    >>> read_documents(document_triples(document)) == [document]
    True
    """
    subjects = by_subject(triples)
    kind, wanted = term("rdf:type").value, concept("Document")
    return sorted(
        _document(iri, properties) for iri, properties in subjects.items() if wanted in properties.get(kind, ())
    )


def _document(iri: str, properties: dict[str, list[Node]]) -> Document:
    issued = text_of(properties, "dcterms:issued")
    return Document(
        key=path_of(iri).partition("/")[2],
        date=Period(issued) if issued else None,
        kind=name_of(text_of(properties, "comity:documentKind")),
        copy_of=path_of(text_of(properties, "comity:copyOf")).partition("/")[2],
        **{name: text_of(properties, curie) for name, curie in _TEXTS.items()},
    )
