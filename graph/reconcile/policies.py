"""Policies: which claims are admitted or outranked before the facts are drawn from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from comity.graph.claim import Moment
from comity.graph.document import Document
from comity.graph.reconcile.evidence import STATED, Evidence

Documents = Mapping[str, Document]
Rank = Callable[[Evidence, str, Documents], int]

LOWER_RUNGS = frozenset({"applied", "decided", "memorandum", "signed", "ratified", "firstAttended", "onList"})
"""Rungs of the ladder below being in force, or beside it."""


@dataclass(frozen=True)
class Policy:
    """A way to weigh claims: ``admitted`` modalities count as said outright, ``rank`` outranks dates.

    For each part of a key (begin, end) only the dates of the lowest rank stay; outranked claims keep
    their place among the claims, without that date.
    """

    name: str
    label: str
    rank: Rank
    admitted: frozenset[str] = STATED

    def weigh(self, evidence: Sequence[Evidence], documents: Documents) -> list[Evidence]:
        """The evidence on one key without the dates that are outranked."""
        for part in ("begin", "end"):
            evidence = self._without_outranked(evidence, part, documents)
        return list(evidence)

    def _without_outranked(self, evidence: Sequence[Evidence], part: str, documents: Documents) -> list[Evidence]:
        ranks = [self.rank(item, part, documents) for item in evidence if getattr(item, part)]
        best = min(ranks, default=0)
        return [_cleared(item, part) if self.rank(item, part, documents) > best else item for item in evidence]


def _cleared(item: Evidence, part: str) -> Evidence:
    return replace(item, begin=None) if part == "begin" else replace(item, end=None)


def _equal(item: Evidence, part: str, documents: Documents) -> int:
    return 0


def _by_kind(item: Evidence, part: str, documents: Documents) -> int:
    document = documents.get(item.claim.document)
    return document.weight if document else 99


def _by_precision(item: Evidence, part: str, documents: Documents) -> int:
    period = item.begin if part == "begin" else item.end
    return period.days if period else 0


def _by_force(item: Evidence, part: str, documents: Documents) -> int:
    moment: Moment | None = item.claim.begin if part == "begin" else item.claim.end
    return int(moment is not None and moment.basis in LOWER_RUNGS)


POLICIES = {
    policy.name: policy
    for policy in (
        Policy("all", "all claims, widest bounds", _equal),
        Policy("official-first", "dates of the weightiest kind of source", _by_kind),
        Policy("most-precise", "the most precise dates", _by_precision),
        Policy("in-force", "dates in force before those of signing, deciding or attending", _by_force),
        Policy("reported-too", "all claims, reported ones as well", _equal, STATED | {"reported"}),
    )
}
"""The policies by name; ``all`` is the default."""
