"""Bad reference rows: every fault of every file at once, each with file, row and column."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from comity.graph.errors import ManyFaults
from comity.loaders.reference.body import load_body
from comity.loaders.reference.validate import faults_of
from tests.fixtures.graphs import TINY

HEAD = "organization,member,role,begin,observed,modality,polarity,quote,source,second"
GOOD = "CICA,KAZ,member,2002,,,,,tiny-list-2010,single"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "body"))


def faults(folder: Path) -> list[str]:
    with pytest.raises(ManyFaults) as caught:
        load_body(folder)
    assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
    return [str(fault).removeprefix(f"{folder.name}/") for fault in caught.value.faults]


def rows(folder: Path, *lines: str, head: str = HEAD, name: str = "memberships") -> Path:
    (folder / f"{name}.csv").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("XXX,KAZ,member,2002,,,,,tiny-list-2010,single", "row 2, organization: unknown organisation 'XXX'"),
        ("CICA,XXX,member,2002,,,,,tiny-list-2010,single", "row 2, member: unknown state or organisation 'XXX'"),
        ("CICA,KAZ,boss,2002,,,,,tiny-list-2010,single", "row 2, role: unknown concept 'boss' (of capacities)"),
        ("CICA,KAZ,,2002,,,,,tiny-list-2010,single", "row 2, role: says no role"),
        ("CICA,KAZ,member,2002-13,,,,,tiny-list-2010,single", "row 2, begin: no such date: '2002-13'"),
        ("CICA,KAZ,member,2002-02-30,,,,,tiny-list-2010,single", "row 2, begin: no such date: '2002-02-30'"),
        (
            "CICA,KAZ,member,,spring,,,,tiny-list-2010,single",
            "row 2, observed: not a date of the EDTF profile: 'spring'",
        ),
        ("CICA,KAZ,member,2002,,perhaps,,,tiny-list-2010,single", "row 2, modality: unknown modality 'perhaps'"),
        ("CICA,KAZ,member,2002,,,no,,tiny-list-2010,single", "row 2, polarity: unknown polarity 'no'"),
        (f"CICA,KAZ,member,2002,,,,{'x' * 201},tiny-list-2010,single", "row 2, quote: longer than 200 characters"),
        (
            "CICA,KAZ,member,2002,,,,,nowhere,single",
            "row 2, source: cites 'nowhere', which documents.csv does not have",
        ),
        ("CICA,KAZ,member,2002,,,,,tiny-list-2010,", "row 2, second: cites '', which documents.csv does not have"),
        (
            "CICA,KAZ,member,2002,,,,,tiny-list-2010,tiny-list-2010",
            "row 2, second: a row needs a source, and a second one that is another",
        ),
        (
            "CICA,KAZ,member,2002,,,,,single,tiny-list-2010",
            "row 2, second: a row needs a source, and a second one that is another",
        ),
        ("CICA,KAZ,member,2002,,,,,tiny-list-2010", "row 2: has more or fewer cells than the head"),
        (GOOD + ",extra", "row 2: has more or fewer cells than the head"),
        ('CICA,KAZ,"member', "line 2: not CSV: unexpected end of data"),
    ],
)
def test_one_fault(folder: Path, row: str, fault: str) -> None:
    assert faults(rows(folder, row)) == [f"memberships.csv, {fault}"]


def test_all_faults_at_once(folder: Path) -> None:
    rows(folder, "XXX,YYY,member,2002-13,,,,,nowhere,single", GOOD, "CICA,KAZ,member,2002,,,,", head=HEAD)
    rows(folder, "CICA,nowhere,single", head="organization,place,second,colour", name="seats")
    (folder / "counts.csv").write_bytes(b"organization,role\n\xff\xfe\n")
    (folder / "documents.csv").write_text((folder / "documents.csv").read_text().replace("2010-01-20", "2010-99"))
    found = faults(folder)
    files = [fault.partition(",")[0] for fault in found]
    assert files == ["documents.csv", "counts.csv", *["memberships.csv"] * 5, *["seats.csv"] * 2]
    assert "memberships.csv, row 4: has more or fewer cells than the head" in found
    assert "seats.csv, row 1: unknown or repeated column 'colour'" in found
    assert found[1] == "counts.csv, byte 18: not UTF-8"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("official-list", "rumour", "documents.csv, row 5, kind: unknown kind of source 'rumour'"),
        ("2010-01-20", "soon", "documents.csv, row 5, date: not a date of the EDTF profile: 'soon'"),
        ("tiny-list-copy", "tiny-list-2010", "documents.csv, row 5, id: 'tiny-list-2010' stands twice"),
        (",tiny-list-2010\n", ",no\n", "documents.csv, row 6, copy_of: copies 'no', which documents.csv does not have"),
        ("publisher,", "", "documents.csv, row 1: column 'publisher' is missing"),
        ("title,", "titel,", "documents.csv, row 1: unknown or repeated column 'titel'"),
        ("title,", "id,", "documents.csv, row 1: unknown or repeated column 'id'"),
    ],
)  # fmt: skip
def test_documents(folder: Path, old: str, new: str, fault: str) -> None:
    path = folder / "documents.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert fault in faults(folder)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("checked: 2010-12-31\n", "source.yml: says no body"),
        ("body: CICA\nchecked: soon\n", "source.yml: says no checked"),
        ("body: [CICA\n", "source.yml: can not be read: while parsing a flow sequence"),
        ("- CICA\n", "source.yml: says no body"),
        ("body: CICA\nchecked: 2010-12-31\nexpect:\n- {role: member}\n",
         "source.yml, expect 1: needs role, day, number and source"),
        ("body: CICA\nchecked: 2010-12-31\nexpect:\n- {role: member, day: soon, number: 7, source: tiny-list-2010}\n",
         "source.yml, expect 1: needs role, day, number and source"),
        ("body: CICA\nchecked: 2010-12-31\nexpect:\n- {organization: NO, role: member, day: 2010-01-15, number: 7,"
         " source: tiny-list-2010}\n", "source.yml, expect 1: names an unknown organisation, capacity or document"),
    ],
)  # fmt: skip
def test_source(folder: Path, text: str, fault: str) -> None:
    (folder / "source.yml").write_text(text, encoding="utf-8")
    assert any(found.startswith(fault) for found in faults(folder))


def test_each_number_is_that_of_its_own_organisation(folder: Path) -> None:
    for table in ("completenesses", "participations"):
        (folder / f"{table}.csv").unlink()
    rows(folder, "SCO,KAZ,member,2002-06-04,2010-01-15,,,,tiny-list-2010,single")
    said = "- {{organization: {}, role: member, day: 2010-01-15, number: {}, source: tiny-list-2010}}\n"
    head = "body: CICA\nchecked: 2010-12-31\nexpect:\n"
    (folder / "source.yml").write_text(head + said.format("SCO", 1) + said.format("CICA", 0))
    assert faults_of(folder) == []
    (folder / "source.yml").write_text(head + said.format("SCO", 0) + said.format("CICA", 1))
    assert [str(fault) for fault in faults_of(folder)] == [
        "source.yml, SCO member, 2010-01-15: tiny-list-2010 declares 0, the rows give 1",
        "source.yml, CICA member, 2010-01-15: tiny-list-2010 declares 1, the rows give 0",
    ]


def test_a_count_needs_a_capacity_or_a_scheme(folder: Path) -> None:
    head = "organization,role,scheme,number,observed,source,second"
    rows(folder, "CICA,,area,5,2010-01-15,tiny-list-2010,single", head=head, name="counts")
    load_body(folder)
    rows(folder, "CICA,,,5,2010-01-15,tiny-list-2010,single", head=head, name="counts")
    assert faults(folder) == ["counts.csv, row 2, role: says no role"]


def test_a_missing_file_is_told(folder: Path) -> None:
    (folder / "source.yml").unlink()
    (folder / "documents.csv").unlink()
    found = faults(folder)
    assert "documents.csv: can not be read: No such file or directory" in found
    assert any(fault.startswith("source.yml: can not be read") for fault in found)


def test_tables_may_be_absent_and_in_any_order_of_columns(folder: Path) -> None:
    (folder / "seats.csv").unlink()
    assert "Seat" not in {claim.relation for claim in load_body(folder).claims}
    rows(folder, "tiny-list-2010,single,KAZ,CICA,member", head="source,second,member,organization,role")
    assert [claim.role("member") for claim in load_body(folder).claims if claim.relation == "Membership"]


def test_each_source_makes_a_claim_of_its_own(folder: Path) -> None:
    rows(folder, "CICA,KAZ,member,2002,,,,to the letter,tiny-list-2010,tiny-yearbook-2010")
    first, second = (claim for claim in load_body(folder).claims if claim.relation == "Membership")
    assert {first.document, second.document} == {"tiny-list-2010", "tiny-yearbook-2010"}
    assert {first.quote, second.quote} == {"to the letter", ""}
    assert {first.derivation, second.derivation} == {"tabulated"}


def test_a_claim_is_said_by_the_speaker_of_its_document(folder: Path) -> None:
    documents = folder / "documents.csv"
    documents.write_text(
        documents.read_text().replace("Invented Press,,2010-02", "Invented Press,Jane Example,2010-02")
    )
    rows(folder, "CICA,KAZ,member,2002,,,,,tiny-list-copy,tiny-yearbook-2010")
    said = {claim.document: claim.speaker for claim in load_body(folder).claims if claim.relation == "Membership"}
    assert said == {"tiny-list-copy": "Jane Example", "tiny-yearbook-2010": ""}


def test_other_line_breaks_stay_in_their_cell(folder: Path) -> None:
    rows(folder, "CICA,KAZ,member,2002,,,,one\u2028two\u0085three,tiny-list-2010,single")
    (claim,) = (claim for claim in load_body(folder).claims if claim.relation == "Membership")
    assert claim.quote == "one\u2028two\u0085three"


def test_areas_and_meetings(folder: Path) -> None:
    rows(folder, "CICA,area,military,tiny-list-2010,single", head="organization,scheme,concept,source,second",
         name="characteristics")  # fmt: skip
    rows(
        folder,
        "CICA/summit/1,CHN,tiny-list-2010,single",
        head="meeting,participant,source,second",
        name="participations",
    )
    assert sorted(faults(folder)) == [
        "characteristics.csv, row 2, concept: unknown area 'military'",
        "participations.csv, row 2, meeting: no meeting (ORGANISATION/level/series/ordinal): 'CICA/summit/1'",
    ]
