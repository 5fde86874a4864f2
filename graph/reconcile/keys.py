"""The key of a claim, read from what the ontology declares of its relation."""

from __future__ import annotations

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


def membership_key(organization: Thing, member: Thing, role: Concept) -> Key:
    """The key of a membership, as a complete list names it."""
    pairs = ordered((("organization", organization), ("member", member), ("role", role)))
    key = _key(Claim("Membership", pairs, ""), relation("Membership").template)
    assert key is not None
    return key


def _key(claim: Claim, template: str) -> Key | None:
    names = variables(template)
    values = {name: _value(claim, name) for name in names}
    if not template or not all(values.values()):
        return None
    path = template.format(**{name: _segment(value) for name, value in values.items()})
    return Key(path, claim.relation, ordered((name, value) for name, value in values.items() if name != "begin"))


def _value(claim: Claim, name: str) -> Value | None:
    if name == "begin":
        return claim.begin.period.edtf if claim.begin else None
    return claim.role(name)


def _segment(value: Value | None) -> str:
    match value:
        case Thing():
            return value.key
        case Concept(name):
            return name
        case _:
            return str(value)
