"""Check: what a text says of "the others", in both readings of the word: all of the rest, or some of it."""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.belonging import Tally, days_of, named, spread, tally
from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED, Check, Finding, of_claim
from comity.graph.audit.material import Material, moment_of
from comity.graph.claim import Claim, Concept

NAME = "declared-rest"
ROLES = ("organization", "role", "otherOrganization", "otherRole")


def run(material: Material) -> Iterator[Finding]:
    """A finding for each overlap that speaks of the others: "others are Partners"."""
    for claim in material.said("Overlap"):
        if claim.role("quantifier") == Concept("others"):
            yield from _test(claim, material)


def _test(claim: Claim, material: Material) -> Iterator[Finding]:
    organization, role, other, other_role = map(claim.role, ROLES)
    moment = moment_of(claim)
    if not (organization and role and other and other_role and moment):
        return
    first, second = (material.without(claim.document, body) for body in (organization, other))
    days = days_of(moment, [*first, *second])
    rest = [tally(first, role, day).not_in(tally(second, Concept("fullCapacity"), day)) for day in days]
    meant = [day.also_in(tally(second, other_role, on)) for day, on in zip(rest, days, strict=True)]
    left = [day.not_in(tally(second, other_role, on)) for day, on in zip(rest, days, strict=True)]
    yield of_claim(NAME, claim, _outcome(meant, left), _note(meant, left), declared="others", **spread(meant))


def _outcome(meant: list[Tally], left: list[Tally]) -> str:
    """PASSED where nobody is left out, FAILED where nobody is meant, CANNOT_TELL where only one reading holds."""
    if all(day.certain for day in meant) and not any(day.all for day in left):
        return PASSED
    return CANNOT_TELL if any(day.all for day in meant) else FAILED


def _note(meant: list[Tally], left: list[Tally]) -> str:
    yes, no = (frozenset.union(*(day.all for day in days)) for days in (meant, left))
    return (
        f"read as some of the others: {len(yes)} are ({named(yes)}); "
        f"read as all of the others: {len(no)} are not ({named(no)})"
    )


CHECK = Check(NAME, "What is said of the other members holds, read as all of them and read as some of them.", run)
