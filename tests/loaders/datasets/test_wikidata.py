"""Statements in Wikidata's form, from a real endpoint on this machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from comity.graph.claim import Claim, Thing
from comity.graph.errors import BadDocument, ManyFaults
from comity.graph.reconcile import reconcile
from comity.loaders.datasets import Dataset, load_dataset
from comity.loaders.datasets.statements import period_of
from tests.fixtures.hostile import Answer, sends

CICA, ECO = ("organisation/CICA",), ("organisation/ECO",)


@pytest.fixture(scope="module")
def dataset(endpoint: str) -> Dataset:
    return load_dataset(endpoint, CICA)


def of(dataset: Dataset, member: str) -> list[Claim]:
    return [claim for claim in dataset.record.claims if claim.role("member") == Thing(f"state/{member}")]


def dates(claim: Claim) -> list[str]:
    return [str(moment.period) if moment else "" for moment in (claim.begin, claim.end, claim.observed)]


def test_a_statement_with_its_qualifiers_rank_and_references(dataset: Dataset) -> None:
    (claim,) = of(dataset, "KAZ")
    assert dates(claim) == ["2002-06-04", "", "2015-05-05"]
    assert claim.locator == "http://www.wikidata.org/entity/statement/Q910001-a, rank preferred"
    assert claim.note == "stated in an invented yearbook; https://a.example/list"
    assert claim.named_as == (("member", "Kazakhstan"),)
    assert claim.modality == "stated"


def test_roles_precisions_and_an_end_that_nobody_dates(dataset: Dataset) -> None:
    (observer,) = [claim for claim in of(dataset, "KOR") if claim.modality == "stated"]
    assert observer.role("role") is not None
    assert str(observer.role("role")) == "Concept(name='observer')"
    assert dates(observer) == ["2005", "[..2014-01-01]", ""]


def test_a_deprecated_statement_supports_nothing(dataset: Dataset) -> None:
    (claim,) = [claim for claim in of(dataset, "KOR") if claim.locator.endswith("rank deprecated")]
    assert (claim.modality, dates(claim)[0]) == ("reported", "2001-02")
    facts = reconcile(dataset.record.claims)
    assert "membership/CICA/KOR/member/1" not in {fact.path for fact in facts}
    assert "membership/CICA/KOR/observer/1" in {fact.path for fact in facts}


def test_a_class_of_members_and_a_name_without_code(dataset: Dataset) -> None:
    (claim,) = of(dataset, "TUR")
    assert dates(claim) == ["", "", "2013-03-03"]


def test_what_nobody_here_knows_is_told(dataset: Dataset) -> None:
    told = {(item.name, item.why) for item in dataset.unplaced}
    assert told == {
        ("Ruritania", "the gazetteer knows nothing under its codes and names"),
        ("Qatar", "no capacity is known as 'godfather'"),
    }


def test_the_document_is_dated_by_its_data(dataset: Dataset, endpoint: str) -> None:
    document = dataset.record.document
    assert (str(document.date), document.kind, document.address) == ("2015-05-05", "dataset", endpoint)
    assert dataset.span[1].isoformat() == "2015-05-05"
    assert load_dataset(endpoint, CICA).record == dataset.record


def test_two_items_of_one_name_are_not_guessed_between(endpoint: str, tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"several items answer to the name of .* \(Q900002, Q900003\); say which"):
        load_dataset(endpoint, ECO)
    path = tmp_path / "source.yml"
    path.write_text(f"endpoint: {endpoint}\nitems: {{ECO: Q900003}}\n")
    (claim,) = load_dataset(str(path), ECO).record.claims
    assert "Q910001-c" in claim.locator


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("items: {NOBODY: Q1}", "items: unknown organisation 'NOBODY'"),
        ("items: {ECO: 12}", "items, ECO: no item or list of items"),
        ('items: {ECO: "Q1> } DROP"}', "items, ECO: no item or list of items"),
        ("items: [Q1]", "items: must be keys of bodies"),
        ("query: x", "query: unknown field"),
    ],
)
def test_bad_sources_are_told(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "source.yml"
    path.write_text(f"endpoint: http://127.0.0.1:9/\n{text}\n")
    with pytest.raises(ManyFaults) as caught:
        load_dataset(str(path), ECO)
    assert f"{path}, {said}" in str(caught.value)


def test_other_variables_than_asked_for(misbehaving: Callable[[Answer], str]) -> None:
    body = b'{"head": {}, "results": {"bindings": [{"x": {"type": "uri", "value": "y"}}]}}'
    with pytest.raises(BadDocument, match="answers other variables than were asked for"):
        load_dataset(misbehaving(sends(body)), CICA)


NO_TIMES = [
    ("2001", "11"),
    ("2001-13-01T00:00:00Z", "11"),
    ("2001-06-15T00:00:00Z", "6"),
    ("-0044-03-15T00:00:00Z", "11"),
]


@pytest.mark.parametrize(("text", "precision"), NO_TIMES)
def test_times_that_are_none(text: str, precision: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        period_of(text, precision)
