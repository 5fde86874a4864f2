"""Claim to triples to claim is the identity, and so is JSON, whatever the words."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Triple, parse, serialize

from comity.graph.claim import Claim, Passage, plain
from comity.graph.document import Document
from comity.graph.triples.claims import claim_triples, read_claims
from comity.graph.triples.documents import document_triples, read_documents
from comity.graph.workspace import Record, claim_of, read_record, write_record
from tests.fixtures.graphs import tiny_build
from tests.graph.triples.strategies import HOSTILE, claims, documents

few = settings(max_examples=60, deadline=None)


def through(triples: list[Triple], form: RdfFormat) -> list[Triple]:
    """Triples written and read again."""
    return [quad.triple for quad in parse(serialize(triples, format=form), format=form)]


@given(claims())
@few
def test_claim_to_triples_to_claim(claim: Claim) -> None:
    triples = list(claim_triples(claim))
    assert read_claims(triples) == [claim]
    assert read_claims(through(triples, RdfFormat.N_TRIPLES)) == [claim]
    assert read_claims(through(triples, RdfFormat.TURTLE)) == [claim]


@given(st.lists(claims(), max_size=4))
@few
def test_claims_beside_each_other(said: list[Claim]) -> None:
    triples = {triple for claim in said for triple in claim_triples(claim)}
    assert read_claims(triples) == sorted({claim.key: claim for claim in said}.values(), key=lambda claim: claim.key)


@given(claims())
@few
def test_claim_to_json_to_claim(claim: Claim) -> None:
    again = claim_of(json.loads(json.dumps(plain(claim), ensure_ascii=False)))
    assert again == claim
    assert again.key == claim.key


@given(documents())
@few
def test_document_to_triples_to_document(document: Document) -> None:
    assert read_documents(through(list(document_triples(document)), RdfFormat.N_TRIPLES)) == [document]


@given(documents(), st.lists(claims(), max_size=2), st.sampled_from(["", *HOSTILE]))
@settings(max_examples=30, deadline=None)
def test_record_to_file_to_record(document: Document, said: list[Claim], text: str) -> None:
    with TemporaryDirectory() as folder:
        again = read_record(write_record(Record(document, tuple(said), text), Path(folder)))
    assert again.document == document
    assert set(again.claims) == set(said)
    assert again.text == text


def test_the_fixture_comes_back() -> None:
    build = tiny_build()
    triples = [triple for held in build.graphs.values() for triple in held]
    assert read_claims(triples) == sorted(build.claims, key=lambda claim: claim.key)
    assert {document.key: document for document in read_documents(triples)} == build.documents


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_kept_to_the_letter(words: str) -> None:
    claim = Claim("Seat", (), "a", quote=words, passages=(Passage(3, 3 + len(words), words, words, words),))
    (again,) = read_claims(claim_triples(claim))
    assert (again.quote, again.passages[0].exact, again.passages[0].before) == (words, words, words)
