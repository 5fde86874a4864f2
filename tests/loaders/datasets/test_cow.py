"""The two files of Correlates of War, written here in their published shape with invented codes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.errors import BadDocument, ManyFaults
from comity.loaders.datasets import Dataset, load_dataset
from tests.fixtures.cow import CODING, Coding, write_body_years, write_state_years

BODIES = ("organisation/CICA", "organisation/SCO")


def told(claim: Claim) -> tuple[str, ...]:
    """A claim in short: body, member, capacity, polarity, begin, end, observed."""
    body, member, role = (claim.role(name) for name in ("organization", "member", "role"))
    assert isinstance(body, Thing)
    assert isinstance(member, Thing)
    assert isinstance(role, Concept)
    dates = [str(moment.period) if moment else "" for moment in (claim.begin, claim.end, claim.observed)]
    return body.key, member.key, role.name, claim.polarity, *dates


def of(dataset: Dataset, body: str, member: str) -> list[tuple[str, ...]]:
    return sorted(told(claim)[2:] for claim in dataset.record.claims if told(claim)[:2] == (body, member))


def test_years_become_stretches_with_their_begin_and_end(tmp_path: Path) -> None:
    dataset = load_dataset(str(write_state_years(tmp_path)), BODIES)
    assert of(dataset, "CICA", "KAZ") == [("member", "affirmed", "2002", "", "2008")]
    assert of(dataset, "CICA", "KOR") == [
        ("member", "affirmed", "2006", "2007", ""),
        ("member", "denied", "", "", "2008"),
        ("member", "denied", "", "", "[2002..2004]"),
        ("observer", "affirmed", "2005", "2005", ""),
    ]
    assert of(dataset, "SCO", "KAZ") == [
        ("associate", "affirmed", "2003", "2005", ""),
        ("member", "affirmed", "[..2000]", "2002", ""),
    ]
    assert dataset.span == (date(2000, 1, 1), date(2008, 12, 31))
    assert dataset.whole


def test_missing_years_widen_a_begin_and_end_nothing(tmp_path: Path) -> None:
    dataset = load_dataset(str(write_state_years(tmp_path)), BODIES)
    assert of(dataset, "CICA", "TKM") == [
        ("member", "affirmed", "[2004..2005]", "", "2008"),
        ("member", "denied", "", "", "[2002..2003]"),
    ]


def test_one_code_means_another_state_in_another_year(tmp_path: Path) -> None:
    dataset = load_dataset(str(write_state_years(tmp_path)), BODIES)
    assert of(dataset, "CICA", "FRY") == [("member", "denied", "", "", "2002")]
    # not coded under their own keys before, but the body exists from 2002 only
    assert of(dataset, "CICA", "SCG") == [("observer", "affirmed", "[2002..2003]", "", "2005")]
    assert of(dataset, "CICA", "SRB") == [("observer", "affirmed", "[2002..2006]", "", "2008")]


def test_both_files_say_the_same(tmp_path: Path) -> None:
    by_state, by_body = (load_dataset(str(write(tmp_path)), BODIES) for write in (write_state_years, write_body_years))
    assert sorted(map(told, by_state.record.claims)) == sorted(map(told, by_body.record.claims))
    assert by_state.record.document.key != by_body.record.document.key
    assert {item.record.document.copy_of for item in (by_state, by_body)} == {"cow-igo-v3"}


def test_minus_one_means_no_system_member_in_the_igo_year_file(tmp_path: Path) -> None:
    coding: Coding = {
        ("CICA", "kazakhstan"): dict.fromkeys(range(2002, 2006), 1),
        ("CICA", "qatar"): {2002: -1, 2003: -1, 2004: 1, 2005: 1},
    }
    dataset = load_dataset(str(write_body_years(tmp_path, coding)), BODIES)
    assert of(dataset, "CICA", "QAT") == [("member", "affirmed", "[..2004]", "", "2005")]


def test_locators_lead_back_to_the_cells(tmp_path: Path) -> None:
    dataset = load_dataset(str(write_body_years(tmp_path)), BODIES)
    locators = {claim.locator for claim in dataset.record.claims}
    assert {"CICA: sokorea = 1, 2006-2007", "CICA: sokorea = 3, 2005"} <= locators


def test_only_bodies_that_are_asked_for_are_read(tmp_path: Path) -> None:
    dataset = load_dataset(str(write_state_years(tmp_path)), ("organisation/SCO",))
    assert {told(claim)[0] for claim in dataset.record.claims} == {"SCO"}


def test_a_member_that_the_gazetteer_lacks_is_told(tmp_path: Path) -> None:
    coding = {**CODING, ("CICA", "korea"): {2002: 1}}
    for write in (write_state_years, write_body_years):
        (unplaced,) = load_dataset(str(write(tmp_path, coding)), BODIES).unplaced
        assert unplaced.name == "CICA: korea"
        assert unplaced.why == "the gazetteer has no state with the code cow:730 in 2002"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("705,2003,kazakhstan,1", "705,2003,kazakhstan,7", "line 5, column CICA: no code of the codebook"),
        ("705,2003,kazakhstan", "705,soon,kazakhstan", "line 5, column year: not a whole number: 'soon'"),
        ("705,2003,kazakhstan,1", "705,2003,kazakhstan,1.5", "line 5, column CICA: not a whole number: '1.5'"),
        ("705,2003,kazakhstan,1", "705,2003,kazakhstan", "line 5: has 6 cells, the head 7"),
        ("705,2003,kazakhstan", 'x"705,2003,"kaz"akhstan', "line 5: not CSV"),
    ],
)
def test_bad_cells_are_told_with_line_and_column(tmp_path: Path, old: str, new: str, place: str) -> None:
    path = write_state_years(tmp_path)
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))
    with pytest.raises(ManyFaults) as caught:
        load_dataset(str(path), BODIES)
    assert f"{path}, {place}" in str(caught.value)
    assert len(caught.value.faults) == 1


def test_blank_cells_are_missing_codes(tmp_path: Path) -> None:
    path = write_state_years(tmp_path)
    path.write_text(path.read_text().replace("701,2005,turkmenistan,1", "701,2005,turkmenistan,"))
    dataset = load_dataset(str(path), BODIES)
    assert ("member", "affirmed", "[2004..2006]", "", "2008") in of(dataset, "CICA", "TKM")


def test_very_many_faults_are_shortened(tmp_path: Path) -> None:
    path = write_state_years(tmp_path)
    path.write_text(path.read_text().replace(",20", ",x20"))
    with pytest.raises(ManyFaults) as caught:
        load_dataset(str(path), BODIES)
    assert len(caught.value.faults) == 21
    assert str(caught.value.faults[-1]).endswith("and 16 more faults")


NOT_ONE = "no such file, or no data set of a known kind"


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"ccode,year,state\n\xff\n", NOT_ONE), (b"a,b\n1,2\n", NOT_ONE), (b"ccode,year,state\n", "has no year")],
)
def test_files_that_are_no_data_set(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(BadDocument) as caught:
        load_dataset(str(path), BODIES)
    assert str(path) in str(caught.value)
    assert what in str(caught.value)


def test_the_order_of_lines_is_of_no_account(tmp_path: Path) -> None:
    path = write_state_years(tmp_path)
    before = load_dataset(str(path), BODIES).record.claims
    head, *lines = path.read_text().splitlines()
    path.write_text("\n".join([head, *reversed(lines)]) + "\n")
    assert load_dataset(str(path), BODIES).record.claims == before
