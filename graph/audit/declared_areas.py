"""Check: does the number of areas (or other traits) that a text declares agree with what others say of the body?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.belonging import named
from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED, Check, Finding, of_claim
from comity.graph.audit.material import Material
from comity.graph.claim import Claim, Concept, Thing, Value

NAME = "declared-areas"


def run(material: Material) -> Iterator[Finding]:
    """A finding for each count of a body's traits in a scheme: "five areas"."""
    for claim in material.said("Count"):
        yield from _test(claim, material)


def _test(claim: Claim, material: Material) -> Iterator[Finding]:
    organization, scheme, number = map(claim.role, ("organization", "scheme", "number"))
    if organization is None or scheme is None or not isinstance(number, int):
        return
    facts = material.without(claim.document, organization, "Characteristic")
    found = {_name(fact.key.role("concept")) for fact in facts if fact.key.role("scheme") == scheme}
    outcome = (PASSED if len(found) == number else FAILED) if found else CANNOT_TELL
    note = f"others name: {named(found)}"
    yield of_claim(NAME, claim, outcome, note, declared=str(number), at_least=len(found), at_most=len(found))


def _name(value: Value | None) -> str:
    match value:
        case Thing():
            return value.key.rpartition("/")[2]
        case Concept(name):
            return name
        case _:
            return str(value)


CHECK = Check(NAME, "A declared number of areas, commitments or rules is the number that other sources name.", run)
