"""What checks look into: all claims and their documents, the facts, and the facts without each document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from comity.graph.claim import Claim, Value
from comity.graph.fact import Fact, Key
from comity.graph.period import Period
from comity.graph.reconcile.agreement import root
from comity.graph.reconcile.conclude import draw, reconcile
from comity.graph.reconcile.evidence import Evidence, gather
from comity.graph.reconcile.joining import joined
from comity.graph.reconcile.policies import POLICIES, Documents, Policy
from comity.graph.reconcile.setting import Around, settings

Drawn = tuple[Key, list[Evidence], list[Fact]]


@dataclass
class Material:
    """All that a check may look into; ``given`` are the facts, if somebody has drawn them already by the policy."""

    claims: Sequence[Claim]
    documents: Documents
    given: Sequence[Fact] | None = None
    policy: Policy = POLICIES["all"]
    _drawn: dict[tuple[str, Value], list[Drawn]] = field(default_factory=dict)

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """All facts, in order of their paths' keys."""
        if self.given is None:
            return reconcile(self.claims, None, self.policy, documents=self.documents)
        return self.given

    def said(self, relation: str) -> Iterator[Claim]:
        """The claims of a relation that are said outright: a plan, a wish or a restored word declares nothing."""
        return (claim for claim in self.claims if claim.relation == relation and declares(claim))

    def facts_of(self, relation: str) -> Iterator[Fact]:
        """The facts of one relation."""
        return (fact for fact in self.facts if fact.key.relation == relation)

    def without(self, document: str, organization: Value, relation: str = "Membership") -> list[Fact]:
        """The facts of an organisation drawn without a document and whatever copies it, or is copied by it."""
        own = root(document, self.documents)
        facts: list[Fact] = []
        for key, evidence, drawn in self._about(relation, organization):
            others = [item for item in evidence if root(item.claim.document, self.documents) != own]
            facts += drawn if len(others) == len(evidence) else self._draw(key, others, own)
        return facts

    def _about(self, relation: str, organization: Value) -> list[Drawn]:
        """The evidence of an organisation's relation by key, with the facts that follow from all of it."""
        about = (relation, organization)
        if about not in self._drawn:
            found = self._evidence.get(about, [])
            self._drawn[about] = [(key, items, self._by_facts.get(key, [])) for key, items in found]
        return self._drawn[about]

    def _draw(self, key: Key, evidence: Sequence[Evidence], own: str) -> list[Fact]:
        around = self._around(key)
        attended = tuple(item for item in around.attended if root(item.claim.document, self.documents) != own)
        return draw(key, evidence, self.documents, self.policy, setting=replace(around, attended=attended))

    @cached_property
    def _by_facts(self) -> dict[Key, list[Fact]]:
        found: dict[Key, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.key, []).append(fact)
        return found

    @cached_property
    def _by_key(self) -> dict[Key, list[Evidence]]:
        return joined(gather(self.claims, self.policy.admitted))

    @cached_property
    def _around(self) -> Around:
        return settings(self._by_key, self.policy.joining)

    @cached_property
    def _evidence(self) -> dict[tuple[str, Value], list[tuple[Key, list[Evidence]]]]:
        found: dict[tuple[str, Value], list[tuple[Key, list[Evidence]]]] = {}
        for key, evidence in sorted(self._by_key.items()):
            organization = key.role("organization")
            if organization is not None:
                found.setdefault((key.relation, organization), []).append((key, evidence))
        return found


def declares(claim: Claim) -> bool:
    """Whether a claim says a thing outright: a plan, a wish or a restored word declares nothing."""
    return claim.modality in ("stated", "reported") and claim.polarity == "affirmed" and claim.derivation != "restored"


def moment_of(claim: Claim) -> Period | None:
    """The moment that a number speaks of: as observed, else its begin, else when it was spoken."""
    said = claim.observed or claim.begin
    return said.period if said else claim.spoken
