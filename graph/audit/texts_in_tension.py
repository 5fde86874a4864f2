"""Check: do two claims that no fact settles stand against one another?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from comity.graph.audit.declared_share import extent_of
from comity.graph.audit.findings import FAILED, Check, Finding, of_claim
from comity.graph.audit.material import Material, declares
from comity.graph.citation import readable
from comity.graph.claim import Claim, Value
from comity.graph.reconcile.agreement import root
from comity.ontology.declarations import relation

NAME = "texts-in-tension"
SAID_OF = ("stated", "planned", "goal", "scheduled", "reported")
"""How a thing may be said so that its denial stands against it: also as a plan or a goal."""

Pairs = Iterator[tuple[Claim, Claim]]


def run(material: Material) -> Iterator[Finding]:
    """A finding for each denial against another source's affirmation, and each two shares that exclude each other.

    Only relations that are never facts are compared: of the others, the facts show what is contested.
    """
    beside: dict[str, list[Claim]] = {}
    known = {claim.key: claim for claim in material.claims}
    for claim, other in (*_denials(material), *_shares(material)):
        beside.setdefault(claim.key, []).append(other)
    for key, others in beside.items():
        note = "; ".join(
            f"beside: “{words_of(other)}” ({other.document}, {readable(other.spoken)})" for other in others
        )
        yield of_claim(NAME, known[key], FAILED, note, declared=words_of(known[key]), others=tuple(others))


def words_of(claim: Claim) -> str:
    """The words of a claim, on one line.

    >>> words_of(Claim("Likeness", (), "a", quote="not an\\n OSCE"))
    'not an OSCE'
    """
    said = " … ".join(passage.exact for passage in claim.passages) or claim.quote
    return " ".join(said.split())


def _denials(material: Material) -> Pairs:
    for claims in _alike(material.claims).values():
        denied = [claim for claim in claims if claim.polarity == "denied"]
        for claim in denied:
            for other in claims:
                if other.polarity != "denied" and not _same_source(claim, other, material):
                    yield claim, other


def _alike(claims: Sequence[Claim]) -> dict[tuple[str, tuple[tuple[str, Value], ...]], list[Claim]]:
    """The claims of claim-only relations that say the same of the same, whether affirmed or denied."""
    alike: dict[tuple[str, tuple[tuple[str, Value], ...]], list[Claim]] = {}
    for claim in claims:
        plain = claim.modality in SAID_OF and claim.derivation != "restored"
        if plain and relation(claim.relation).kind == "claimOnly" and claim.relation != "Remark":
            alike.setdefault((claim.relation, claim.roles), []).append(claim)
    return alike


def _same_source(claim: Claim, other: Claim, material: Material) -> bool:
    return root(claim.document, material.documents) == root(other.document, material.documents)


def _shares(material: Material) -> Pairs:
    shares = [claim for claim in material.claims if claim.relation == "Share" and declares(claim)]
    for claim, other in combinations(shares, 2):
        if _of_one(claim, other) and _exclude(claim, other):
            yield claim, other


def _of_one(claim: Claim, other: Claim) -> bool:
    """Whether two shares are of one body and region at one moment, by measures that may be the same."""
    measures, others = set(claim.all("measure")), set(other.all("measure"))
    if measures and others and not measures & others:
        return False
    same = all(claim.role(name) == other.role(name) for name in ("organization", "region"))
    moments = [said.observed.period if said.observed else said.spoken for said in (claim, other)]
    return same and all(moments) and moments[0].overlaps(moments[1])  # type: ignore[union-attr, arg-type]


def _exclude(claim: Claim, other: Claim) -> bool:
    one, two = extent_of(claim), extent_of(other)
    return bool(one and two) and (one[1] < two[0] or two[1] < one[0])  # type: ignore[index]


CHECK = Check(NAME, "No two texts stand against one another where no fact decides.", run)
