"""The things that claims speak of, with their names, as triples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.claim import Claim, Thing
from comity.graph.iris import concept, mint, term
from comity.graph.triples.claims import speaker_of
from comity.ontology.concepts import areas
from comity.ontology.gazetteer import labels, names, table

_CLASSES = {
    "state": "comity:State",
    "organisation": "comity:Organisation",
    "person": "comity:Person",
    "place": "comity:Place",
    "instrument": "comity:Instrument",
    "post": "org:Post",
    "area": "skos:Concept",
}

Pair = tuple[NamedNode, NamedNode | Literal]


def things_of(claims: Iterable[Claim]) -> set[Thing]:
    """Every thing that claims name, and the organisations and states that those belong to."""
    named = {value for claim in claims for _, value in claim.roles if isinstance(value, Thing)}
    named |= {speaker_of(claim.speaker) for claim in claims if claim.speaker}
    return named | {owner for thing in named for owner in _owners(thing)}


def labels_of(claims: Iterable[Claim], given: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """A label for each thing by its path: the gazetteer's, the first given with a source, else as sources write it."""
    written: dict[str, Counter[str]] = {}
    for claim in claims:
        for role, text in claim.named_as:
            value = claim.role(role)
            if isinstance(value, Thing):
                written.setdefault(value.path, Counter())[text] += 1
        if claim.speaker:
            written.setdefault(speaker_of(claim.speaker).path, Counter())[claim.speaker] += 1
    seen = {path: min(texts, key=lambda text: (-texts[text], text)) for path, texts in written.items()}
    return seen | {path: texts[0] for path, texts in given.items()} | areas() | labels()


def thing_triples(thing: Thing, label: str, others: Iterable[str] = ()) -> Iterator[Triple]:
    """A thing with its class, label, other names, codes and place."""
    subject = mint(thing.path)
    if thing.kind not in _CLASSES:
        return
    yield Triple(subject, term("rdf:type"), term(_CLASSES[thing.kind]))
    yield Triple(subject, term("rdfs:label"), Literal(label))
    for name in sorted({*_other_names().get(thing.path, ()), *others} - {label}):
        yield Triple(subject, term("skos:altLabel"), Literal(name))
    if thing.kind == "area" and thing.path not in areas():
        yield Triple(subject, term("skos:prefLabel"), Literal(label))
    for predicate, value in _details(thing):
        yield Triple(subject, predicate, value)


def _details(thing: Thing) -> Iterator[Pair]:
    match thing.kind:
        case "state":
            yield from _codes(thing.key)
        case "organisation":
            yield term("skos:notation"), Literal(thing.key)
            if parent := _parents().get(thing.key):
                yield term("org:unitOf"), mint(f"organisation/{parent}")
        case "post":
            yield term("org:postIn"), mint(f"organisation/{thing.key.partition('/')[0]}")
        case "place":
            yield from _position(thing.key)
        case "area":
            if thing.key.count("/") > 1:
                yield term("skos:broader"), mint(f"area/{thing.key.rpartition('/')[0]}")


def iso3_of(key: str) -> str:
    """The newest ISO 3166-1 alpha-3 code of a state, or an empty string.

    >>> iso3_of("KAZ"), iso3_of("VNM")
    ('KAZ', 'VNM')
    """
    return _newest_iso3().get(key, "")


def _codes(key: str) -> Iterator[Pair]:
    for scheme, code in _state_codes().get(key, ()):
        yield concept("code"), Literal(f"{scheme}:{code}")
        if scheme == "iso3":
            yield concept("iso3"), Literal(code)


def _position(key: str) -> Iterator[Pair]:
    row = _places().get(key)
    if row and row["latitude"]:
        yield term("geo:lat"), Literal(row["latitude"])
        yield term("geo:long"), Literal(row["longitude"])


def _owners(thing: Thing) -> Iterator[Thing]:
    if thing.kind == "post":
        yield Thing(f"organisation/{thing.key.partition('/')[0]}")
    if thing.kind == "organisation" and (parent := _parents().get(thing.key)):
        yield Thing(f"organisation/{parent}")
    if thing.kind == "area" and thing.key.count("/") > 1:
        yield Thing(f"area/{thing.key.rpartition('/')[0]}")


@cache
def _other_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names():
        if name.kind != "demonym":
            found.setdefault(name.path, set()).add(name.text)
    return found


@cache
def _state_codes() -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for row in table("state_codes"):
        found.setdefault(row["state"], set()).add((row["scheme"], row["code"]))
    return found


@cache
def _newest_iso3() -> dict[str, str]:
    rows = (row for row in table("state_codes") if row["scheme"] == "iso3")
    return {row["state"]: row["code"] for row in sorted(rows, key=lambda row: (row["end"] or "9999", row["begin"]))}


@cache
def _parents() -> dict[str, str]:
    return {row["key"]: row["parent"] for row in table("organisations") if row["parent"]}


@cache
def _places() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in table("places")}
