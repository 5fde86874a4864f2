"""The concepts of the ontology's schemes: which there are, which is broader, and what each does to others."""

from __future__ import annotations

from functools import cache

from comity.ontology.namespaces import ID, ONTOLOGY, local
from comity.ontology.vocabulary import declared, told


@cache
def concepts() -> frozenset[str]:
    """The local names of all concepts of ours that the ontology's schemes declare."""
    return frozenset(iri.removeprefix(ONTOLOGY) for iri in declared("skos:Concept") if iri.startswith(ONTOLOGY))


@cache
def concepts_of(scheme: str) -> frozenset[str]:
    """The local names of the concepts of one scheme.

    >>> sorted(concepts_of("agreements"))
    ['contested', 'corroborated', 'single']
    """
    return _saying("skos:inScheme", frozenset({ONTOLOGY + scheme}))


@cache
def broader(concept: str) -> tuple[str, ...]:
    """The broader concepts of a concept of ours, nearest first.

    >>> broader("mediterraneanPartnerForCooperation")
    ('partnerForCooperation', 'partner', 'anyCapacity')
    """
    found = _broader().get(concept)
    return (found, *broader(found)) if found else ()


@cache
def marks(end: str) -> frozenset[str]:
    """The changes that mark one end (``begin``, ``end``) of an organisation's life.

    >>> marks("begin")
    frozenset({'founded'})
    """
    return _saying("comity:marks", frozenset({ONTOLOGY + end}))


@cache
def superseding(capacity: str) -> frozenset[str]:
    """The capacities that end this one, or a broader one, when a party comes to hold them or a narrower one.

    >>> superseding("dialoguePartner"), superseding("member")
    (frozenset({'fullCapacity'}), frozenset())
    """
    return _saying("comity:supersedes", frozenset(ONTOLOGY + name for name in (capacity, *broader(capacity))))


@cache
def areas() -> dict[str, str]:
    """The areas of cooperation that bodies have in schemes of their own: label by path.

    >>> areas()["area/OSCE/human"]
    'human dimension'
    """
    known = set(declared("skos:Concept"))
    labels = ((iri, texts[-1]) for iri, texts in told("skos:prefLabel").items())
    return {iri.removeprefix(ID): text for iri, text in labels if iri in known and iri.startswith(ID)}


def _saying(curie: str, values: frozenset[str]) -> frozenset[str]:
    """The local names of all subjects of which a property says one of some values."""
    return frozenset(local(iri) for iri, said in told(curie).items() if not values.isdisjoint(said))


@cache
def _broader() -> dict[str, str]:
    return {local(iri): local(wider[-1]) for iri, wider in told("skos:broader").items()}
