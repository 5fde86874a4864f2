"""A document: a source with all that a citation needs."""

from __future__ import annotations

from dataclasses import dataclass

from comity.graph.period import Period

KINDS = ("decision", "communique", "officialList", "report", "dataset", "encyclopaedia", "speech", "compilation")
"""Kinds of source, weightiest first: where sources differ, the preferred reading follows this order.

A compilation restates other sources and is never an independent one.
"""


@dataclass(frozen=True, slots=True, order=True)
class Document:
    """A source and what is known of it; unknown things are empty, never guessed.

    ``key`` is its identity (a slug), ``date`` its publication at the precision it states, ``kind`` one
    of KINDS or empty, ``copy_of`` the key of the document that it copies, ``digest`` the SHA-256 of its
    bytes and ``rendition`` that of the text which offsets count in.

    >>> Document("cica-statute-2006", "Statute of the Secretariat", date=Period("2006-06-17")).key
    'cica-statute-2006'
    """

    key: str
    title: str
    publisher: str = ""
    speaker: str = ""
    date: Period | None = None
    language: str = ""
    kind: str = ""
    symbol: str = ""
    address: str = ""
    archived: str = ""
    copy_of: str = ""
    digest: str = ""
    rendition: str = ""
    reader: str = ""

    @property
    def weight(self) -> int:
        """Its place in the order of kinds, 0 the weightiest; an unknown kind comes last."""
        return KINDS.index(self.kind) if self.kind in KINDS else len(KINDS)
