"""Check: does a claim end before it begins?"""

from __future__ import annotations

from collections.abc import Iterator

from comity.graph.audit.findings import FAILED, Check, Finding, of_claim
from comity.graph.audit.material import Material
from comity.graph.claim import Claim

NAME = "end-before-begin"


def run(material: Material) -> Iterator[Finding]:
    """A finding for each claim whose end lies wholly before its begin."""
    for claim in material.claims:
        if claim.begin and claim.end and claim.end.period.latest < claim.begin.period.earliest:
            yield of_claim(NAME, claim, FAILED, "neither date bears on the fact", declared=_declared(claim))


def _declared(claim: Claim) -> str:
    return f"{claim.begin.period if claim.begin else ''} to {claim.end.period if claim.end else ''}"


CHECK = Check(NAME, "No claim ends before it begins.", run)
