"""What a page states of itself: its title, publisher, author, date and language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from comity.loaders.read.formats.rendition import clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_META = {
    "title": ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher"),
    "author": ("author", "dc.creator", "dcterms.creator", "citation_author"),
    "date": (
        "article:published_time",
        "datepublished",
        "og:published_time",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
        "dc.date",
        "citation_publication_date",
        "publication_date",
        "pubdate",
        "date",
    ),
}
_JSON = 1_000_000
_PARTS = (" | ", " » ", " :: ", " — ", " – ", " - ")


def stated_of(tree: LexborHTMLParser) -> dict[str, str]:
    """The fields that a page's head, its first ``time`` and its language state, as they stand.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> stated_of(LexborHTMLParser("<html lang=en><title>It met | CICA</title><meta name=author content='A B'>"))
    {'title': 'It met', 'author': 'A B', 'language': 'en'}
    """
    meta = _meta(tree)
    found = {field: next(filter(None, map(meta.get, names)), "") for field, names in _META.items()}
    for name, value in _linked(tree).items():
        found[name] = found[name] or value
    found["title"] = found["title"] or _title(tree)
    found |= {"created": _attribute(tree, "time[datetime]", "datetime"), "language": _language(tree, meta)}
    found["date"] = found["date"] or _attribute(tree, "[itemprop=datePublished]", "datetime", "content")
    found["date"] = found["date"] or _attribute(tree, "time[pubdate]", "datetime")
    return {name: " ".join(clean(value).split())[:300] for name, value in found.items() if value and value.strip()}


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]")[:500]:
        name = next(
            (node.attributes.get(key) for key in ("property", "name", "itemprop") if key in node.attributes), ""
        )
        found.setdefault((name or "").lower(), node.attributes.get("content") or "")
    return found


def _attribute(tree: LexborHTMLParser, selector: str, *names: str) -> str:
    node = tree.css_first(selector)
    return next(filter(None, (node.attributes.get(name) for name in names)), "") if node else ""


def _language(tree: LexborHTMLParser, meta: dict[str, str]) -> str:
    language = _attribute(tree, "html", "lang", "xml:lang")
    return language or meta.get("dc.language", "") or meta.get("og:locale", "").replace("_", "-")


def _title(tree: LexborHTMLParser) -> str:
    """A page's only first heading, else its title without the name of its site."""
    heads = [words for node in tree.css("h1")[:3] if (words := node.text().strip())]
    if len(heads) == 1:
        return heads[0]
    node = tree.css_first("title")
    words = node.text().strip() if node else ""
    starts = (words.partition(mark)[0] for mark in _PARTS if mark in words)
    return next((start for start in starts if len(start) > 5), words)


def _linked(tree: LexborHTMLParser) -> dict[str, str]:
    """Date, publisher and author of the article that a page describes in JSON-LD."""
    for node in tree.css('script[type="application/ld+json"]')[:10]:
        for thing in _things(node.text()):
            if thing.get("datePublished"):
                fields = {"date": "datePublished", "publisher": "publisher", "author": "author", "title": "headline"}
                return {name: value for name, key in fields.items() if (value := _name(thing.get(key)))}
    return {}


def _things(source: str) -> Iterator[dict[str, Any]]:
    try:
        loaded = json.loads(source) if len(source) < _JSON else None
    except (ValueError, RecursionError):
        return
    listed = loaded if isinstance(loaded, list) else [loaded]
    for thing in listed:
        if isinstance(thing, dict):
            graph = thing.get("@graph")
            yield from (inner for inner in (graph if isinstance(graph, list) else [thing]) if isinstance(inner, dict))


def _name(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    value = value.get("name") if isinstance(value, dict) else value
    return value if isinstance(value, str) else ""
