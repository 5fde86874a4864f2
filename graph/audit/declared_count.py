"""Check: does the number of members that a text declares agree with the dated facts of others?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.belonging import Tally, days_of, named, outcome_of, spread, tally
from comity.graph.audit.findings import CANNOT_TELL, Check, Finding, of_claim
from comity.graph.audit.material import Material, moment_of
from comity.graph.claim import Claim

NAME = "declared-count"


def run(material: Material) -> Iterator[Finding]:
    """A finding for each count that says its body, capacity, number and moment."""
    for claim in material.said("Count"):
        yield from _test(claim, material)


def _test(claim: Claim, material: Material) -> Iterator[Finding]:
    organization, role, number, moment = (*map(claim.role, ("organization", "role", "number")), moment_of(claim))
    if organization is None or role is None or not isinstance(number, int) or moment is None:
        return
    facts = material.without(claim.document, organization)
    if not facts:
        note = "no memberships of this body are held from other sources"
        yield of_claim(NAME, claim, CANNOT_TELL, note, declared=str(number), at_least=0, at_most=0)
        return
    tallies = [tally(facts, role, day) for day in days_of(moment, facts)]
    outcome = outcome_of(number, tallies)
    yield of_claim(NAME, claim, outcome, _note(tallies), declared=str(number), **spread(tallies))


def _note(tallies: list[Tally]) -> str:
    certain = frozenset.intersection(*(day.certain for day in tallies))
    everybody = frozenset.union(*(day.all for day in tallies))
    return f"certain throughout: {named(certain)}; others on some day or possibly: {named(everybody - certain)}"


CHECK = Check(NAME, "A declared number of members is the number of dated memberships from other sources.", run)
