"""A fact as triples."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.fact import Fact
from comity.graph.iris import concept, mint, mint_claim, term
from comity.graph.triples.claims import node_of
from comity.graph.triples.literals import day_literal, period_literal
from comity.ontology.declarations import roles

Pair = tuple[NamedNode, NamedNode | Literal]


def fact_triples(fact: Fact) -> Iterator[Triple]:
    """A fact with its roles, dates, bounds, agreement and the claims behind it."""
    subject = mint(fact.path)
    for predicate, value in (*_head(fact), *_dates(fact), *_grounds(fact)):
        yield Triple(subject, predicate, value)


def _head(fact: Fact) -> Iterator[Pair]:
    yield term("rdf:type"), concept(fact.key.relation)
    yield term("rdf:type"), concept("Fact")
    if fact.number:
        yield concept("spellNumber"), Literal(fact.number)
    yield concept("agreement"), concept(fact.agreement)
    for name, value in fact.roles:
        yield NamedNode(roles()[name].iri), node_of(value)


def _dates(fact: Fact) -> Iterator[Pair]:
    said = {
        "begin": fact.begin,
        "end": fact.end,
        "preferredBegin": fact.preferred_begin,
        "preferredEnd": fact.preferred_end,
    }
    yield from ((concept(name), period_literal(period)) for name, period in said.items() if period)
    bounds = fact.bounds
    yield concept("possiblyFrom"), day_literal(bounds.possibly_from)
    yield concept("certainlyFrom"), day_literal(bounds.certainly_from)
    yield concept("certainlyUntil"), day_literal(bounds.certainly_until)
    yield concept("possiblyUntil"), day_literal(bounds.possibly_until)


def _grounds(fact: Fact) -> Iterator[Pair]:
    grounds = {
        "supportedBy": fact.supporting,
        "contradictedBy": fact.contradicting,
        "deniedBy": fact.denying,
        "plannedBy": fact.planning,
    }
    yield from ((concept(name), mint_claim(claim)) for name, claims in grounds.items() for claim in claims)
    if fact.why:
        yield concept("why"), Literal("; ".join(fact.why))
