"""One side of a comparison: who belonged to what on which days, and what is said for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from comity.analysis.days import Span, held_on, merged, not_denied, shared, spans_of
from comity.analysis.holding import read_holdings
from comity.graph.citation import footnote
from comity.graph.claim import Claim, Concept, Moment, Thing
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.reconcile import reconcile
from comity.loaders.datasets import Dataset
from comity.ontology.concepts import broader
from comity.queries import Graph
from comity.queries.answer import Row

Pair = tuple[str, str]
"""The paths of a body and a member."""

FULL = "member"
"""The category of every full capacity, by whatever word the body has for it."""


@dataclass(frozen=True)
class Said:
    """What one claim says: its dates with their rungs, its capacity, and where it stands."""

    category: str
    bearing: str
    citation: str
    publisher: str = ""
    fact: str = ""
    begin: Period | None = None
    end: Period | None = None
    observed: Period | None = None
    begin_basis: str = ""
    end_basis: str = ""

    @property
    def dates(self) -> tuple[Period, ...]:
        """The dates that it has."""
        return tuple(period for period in (self.begin, self.end, self.observed) if period)


@dataclass(frozen=True)
class Held:
    """One spell in a category: the days on which it certainly held, and certainly or possibly held."""

    category: str
    role: str
    certain: tuple[Span, ...]
    possible: tuple[Span, ...]
    fact: str

    def on(self, day: date) -> str:
        """``certainly``, ``possibly`` or an empty string."""
        return held_on(self.certain, self.possible, day)


@dataclass
class Side:
    """Everything that one side holds, by body and member; ``denied`` are days on which it says that nothing held."""

    held: dict[Pair, list[Held]] = field(default_factory=dict)
    said: dict[Pair, list[Said]] = field(default_factory=dict)
    denied: dict[Pair, list[Span]] = field(default_factory=dict)

    def spoken(self, pairs: Iterable[Pair]) -> list[Span]:
        """The days of which this side speaks on any of the pairs, affirming or denying."""
        spans = [span for pair in pairs for item in self.held.get(pair, ()) for span in (*item.certain, *item.possible)]
        return merged([*spans, *(span for pair in pairs for span in self.denied.get(pair, ()))])

    def pairs(self, body: str = "", member: str = "") -> list[Pair]:
        """The pairs of a body, or of a member, of which it says anything."""
        known = sorted({*self.held, *self.denied})
        return [pair for pair in known if body in ("", pair[0]) and member in ("", pair[1])]

    def nearest(self, pair: Pair, days: Span) -> Said | None:
        """What is said nearest to some days, on either side of them; before anything else what holds on them."""
        return min(self.said.get(pair, ()), key=lambda item: (_distance(item, days), item.citation), default=None)


def category_of(role: str) -> str:
    """The category of a capacity: full ones are one, others go by their broad word.

    >>> category_of("participatingState"), category_of("mediterraneanPartnerForCooperation")
    ('member', 'partner')
    """
    line = (role, *broader(role))
    return FULL if "fullCapacity" in line else next((name for name in reversed(line) if name != "anyCapacity"), role)


def our_side(graph: Graph, bodies: Iterable[str]) -> Side:
    """What a graph holds of bodies, in every capacity."""
    bodies, side = sorted(set(bodies)), Side()
    for item in read_holdings(graph, bodies, "anyCapacity").items:
        held = Held(category_of(item.role), item.role, item.certain, item.possible, item.fact)
        side.held.setdefault((item.body, item.member), []).append(held)
    for body in bodies:
        for row in graph.ask("membership-evidence", organisation=body.partition("/")[2]):
            side.said.setdefault((body, row["member"]), []).append(_row_said(row))
    return side


def their_side(dataset: Dataset) -> Side:
    """What a data set says, its claims put side by side as ours are, and kept from ours."""
    record, side = dataset.record, Side()
    documents = {record.document.key: record.document}
    for fact in reconcile(record.claims, documents=documents):
        if fact.key.relation == "Membership":
            side.held.setdefault(_pair(fact), []).append(_fact_held(fact, dataset.span))
    for claim in record.claims:
        if claim.relation == "Membership":
            pair = _path(claim, "organization"), _path(claim, "member")
            side.said.setdefault(pair, []).append(_claim_said(claim, dataset))
            if claim.polarity == "denied" and claim.observed:
                side.denied.setdefault(pair, []).append((claim.observed.period.earliest, claim.observed.period.latest))
    return side


def _fact_held(fact: Fact, covered: Span) -> Held:
    bounds = fact.bounds
    role = fact.key.role("role")
    name = role.name if isinstance(role, Concept) else FULL
    denied = [(d.observed.period.earliest, d.observed.period.latest) for d in fact.denying if d.observed]
    certain = shared(spans_of(bounds.certainly_from, bounds.certainly_until), [covered])
    possible = shared(spans_of(bounds.possibly_from, bounds.possibly_until), [covered])
    return Held(category_of(name), name, tuple(certain), not_denied(certain, possible, denied), fact.path)


def _pair(fact: Fact) -> Pair:
    organization, member = fact.key.role("organization"), fact.key.role("member")
    return (
        organization.path if isinstance(organization, Thing) else "",
        member.path if isinstance(member, Thing) else "",
    )


def _path(claim: Claim, role: str) -> str:
    value = claim.role(role)
    return value.path if isinstance(value, Thing) else ""


def _claim_said(claim: Claim, dataset: Dataset) -> Said:
    role, document = claim.role("role"), dataset.record.document
    begin, end, observed = (_period(moment) for moment in (claim.begin, claim.end, claim.observed))
    return Said(
        category_of(role.name) if isinstance(role, Concept) else FULL,
        "denies" if claim.polarity == "denied" else "supports" if claim.modality == "stated" else "reports",
        footnote(document, claim.locator),
        document.publisher,
        begin=begin,
        end=end,
        observed=observed,
        begin_basis=claim.begin.basis if claim.begin else "",
        end_basis=claim.end.basis if claim.end else "",
    )


def _period(moment: Moment | None) -> Period | None:
    return moment.period if moment else None


def _row_said(row: Row) -> Said:
    dates: Mapping[str, Period | None] = {
        name: Period(row[name]) if row[name] else None for name in ("begin", "end", "observed")
    }
    citation = row["citation"].removesuffix(".")
    return Said(
        category_of(row["role"]) if row["role"] else "",
        row["bearing"],
        f"{citation}, {row['locator']}." if row["locator"] and row["locator"] not in citation else f"{citation}.",
        row["publisher"],
        row["fact"],
        begin_basis=row["beginBasis"] or ("applied" if row["fact"].startswith("application/") else ""),
        end_basis=row["endBasis"],
        **dates,
    )


def _distance(said: Said, days: Span) -> int:
    """Days between what a claim speaks of and some days; 0 where they meet, a claim without dates is far."""
    if said.bearing == "plans":
        return 10**7
    first, last = days
    gaps = [max((period.earliest - last).days, (first - period.latest).days, 0) for period in said.dates]
    if said.begin and said.observed and said.begin.earliest <= last and first <= said.observed.latest:
        gaps.append(0)
    if said.begin and said.end and said.begin.earliest <= last and first <= said.end.latest:
        gaps.append(0)
    return min(gaps, default=10**6)
