"""The key of a claim, read from what the ontology declares of its relation."""

from __future__ import annotations

from functools import cache

from comity.graph.claim import Claim, Concept, Thing, Value, ordered
from comity.graph.fact import Key
from comity.ontology.declarations import relation, variables


def key_of(claim: Claim) -> Key | None:
    """The key that a claim speaks of; None for a claim-only relation, or where a key role is not said.

    >>> seat = (("organization", Thing("organisation/CICA")), ("place", Thing("place/almaty")))
    >>> key_of(Claim("Seat", seat, "a")).path
    'seat/CICA/almaty'
    """
    declared = relation(claim.relation)
    if declared.kind == "claimOnly":
        return None
    return _key(claim, declared.template) or _key(claim, declared.template_else)


def path_of_claim(claim: Claim) -> str:
    """What a claim says in short, as a path by the template of its relation; what is not said is left empty.

    >>> path_of_claim(Claim("Count", (("number", 20), ("organization", Thing("organisation/CICA"))), "a"))
    'count/CICA//20'
    """
    template = relation(claim.relation).template
    values = {name: _value(claim, name) for name in variables(template)}
    return template.format(**{name: "" if value is None else _segment(value) for name, value in values.items()})


@cache
def membership_key(organization: Thing, member: Thing, role: Concept) -> Key:
    """The key of a membership, as a complete list names it."""
    return _filled("Membership", relation("Membership").template, (organization, member, role))


def _key(claim: Claim, template: str) -> Key | None:
    values = [_value(claim, name) for name in variables(template)]
    if not template or None in values:
        return None
    return _filled(claim.relation, template, tuple(value for value in values if value is not None))


@cache
def _filled(name: str, template: str, values: tuple[Value, ...]) -> Key:
    pairs = dict(zip(variables(template), values, strict=True))
    path = template.format(**{role: _segment(value) for role, value in pairs.items()})
    return Key(path, name, ordered((role, value) for role, value in pairs.items() if role != "begin"))


def _value(claim: Claim, name: str) -> Value | None:
    if name == "begin":
        return claim.begin.period.edtf if claim.begin else None
    return claim.role(name)


def _segment(value: Value) -> str:
    match value:
        case Thing():
            return value.key
        case Concept(name):
            return name
        case _:
            return str(value)
