"""Content negotiation (RFC 9110, 12.5.1): which of the formats offered a client likes best."""

from __future__ import annotations

from collections.abc import Mapping

TABULAR = {
    "application/sparql-results+json": "json",
    "application/json": "json",
    "application/sparql-results+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
GRAPH = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/x-turtle": "turtle",
    "text/plain": "ntriples",
}
ANSWER = {"application/json": "json", "text/csv": "csv", "application/sparql-query": "sparql"}
THING = {"text/html": "html", "text/turtle": "turtle", "application/ld+json": "jsonld"}


def preferred(accept: str | None, offers: Mapping[str, str]) -> str | None:
    """The media type offered that is liked best, the first of equals; None where none is acceptable.

    >>> preferred("text/*;q=0.5, application/xml", TABULAR), preferred(None, TABULAR)
    ('application/xml', 'application/sparql-results+json')
    >>> preferred("image/png", TABULAR) is None
    True
    """
    ranges = [_range(part) for part in (accept or "*/*").split(",") if part.strip()]
    best = max(offers, key=lambda offer: _liking(offer, ranges))
    return best if _liking(best, ranges) > 0 else None


def _range(part: str) -> tuple[str, float]:
    """A media range and its weight; a weight that is no number counts as none."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weights = [piece[2:] for piece in parameters if piece.startswith("q=")]
    try:
        return name, min(1.0, max(0.0, float(weights[0]))) if weights else 1.0
    except ValueError:
        return name, 0.0


def _liking(offer: str, ranges: list[tuple[str, float]]) -> float:
    """The weight of the most specific range that a media type falls in."""
    for wanted in (offer, offer.partition("/")[0] + "/*", "*/*"):
        weights = [weight for name, weight in ranges if name == wanted]
        if weights:
            return max(weights)
    return 0.0
