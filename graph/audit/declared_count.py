"""Check: does the number of members that a text declares agree with the dated facts of others?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.belonging import (
    Material,
    Memberships,
    Tally,
    days_of,
    declares,
    moment_of,
    named,
    outcome_of,
    tally,
)
from comity.graph.audit.findings import CANNOT_TELL, Check, Finding
from comity.graph.claim import Claim

NAME = "declared-count"


def run(material: Material) -> Iterator[Finding]:
    """A finding for each count that says its body, capacity, number and moment."""
    for claim in material.claims:
        if claim.relation == "Count" and declares(claim):
            yield from _test(claim, material.memberships)


def _test(claim: Claim, memberships: Memberships) -> Iterator[Finding]:
    organization, role, number, moment = (*map(claim.role, ("organization", "role", "number")), moment_of(claim))
    if organization is None or role is None or not isinstance(number, int) or moment is None:
        return
    facts = memberships.without(claim.document, organization)
    if not facts:
        yield Finding(NAME, claim, CANNOT_TELL, 0, 0, "no memberships of this body are held from other sources")
        return
    tallies = [tally(facts, role, day) for day in days_of(moment, facts)]
    least = min(len(day.certain) for day in tallies)
    most = max(len(day.certain | day.possible) for day in tallies)
    yield Finding(NAME, claim, outcome_of(number, tallies), least, most, _note(tallies))


def _note(tallies: list[Tally]) -> str:
    certain = frozenset.intersection(*(day.certain for day in tallies))
    all_named = frozenset.union(*(day.certain | day.possible for day in tallies))
    return f"certain throughout: {named(certain)}; others on some day or possibly: {named(all_named - certain)}"


CHECK = Check(NAME, "A declared number of members is the number of dated memberships from other sources.", run)
