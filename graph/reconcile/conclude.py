"""From claims to facts: `reconcile` is the whole of what the graph concludes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from comity.graph.claim import Claim, Roles, ordered
from comity.graph.document import Document
from comity.graph.fact import Bounds, Fact, Key
from comity.graph.period import EARLIEST, Period, narrowed
from comity.graph.reconcile.agreement import agreement_of, contesting, dissenting, touching
from comity.graph.reconcile.bounds import bounds_of
from comity.graph.reconcile.days import days_of_one
from comity.graph.reconcile.denials import bound_by_denials
from comity.graph.reconcile.evidence import Evidence, gather
from comity.graph.reconcile.first_seen import first_seen
from comity.graph.reconcile.joining import joined
from comity.graph.reconcile.ladder import Dated, dated
from comity.graph.reconcile.parting import Term, terms_of
from comity.graph.reconcile.plans import beside, plans_of
from comity.graph.reconcile.policies import POLICIES, Documents, Policy, weight_of
from comity.graph.reconcile.reasons import reasons
from comity.graph.reconcile.setting import NOTHING_AROUND, Setting, settings
from comity.graph.reconcile.spell import Spell, firmest, settled
from comity.graph.reconcile.split import Outranked, split, whole
from comity.ontology.declarations import relation


def reconcile(
    claims: Iterable[Claim],
    known: date | None = None,
    policy: Policy = POLICIES["all"],
    *,
    documents: Mapping[str, Document] | None = None,
    rejected: frozenset[str] = frozenset(),
) -> list[Fact]:
    """All facts that follow from the claims, in order of their IRIs; the order of the claims is of no account.

    ``known`` admits only claims of documents published by that day, ``policy`` weighs them, ``documents``
    tell of dates, kinds and copies, ``rejected`` are keys of claims that a reviewer has refused.

    >>> from comity.graph.claim import Concept, Moment, Thing, roles
    >>> who = roles(organization=Thing("organisation/CICA"), member=Thing("state/KOR"), role=Concept("member"))
    >>> fact, = reconcile([Claim("Membership", who, "a", begin=Moment(Period("2006-06-17")))])
    >>> fact.path, fact.bounds.on(date(2006, 6, 17)), fact.bounds.on(date(2010, 1, 1))
    ('membership/CICA/KOR/member/1', 'certainly', 'possibly')
    """
    sources = documents or {}
    admitted = [claim for claim in claims if claim.key not in rejected and published(claim, known, sources)]
    admitted.sort(key=lambda claim: claim.key)
    plans, found = plans_of(admitted), joined(gather(admitted, policy.admitted))
    around = settings(found, policy.joining)
    facts: list[Fact] = []
    for key, evidence in sorted(found.items()):
        facts += draw(key, evidence, sources, policy, plans=plans.get(key, ()), setting=around(key))
    return facts


def published(claim: Claim, known: date | None, documents: Documents) -> bool:
    """Whether a claim's document is known to have been published by a day; any is, where no day is given."""
    document = documents.get(claim.document)
    return known is None or bool(document and document.date and document.date.latest <= known)


def draw(
    key: Key,
    evidence: Sequence[Evidence],
    documents: Documents,
    policy: Policy = POLICIES["all"],
    *,
    plans: tuple[Claim, ...] = (),
    setting: Setting = NOTHING_AROUND,
) -> list[Fact]:
    """The facts that follow from all evidence on one key and what stands around it; none where nothing affirms it."""

    positive = [item for item in evidence if not item.denied]
    denials = [item for item in evidence if item.denied]
    if not positive:
        return []
    positive += first_seen(positive, denials, setting)

    def outranked(items: list[Evidence], part: str) -> list[Evidence]:
        rung = setting.joining if part == "begin" else setting.leaving
        return policy.outranked(dated(items, part), documents, rung)

    if relation(key.relation).kind != "spell":
        return [_fact(key, 0, whole(days_of_one(positive), outranked), denials, plans, documents)]
    spells = [spell for term in terms_of(positive, setting.others) for spell in _spells(term, setting, outranked)]
    for spell in spells:
        bound_by_denials(spell, denials)
    planned = beside(plans, spells)
    return [
        _fact(key, place + 1, spell, denials, planned.get(place, ()), documents) for place, spell in enumerate(spells)
    ]


def _spells(term: Term, setting: Setting, outranked: Outranked) -> list[Spell]:
    """The spells of one term, the first not before, and the last not after, what stands around allows."""
    spells = split(term.evidence, outranked)
    spells[0].not_before = max(term.since, setting.founded)
    spells[-1].not_after = min(term.until, setting.ended)
    for spell in spells:
        if setting.superseded >= max((day.latest for day in spell.all_told), default=EARLIEST):
            spell.not_after = min(spell.not_after, setting.superseded)
    return spells


def _fact(
    key: Key, number: int, spell: Spell, denials: list[Evidence], plans: Sequence[Claim], documents: Documents
) -> Fact:
    bounds = _bounds(key, spell)
    against = contesting(spell, bounds, denials)
    near = [item for item in denials if item in against or item in touching(bounds, denials)]
    begin = preferred(dated(firmest(spell.begins), "begin"), documents)
    end = preferred(dated(firmest(spell.ends), "end"), documents)
    return Fact(
        key=key,
        number=number,
        roles=_roles(key, spell),
        begin=spell.begin,
        end=spell.end,
        preferred_begin=begin,
        preferred_end=end,
        bounds=bounds,
        agreement=agreement_of(spell, bool(against), documents),
        supporting=_unique(item.claim for item in spell.evidence),
        contradicting=_unique(dissenting(spell, begin, end)),
        denying=_unique(item.claim for item in near),
        planning=_unique(plans),
        why=reasons(spell, near, documents),
    )


def _bounds(key: Key, spell: Spell) -> Bounds:
    bounds = bounds_of(spell)
    if relation(key.relation).kind == "event" and spell.begin and not spell.end:
        return replace(bounds, possibly_until=max(spell.begin.latest, bounds.certainly_until))
    return bounds


def preferred(dates: Sequence[Dated], documents: Documents) -> Period | None:
    """What the dates agree on, else that of the foremost rung, of the weightiest kind of source, the most precise."""
    agreed = settled([item.period for item in dates])
    if agreed is None or narrowed([item.period for item in dates]):
        return agreed
    return min(dates, key=lambda item: _preference(item, documents)).period


def _preference(item: Dated, documents: Documents) -> tuple[int, int, int, Period]:
    return item.preference, weight_of(item.evidence.claim.document, documents), item.period.precision, item.period


def _roles(key: Key, spell: Spell) -> Roles:
    told = {pair for item in spell.evidence if item.claim.relation == key.relation for pair in item.claim.roles}
    return ordered(set(key.roles) | told)


def _unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted({claim.key: claim for claim in claims}.values(), key=lambda claim: claim.key))
