"""What the ontology declares of each relation: kind, key roles, other roles. Everything else reads it here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from comity.ontology.namespaces import ID, ONTOLOGY, expand

_TYPE = NamedNode(expand("rdf:type"))


@dataclass(frozen=True, slots=True)
class Role:
    """A property by which relations name those concerned.

    ``name`` is its local name (and that of its ``said:`` twin), ``iri`` the property of facts, ``values``
    the local name of what it takes (``State``, ``Concept``, ``integer``, ``string`` ...), ``scheme`` that of the
    scheme whose concepts it takes.
    """

    name: str
    iri: str
    values: str
    scheme: str
    relations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Relation:
    """A class of facts or claims: ``kind`` is spell, event, standing or claimOnly; ``template`` mints its IRIs.

    ``held_alone`` is the role within which one at a time holds it, ``within_life_of`` the one whose
    organisation's life bounds it, ``befalls`` the relation that it happens to; each is an empty string where the
    ontology declares none.

    >>> relation("Membership").keys, relation("Chairmanship").held_alone
    (('organization', 'member', 'role'), 'organization')
    """

    name: str
    kind: str
    template: str
    template_else: str
    roles: tuple[str, ...]
    held_alone: str = ""
    within_life_of: str = ""
    befalls: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The key roles, in the order of the IRI."""
        return variables(self.template)


@cache
def variables(template: str) -> tuple[str, ...]:
    """The variables of an RFC 6570 template, in order.

    >>> variables("seat/{organization}/{place}")
    ('organization', 'place')
    """
    return tuple(re.findall(r"{(\w+)}", template))


@cache
def relations() -> dict[str, Relation]:
    """All relations by local name."""
    return {name: _relation(name) for name in _declared("comity:Relation")}


def relation(name: str) -> Relation:
    """One relation; raises KeyError for a name that the ontology does not declare."""
    return relations()[name]


@cache
def roles() -> dict[str, Role]:
    """All roles by local name.

    >>> roles()["member"].iri
    'http://www.w3.org/ns/org#member'
    """
    return {local(iri): _role(iri) for iri in _subjects("comity:Role")}


def vocabulary() -> tuple[Triple, ...]:
    """Every triple of the ontology and of its schemes, the generated twin included, as they stand."""
    return tuple(triple for name in ("comity.ttl", "said.ttl") for triple in _parsed(name)) + tuple(_schemes())


@cache
def broader(concept: str) -> tuple[str, ...]:
    """The broader concepts of a concept of ours, nearest first.

    >>> broader("mediterraneanPartnerForCooperation")
    ('partnerForCooperation', 'partner', 'anyCapacity')
    """
    found = _broader().get(concept)
    return (found, *broader(found)) if found else ()


@cache
def concepts() -> frozenset[str]:
    """The local names of all concepts of ours that the ontology's schemes declare."""
    return frozenset(iri.removeprefix(ONTOLOGY) for iri in _concepts() if iri.startswith(ONTOLOGY))


@cache
def concepts_of(scheme: str) -> frozenset[str]:
    """The local names of the concepts of one scheme.

    >>> sorted(concepts_of("agreements"))
    ['contested', 'corroborated', 'single']
    """
    within = NamedNode(expand("skos:inScheme"))
    pairs = ((_iri(triple.subject), triple.object) for triple in vocabulary() if triple.predicate == within)
    return frozenset(local(iri) for iri, target in pairs if target == NamedNode(ONTOLOGY + scheme))


@cache
def marks(end: str) -> frozenset[str]:
    """The changes that mark one end (``begin``, ``end``) of an organisation's life.

    >>> marks("begin")
    frozenset({'founded'})
    """
    found = (triple for triple in vocabulary() if triple.predicate.value == ONTOLOGY + "marks")
    return frozenset(local(_iri(triple.subject)) for triple in found if _iri(triple.object) == ONTOLOGY + end)


@cache
def superseding(capacity: str) -> frozenset[str]:
    """The capacities that end this one, or a broader one, when a party comes to hold them or a narrower one.

    >>> superseding("dialoguePartner"), superseding("member")
    (frozenset({'fullCapacity'}), frozenset())
    """
    ended = {ONTOLOGY + name for name in (capacity, *broader(capacity))}
    found = (triple for triple in vocabulary() if triple.predicate.value == ONTOLOGY + "supersedes")
    return frozenset(local(_iri(triple.subject)) for triple in found if _iri(triple.object) in ended)


