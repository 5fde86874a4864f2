"""Check: does the number of members that a text declares agree with the dated facts of others?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.belonging import Tally, days_of, moment_of, named, others_facts, outcome_of, tally
from comity.graph.audit.findings import CANNOT_TELL, Check, Evidence, Finding
from comity.graph.claim import Claim

NAME = "declared-count"


def run(evidence: Evidence) -> Iterator[Finding]:
    """A finding for each count that says its body, capacity, number and moment."""
    for claim in evidence.claims:
        if claim.relation == "Count" and claim.polarity == "affirmed":
            yield from _test(claim, evidence)


def _test(claim: Claim, evidence: Evidence) -> Iterator[Finding]:
    organization, role, number, moment = (*map(claim.role, ("organization", "role", "number")), moment_of(claim))
    if organization is None or role is None or not isinstance(number, int) or moment is None:
        return
    facts = others_facts(claim, organization, evidence)
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
