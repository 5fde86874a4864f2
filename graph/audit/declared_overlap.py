"""Check: does the number of one body's members in another agree with the dated facts of others?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.belonging import Material, Memberships, days_of, declares, moment_of, named, outcome_of, tally
from comity.graph.audit.findings import CANNOT_TELL, Check, Finding
from comity.graph.claim import Claim

NAME = "declared-overlap"
ROLES = ("organization", "role", "otherOrganization", "otherRole", "number")


def run(material: Material) -> Iterator[Finding]:
    """A finding for each overlap that says its bodies, capacities, number and moment."""
    for claim in material.claims:
        if claim.relation == "Overlap" and declares(claim):
            yield from _test(claim, material.memberships)


def _test(claim: Claim, memberships: Memberships) -> Iterator[Finding]:
    organization, role, other, other_role, number = map(claim.role, ROLES)
    moment = moment_of(claim)
    if None in (organization, role, other, other_role) or not isinstance(number, int) or moment is None:
        return
    assert organization is not None
    assert other is not None
    first, second = (memberships.without(claim.document, body) for body in (organization, other))
    if not first or not second:
        yield Finding(NAME, claim, CANNOT_TELL, 0, 0, "memberships of one body are not held from others")
        return
    days = days_of(moment, [*first, *second])
    both = [tally(first, role, day).also_in(tally(second, other_role, day)) for day in days]
    least, most = min(len(day.certain) for day in both), max(len(day.certain | day.possible) for day in both)
    members = frozenset.union(*(day.certain | day.possible for day in both))
    yield Finding(NAME, claim, outcome_of(number, both), least, most, f"in both on some day: {named(members)}")


CHECK = Check(NAME, "A declared number of members of one body in another is that of the dated memberships.", run)
