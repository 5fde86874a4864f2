"""Check: does the number of one body's members in another agree with the dated facts of others?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.belonging import days_of, named, outcome_of, spread, tally
from comity.graph.audit.findings import CANNOT_TELL, Check, Finding, of_claim
from comity.graph.audit.material import Material, moment_of
from comity.graph.claim import Claim

NAME = "declared-overlap"
ROLES = ("organization", "role", "otherOrganization", "otherRole", "number")


def run(material: Material) -> Iterator[Finding]:
    """A finding for each overlap that says its bodies, capacities, number and moment."""
    for claim in material.said("Overlap"):
        yield from _test(claim, material)


def _test(claim: Claim, material: Material) -> Iterator[Finding]:
    organization, role, other, other_role, number = map(claim.role, ROLES)
    moment = moment_of(claim)
    if not (organization and role and other and other_role and moment) or not isinstance(number, int):
        return
    first, second = (material.without(claim.document, body) for body in (organization, other))
    if not first or not second:
        note = "memberships of one body are not held from others"
        yield of_claim(NAME, claim, CANNOT_TELL, note, declared=str(number), at_least=0, at_most=0)
        return
    days = days_of(moment, [*first, *second])
    both = [tally(first, role, day).also_in(tally(second, other_role, day)) for day in days]
    note = f"in both on some day: {named(frozenset.union(*(day.all for day in both)))}"
    yield of_claim(NAME, claim, outcome_of(number, both), note, declared=str(number), **spread(both))


CHECK = Check(NAME, "A declared number of members of one body in another is that of the dated memberships.", run)
