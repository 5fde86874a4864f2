"""Policies: which claims are admitted or outranked before the facts are drawn from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from comity.graph.claim import Moment
from comity.graph.document import Document
from comity.graph.reconcile.evidence import STATED, Evidence

Documents = Mapping[str, Document]
Dated = tuple[Evidence, Moment]
Rank = Callable[[Dated, Documents], int]

LOWER_RUNGS = frozenset({"applied", "decided", "memorandum", "signed", "ratified", "firstAttended", "onList"})
"""Rungs of the ladder below being in force, or beside it."""


@dataclass(frozen=True)
class Policy:
    """A way to weigh claims: ``admitted`` modalities count as said outright, ``rank`` outranks dates.

    Of the dates for the same begin, or the same end, only those of the lowest rank stay; a claim whose
    date is outranked still stands behind the fact, without that date.
    """

    name: str
    label: str
    rank: Rank
    admitted: frozenset[str] = STATED

    def outranked(self, dated: Sequence[Dated], documents: Documents) -> list[Evidence]:
        """The evidence whose dates give way to others for the same begin or end."""
        ranks = [self.rank(item, documents) for item in dated]
        return [item[0] for item, rank in zip(dated, ranks, strict=True) if rank > min(ranks)]


def _equal(dated: Dated, documents: Documents) -> int:
    return 0


def _by_kind(dated: Dated, documents: Documents) -> int:
    document = documents.get(dated[0].claim.document)
    return document.weight if document else 99


def _by_precision(dated: Dated, documents: Documents) -> int:
    return dated[1].period.precision


def _by_force(dated: Dated, documents: Documents) -> int:
    return int(dated[1].basis in LOWER_RUNGS)


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
