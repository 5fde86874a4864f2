"""What the ontology declares of each relation: kind, key roles, other roles. Everything else reads it here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from comity.ontology.namespaces import local
from comity.ontology.vocabulary import declared, told


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
    """A class of facts or claims: ``kind`` is spell, event, trait or claimOnly; ``template`` mints its IRIs.

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

    @property
    def needed(self) -> tuple[str, ...]:
        """The key roles without which nothing is said: those of both templates, where there are two.

        >>> relation("Meeting").needed
        ('organization', 'level', 'series')
        """
        either = variables(self.template_else)
        return tuple(role for role in self.keys if role in either or not either)


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
    return {local(iri): _relation(iri) for iri in declared("comity:Relation")}


def relation(name: str) -> Relation:
    """One relation; raises KeyError for a name that the ontology does not declare."""
    return relations()[name]


@cache
def roles() -> dict[str, Role]:
    """All roles by local name.

    >>> roles()["member"].iri
    'http://www.w3.org/ns/org#member'
    """
    return {local(iri): _role(iri) for iri in declared("comity:Role")}


def _relation(iri: str) -> Relation:
    name = local(iri)
    used = tuple(sorted(role.name for role in roles().values() if name in role.relations))
    template, template_else = (_value(iri, curie) for curie in ("comity:iriTemplate", "comity:iriTemplateElse"))
    kind, *rest = (local(_value(iri, f"comity:{part}")) for part in ("kind", "heldAlone", "withinLifeOf", "befalls"))
    return Relation(name, kind, template, template_else, used, *rest)


def _role(iri: str) -> Role:
    used = frozenset(local(value) for value in told("comity:roleOf").get(iri, ()))
    takes, scheme = (local(_value(iri, curie)) for curie in ("comity:values", "comity:takesFrom"))
    return Role(local(iri), iri, takes, scheme, used)


def _value(iri: str, curie: str) -> str:
    """The one value of a property, or an empty string."""
    return next(iter(told(curie).get(iri, ())), "")
