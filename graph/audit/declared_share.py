"""Check: does so much of a region belong to a body as a text says ("most Asian countries", "the entire continent")?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil, floor

from comity.graph.audit.belonging import days_of, named, tally
from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED, Check, Finding, of_claim
from comity.graph.audit.material import Material, moment_of
from comity.graph.audit.regions import states_of
from comity.graph.claim import Claim, Concept

NAME = "declared-share"
NEARLY = 5
"""Percentage points from a number that "nearly" and "roughly" still mean: half of the round step of ten."""

Extent = tuple[float, float]


def run(material: Material) -> Iterator[Finding]:
    """A finding for each share of a region that says its body, region, extent and moment."""
    for claim in material.said("Share"):
        yield from _test(claim, material)


def extent_of(claim: Claim) -> Extent | None:
    """The least and most percent that a claim of a share may mean, or None where it says neither word nor number.

    >>> from comity.graph.claim import roles
    >>> extent_of(Claim("Share", roles(percent=90, quantifier=Concept("nearly")), "a"))
    (85, 89.5)
    """
    percent, quantifier = claim.role("percent"), claim.role("quantifier")
    word = quantifier.name if isinstance(quantifier, Concept) else ""
    if isinstance(percent, int):
        return _around(percent).get(word, (percent - 0.5, percent + 0.5))
    return {"allOf": (100.0, 100.0), "mostOf": (50.0, 100.0)}.get(word)


def _around(percent: int) -> dict[str, Extent]:
    """What a number in percent means beside each word."""
    return {
        "nearly": (percent - NEARLY, percent - 0.5),
        "roughly": (percent - NEARLY, percent + NEARLY),
        "moreThan": (percent, 100.0),
        "lessThan": (0.0, percent),
    }


def _test(claim: Claim, material: Material) -> Iterator[Finding]:
    organization, region = map(claim.role, ("organization", "region"))
    moment, extent = moment_of(claim), extent_of(claim)
    if organization is None or not isinstance(region, str) or moment is None or extent is None:
        return
    declared = " to ".join(f"{part:g}" for part in dict.fromkeys(extent)) + " percent"
    facts = material.without(claim.document, organization)
    if set(claim.all("measure")) - {Concept("states")} or not facts:
        yield of_claim(NAME, claim, CANNOT_TELL, "no figures of this measure are held from others", declared=declared)
        return
    role = claim.role("role") or Concept("fullCapacity")
    days = days_of(moment, facts)
    shares = [_share(tally(facts, role, day).certain, tally(facts, role, day).all, region, day) for day in days]
    least, most = min(low for low, _ in shares), max(high for _, high in shares)
    missing = states_of(region, days[0]) - tally(facts, role, days[0]).all
    note = f"of {len(states_of(region, days[0]))} states of {region} by number; not in it: {named(missing)}"
    yield of_claim(NAME, claim, _outcome((least, most), extent), note, declared=declared,
                   at_least=floor(least), at_most=ceil(most))  # fmt: skip


def _share(certain: frozenset[str], possible: frozenset[str], region: str, day: date) -> Extent:
    states = states_of(region, day)
    if not states:
        return 0, 100
    return 100 * len(certain & states) / len(states), 100 * len(possible & states) / len(states)


def _outcome(found: Extent, said: Extent) -> str:
    if said[0] <= found[0] and found[1] <= said[1]:
        return PASSED
    return CANNOT_TELL if found[0] <= said[1] and said[0] <= found[1] else FAILED


CHECK = Check(NAME, "A declared share of a region's states is that of the dated memberships.", run)
