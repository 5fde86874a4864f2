"""Claims and facts share no class and no role, and what is only said to be planned never becomes a fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from pyoxigraph import NamedNode, Triple

from comity.graph.assemble import Build, flat
from comity.graph.claim import Claim
from comity.graph.iris import mint
from comity.graph.store import memory_store
from comity.graph.triples.claims import claim_triples
from comity.graph.triples.facts import fact_triples
from comity.ontology.declarations import relations, roles
from comity.ontology.namespaces import expand
from tests.fixtures.graphs import prose, tiny_body, tiny_build, tiny_graphs
from tests.graph.said import says
from tests.graph.triples.strategies import claims

TYPE = NamedNode(expand("rdf:type"))
FACTS = "PREFIX org: <http://www.w3.org/ns/org#> PREFIX comity: <https://w3id.org/comity/ontology#> "


def classes(triples: list[Triple]) -> set[str]:
    return {str(getattr(triple.object, "value", "")) for triple in triples if triple.predicate == TYPE}


@given(claims())
@settings(max_examples=60, deadline=None)
def test_claims_share_no_class_and_no_role_with_facts(claim: Claim) -> None:
    triples = list(claim_triples(claim))
    assert not classes(triples) & {expand(f"comity:{name}") for name in (*relations(), "Fact")}
    assert not {triple.predicate.value for triple in triples} & {role.iri for role in roles().values()}


def test_facts_share_no_predicate_with_claims_but_their_type() -> None:
    build = tiny_build()
    of_facts = {triple.predicate for fact in build.facts for triple in fact_triples(fact)}
    of_claims = {triple.predicate for claim in build.claims for triple in claim_triples(claim)}
    assert of_facts & of_claims == {TYPE}


@pytest.mark.parametrize("name", sorted(roles()))
def test_a_plain_pattern_never_meets_a_claim(name: str) -> None:
    store = memory_store(flat(tiny_graphs()))
    rows = store.query(f"SELECT DISTINCT ?x WHERE {{ ?x <{roles()[name].iri}> ?value }}")
    subjects = {row["x"].value for row in rows}  # type: ignore[union-attr]
    assert subjects <= {mint(fact.path).value for fact in tiny_build().facts}


def test_every_membership_of_the_store_is_a_fact() -> None:
    store = memory_store(flat(tiny_graphs()))
    found = {row["x"].value for row in store.query(FACTS + "SELECT ?x { ?x org:member ?y ; org:role ?z }")}  # type: ignore[union-attr]
    assert found == {mint(fact.path).value for fact in tiny_build().facts if fact.key.relation in ("Membership",)}


@pytest.mark.parametrize(
    "manner",
    [
        {"modality": "planned"},
        {"modality": "hypothetical"},
        {"modality": "goal"},
        {"modality": "evaluation"},
        {"modality": "reported"},
        {"polarity": "denied"},
        {"derivation": "restored"},
    ],
)
def test_no_fact_follows(manner: dict[str, str]) -> None:
    claim = replace(says("a", "2006-06-17", obs="2010"), **manner)  # type: ignore[arg-type]
    build = Build((claim,), {}, date(2010, 12, 31))
    assert build.facts == []
    assert "graph/facts" not in build.graphs


def test_what_the_interview_plans_supposes_or_restores_is_no_fact() -> None:
    shaky = [c for c in prose() if c.modality != "stated" or c.derivation == "restored" or c.polarity == "denied"]
    assert {(c.modality, c.derivation, c.polarity) for c in shaky} == {
        ("planned", "quoted", "affirmed"),
        ("hypothetical", "quoted", "affirmed"),
        ("stated", "restored", "affirmed"),
        ("stated", "quoted", "denied"),
        ("evaluation", "quoted", "affirmed"),
    }
    supporting = {claim.key for fact in tiny_build().facts for claim in fact.supporting}
    assert not supporting & {claim.key for claim in shaky}
    assert {"BGD", "TKM", "LKA"} & {getattr(fact.role("member"), "key", "") for fact in tiny_build().facts} == set()


def test_every_fact_stands_on_claims_that_are_there() -> None:
    held = {claim.key for claim in tiny_build().claims}
    for fact in tiny_build().facts:
        assert fact.supporting
        grounds = (*fact.supporting, *fact.contradicting, *fact.denying, *fact.planning)
        assert {claim.key for claim in grounds} <= held


def test_numbers_are_never_facts() -> None:
    said = {claim.relation for claim in (*tiny_body().claims, *prose())}
    only = {name for name, declared in relations().items() if declared.kind == "claimOnly"}
    assert only <= said
    assert not only & {fact.key.relation for fact in tiny_build().facts}


def test_every_relation_stands_in_the_fixture() -> None:
    assert {claim.relation for claim in tiny_build().claims} == set(relations())
