"""Policies: which claims are admitted or outranked before the facts are drawn from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from comity.graph.document import KINDS, Document
from comity.graph.errors import UnknownName
from comity.graph.period import Period, narrowed
from comity.graph.reconcile.evidence import STATED, Evidence
from comity.graph.reconcile.ladder import OWN, Dated

Documents = Mapping[str, Document]
Rank = Callable[[Dated, Documents], int]

YEAR = 365
"""Days: a data set's date as vague as that is a coding by years."""

JOINING = {
    "own": OWN,
    "signed": "signed",
    "in-force": "inForce",
    "first-attended": "firstAttended",
    "first-list": "onList",
}
"""The rules of joining by name: the rung of the ladder from which each counts; OWN is the body's own."""


@dataclass(frozen=True)
class Policy:
    """A way to weigh claims: ``admitted`` modalities count as said outright, ``rank`` outranks dates.

    Of the dates for the same begin, or the same end, only those of the lowest rank stay; a claim whose
    date is outranked still stands behind the fact, without that date. ``joining`` is the rung of the ladder
    from which joining and leaving are counted, or OWN for that from which each body counts.
    """

    name: str
    label: str
    rank: Rank
    admitted: frozenset[str] = STATED
    joining: str = OWN

    @property
    def rule(self) -> str:
        """The name of its rule of joining."""
        return next(name for name, rung in JOINING.items() if rung == self.joining)

    def outranked(self, dated: Sequence[Dated], documents: Documents, rung: str = "") -> list[Evidence]:
        """The evidence whose dates give way to others for the same begin or end; ``rung`` is that counted from.

        First what is coded by years gives way to what is not, then the other rungs to the one counted from,
        then the lower ranks.
        """
        weighed = (_coded, partial(_off, rung), self._lower)
        aside: list[Evidence] = []
        for gives_way in weighed:
            left = [item for item in dated if item.evidence not in aside]
            aside += gives_way(left, documents)
        return aside

    def _lower(self, dated: Sequence[Dated], documents: Documents) -> list[Evidence]:
        ranks = [self.rank(item, documents) for item in dated]
        return [item.evidence for item, rank in zip(dated, ranks, strict=True) if rank > min(ranks)]


def _off(rung: str, dated: Sequence[Dated], documents: Documents) -> list[Evidence]:
    """What stands on another rung than the one counted from, where something stands on that.

    Dates of which no source says the rung stay, unless that rung is shown by a list or a meeting and not told.
    """
    if not rung or all(item.rung != rung for item in dated):
        return []
    kept = {rung} if any(item.evidence.shown for item in dated) else {rung, ""}
    return [item.evidence for item in dated if item.rung not in kept]


def _coded(dated: Sequence[Dated], documents: Documents) -> list[Evidence]:
    """What is coded by years and has no day in common with all dates that are not, where there are such."""
    coded: list[Dated] = []
    precise: list[Period] = []
    for item in dated:
        if is_coded(item.evidence.claim.document, item.period, documents):
            coded.append(item)
        else:
            precise.append(item.period)
    return [item.evidence for item in coded if precise and not narrowed([*precise, item.period])]


def is_coded(key: str, period: Period, documents: Documents) -> bool:
    """Whether a document's date is the coding of a data set by years: a weak basis, which tells no day."""
    document = documents.get(key)
    return document is not None and document.kind == "dataset" and period.days >= YEAR


def _equal(dated: Dated, documents: Documents) -> int:
    return 0


def weight_of(key: str, documents: Documents) -> int:
    """The weight of a document by its kind, 0 the weightiest; one of which nothing is known comes last."""
    document = documents.get(key)
    return document.weight if document else len(KINDS) + 1


def _by_kind(dated: Dated, documents: Documents) -> int:
    return weight_of(dated.evidence.claim.document, documents)


def _by_precision(dated: Dated, documents: Documents) -> int:
    return dated.period.precision


POLICIES = {
    policy.name: policy
    for policy in (
        Policy("all", "all claims, widest bounds", _equal),
        Policy("official-first", "dates of the weightiest kind of source", _by_kind),
        Policy("most-precise", "the most precise dates", _by_precision),
        Policy("reported-too", "all claims, reported ones as well", _equal, STATED | {"reported"}),
    )
}
"""The policies by name; ``all`` is the default."""


def weighed_by(policy: str, joining: str = "own") -> Policy:
    """A policy under a rule of joining, both by name; raises UnknownName for a name that neither has.

    >>> weighed_by("most-precise", "signed").joining
    'signed'
    """
    for name, known, kind in ((policy, POLICIES, "policy"), (joining, JOINING, "rule of joining")):
        if name not in known:
            raise UnknownName(f"no {kind} {name!r}; there are: {', '.join(known)}")
    return replace(POLICIES[policy], joining=JOINING[joining])
