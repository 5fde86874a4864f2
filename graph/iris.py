"""All IRIs of comity's things are minted here and nowhere else."""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from unicodedata import combining, normalize
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from comity.graph.claim import Claim, Passage, Thing
from comity.ontology.namespaces import ID, ONTOLOGY, SAID, expand

_SAFE = "/-._~"


@cache
def term(curie: str) -> NamedNode:
    """A term of a known vocabulary.

    >>> term("org:member").value
    'http://www.w3.org/ns/org#member'
    """
    return NamedNode(expand(curie))


@cache
def said(name: str) -> NamedNode:
    """A property of claims."""
    return NamedNode(SAID + name)


@cache
def concept(name: str) -> NamedNode:
    """A concept, class or property of the ontology."""
    return NamedNode(ONTOLOGY + name)


@lru_cache(maxsize=1 << 16)
def mint(path: str) -> NamedNode:
    """The IRI of a thing of ours; characters that an IRI can not hold are percent-encoded.

    >>> mint("place/al ula").value
    'https://w3id.org/comity/id/place/al%20ula'
    """
    return NamedNode(ID + quote(path, safe=_SAFE))


def path_of(iri: str) -> str:
    """The path of a thing of ours, or an empty string for any other IRI.

    >>> path_of("https://w3id.org/comity/id/place/al%20ula")
    'place/al ula'
    """
    return unquote(iri.removeprefix(ID)) if iri.startswith(ID) else ""


def name_of(iri: str) -> str:
    """The local name of a concept of the ontology, or an empty string for any other IRI."""
    return iri.removeprefix(ONTOLOGY) if iri.startswith(ONTOLOGY) else ""


def mint_thing(thing: Thing) -> NamedNode:
    """The IRI of a state, organisation, person, place, post, instrument, area ..."""
    return mint(thing.path)


def mint_document(key: str) -> NamedNode:
    """The IRI of a document."""
    return mint(f"document/{key}")


def mint_claim(claim: Claim) -> NamedNode:
    """The IRI of a claim: its document and the digest of its content."""
    return mint(f"claim/{claim.key}")


def mint_passage(document: str, passage: Passage) -> NamedNode:
    """The IRI of a passage: an RFC 5147 fragment of its document's, in code points of the rendition.

    >>> mint_passage("a", Passage(3, 7, "word")).value
    'https://w3id.org/comity/id/document/a#char=3,7'
    """
    return NamedNode(f"{mint_document(document).value}#char={passage.start},{passage.end}")


def mint_selector(document: str, passage: Passage) -> NamedNode:
    """The IRI of the selector of a passage."""
    return mint(f"selector/{document}/{passage.start}-{passage.end}")


def slug(text: str) -> str:
    """A readable key out of any text, never empty, the same on any machine.

    >>> slug("Dulat Bakishev"), slug("Çınar Ergin")
    ('dulat-bakishev', 'cinar-ergin')
    """
    plain = "".join(char for char in normalize("NFKD", text.replace("ı", "i")) if not combining(char))
    words = "".join(char if char.isascii() and char.isalnum() else " " for char in plain.lower()).split()
    return "-".join(words)[:80].strip("-") or hashlib.sha256(text.encode()).hexdigest()[:12]