@cache
def areas() -> dict[str, str]:
    """The areas of cooperation that bodies have in schemes of their own: label by path.

    >>> areas()["area/OSCE/human"]
    'human dimension'
    """
    label = NamedNode(expand("skos:prefLabel"))
    pairs = ((_iri(triple.subject), triple.object) for triple in vocabulary() if triple.predicate == label)
    return {iri.removeprefix(ID): text.value for iri, text in pairs if iri in _concepts() and isinstance(text, Literal)
            and iri.startswith(ID)}  # fmt: skip


@cache
def _concepts() -> frozenset[str]:
    concept = NamedNode(expand("skos:Concept"))
    nodes = (triple.subject for triple in vocabulary() if triple.predicate == _TYPE and triple.object == concept)
    return frozenset(node.value for node in nodes if isinstance(node, NamedNode))


@cache
def declared_terms() -> frozenset[str]:
    """The local names of everything that the ontology declares in its own namespace."""
    named = (_iri(triple.subject) for triple in vocabulary() if triple.predicate == _TYPE)
    return frozenset(iri.removeprefix(ONTOLOGY) for iri in named if iri.startswith(ONTOLOGY))


@cache
def _broader() -> dict[str, str]:
    pairs = (triple for triple in vocabulary() if triple.predicate.value == expand("skos:broader"))
    return {local(_iri(pair.subject)): local(_iri(pair.object)) for pair in pairs}


def local(iri: str) -> str:
    """The local name of a property or class.

    >>> local("http://www.w3.org/ns/org#member")
    'member'
    """
    return re.split(r"[#/]", iri)[-1]


def _iri(node: object) -> str:
    """The IRI of a node of the vocabulary, which has no blank nodes."""
    assert isinstance(node, NamedNode)
    return node.value


def _relation(name: str) -> Relation:
    node = ONTOLOGY + name
    used = tuple(sorted(role.name for role in roles().values() if name in role.relations))
    template = _value(node, "comity:iriTemplate")
    declared = ("kind", "heldAlone", "withinLifeOf", "befalls")
    kind, *rest = (local(_value(node, f"comity:{part}")) for part in declared)
    return Relation(name, kind, template, _value(node, "comity:iriTemplateElse"), used, *rest)


def _role(iri: str) -> Role:
    used = frozenset(local(value) for value in _values(iri, "comity:roleOf"))
    takes, scheme = (local(_value(iri, curie)) for curie in ("comity:values", "comity:takesFrom"))
    return Role(local(iri), iri, takes, scheme, used)


def _declared(curie: str) -> list[str]:
    return [local(iri) for iri in _subjects(curie)]


def _subjects(curie: str) -> list[str]:
    return sorted({_iri(triple.subject) for triple in _ontology() if triple.predicate == _TYPE and _is(triple, curie)})


def _is(triple: Triple, curie: str) -> bool:
    return isinstance(triple.object, NamedNode) and triple.object.value == expand(curie)


def _value(subject: str, curie: str) -> str:
    return next(iter(_values(subject, curie)), "")


def _values(subject: str, curie: str) -> list[str]:
    return _index().get((subject, expand(curie)), [])


@cache
def _index() -> dict[tuple[str, str], list[str]]:
    index: dict[tuple[str, str], list[str]] = {}
    for triple in _ontology():
        assert isinstance(triple.object, NamedNode | Literal)
        index.setdefault((_iri(triple.subject), triple.predicate.value), []).append(triple.object.value)
    return index


def _ontology() -> tuple[Triple, ...]:
    return _parsed("comity.ttl")


@cache
def _parsed(name: str) -> tuple[Triple, ...]:
    text = (files("comity.ontology") / name).read_bytes()
    return tuple(quad.triple for quad in parse(text, format=RdfFormat.TURTLE))


def _schemes() -> Iterator[Triple]:
    for file in sorted((files("comity.ontology") / "schemes").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttl"):
            yield from (quad.triple for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE))
