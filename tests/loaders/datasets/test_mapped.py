"""Tables with a mapping beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from comity.graph.claim import Concept, Thing
from comity.graph.errors import BadDocument, ManyFaults
from comity.loaders.datasets import Dataset, load_dataset

BODIES = ("organisation/CICA", "organisation/OSCE")
MAPPING = """file: members.csv
source: {id: invented-list, title: An invented list, publisher: Invented Press, date: 2012}
columns:
  organization: Body
  member: {column: Code, as: cow}
  role: {column: Status, values: {Full: member, Obs: observer}}
  begin: {column: Joined, format: "%d/%m/%Y", basis: signed}
  end: {column: Left, empty: ["-", present]}
  quote: Words
"""
TABLE = """Body;Code;Status;Joined;Left;Words
CICA;705;Full;15/06/2001;-;"joined; at once"
CICA;732;Obs;01/02/2003;2006-05;
OSCE;705;participating State;30/01/1992;present;
Nowhere;705;Full;01/01/2001;-;
"""


def written(folder: Path, mapping: str = MAPPING, table: str = TABLE) -> str:
    (folder / "members.csv").write_text(table, encoding="utf-8")
    path = folder / "members.yml"
    path.write_text(mapping, encoding="utf-8")
    return str(path)


def loaded(folder: Path, mapping: str = MAPPING, table: str = TABLE) -> Dataset:
    return load_dataset(written(folder, mapping, table), BODIES)


def test_each_line_becomes_a_claim(tmp_path: Path) -> None:
    dataset = loaded(tmp_path)
    first, second, third = dataset.record.claims
    assert (first.role("member"), first.role("role")) == (Thing("state/KAZ"), Concept("member"))
    assert first.begin
    assert (str(first.begin.period), first.begin.basis, first.begin.words) == ("2001-06-15", "signed", "15/06/2001")
    assert (first.end, first.quote, first.locator) == (None, "joined; at once", "line 2")
    assert second.end
    assert (second.role("role"), str(second.end.period)) == (Concept("observer"), "2006-05")
    assert third.role("role") == Concept("participatingState")
    document = dataset.record.document
    assert (document.key, document.kind, str(document.date)) == ("invented-list", "dataset", "2012")
    assert dataset.span[1].isoformat() == "2012-12-31"


def test_a_constant_and_names(tmp_path: Path) -> None:
    mapping = """file: members.csv
source: {id: a, title: A}
columns: {organization: {constant: CICA}, member: who, role: {constant: member}, observed: {constant: "2010"}}
"""
    (claim,) = loaded(tmp_path, mapping, "who\nTurkiye\n").record.claims
    assert claim.role("member") == Thing("state/TUR")
    assert claim.named_as == (("member", "Turkiye"),)


def test_a_member_that_nobody_knows_is_told(tmp_path: Path) -> None:
    dataset = loaded(tmp_path, table=TABLE + "CICA;999;Full;01/01/2001;-;\n")
    assert len(dataset.record.claims) == 3
    (unplaced,) = dataset.unplaced
    assert (unplaced.locator, unplaced.why) == ("line 6, column Code", "the gazetteer knows no cow '999'")


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("15/06/2001", "31/06/2001", "line 2, column Joined: not a date written %d/%m/%Y: '31/06/2001'"),
        ("2006-05", "2006-13", "line 3, column Left: no such date: '2006-13'"),
        (";Full;15", ";Boss;15", "line 2, column Status: no concept of capacities is known as 'Boss'"),
        ("CICA;732", "CICA;x;732", "line 3: has 7 cells, the head 6"),
    ],
)
def test_bad_cells_are_told_with_line_and_column(tmp_path: Path, old: str, new: str, place: str) -> None:
    with pytest.raises(ManyFaults) as caught:
        loaded(tmp_path, table=TABLE.replace(old, new))
    assert str(caught.value) == f"{tmp_path / 'members.csv'}, {place}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  quote: Words", "  quote: Word", "columns, quote: the file has no column 'Word'"),
        ("  quote: Words", "  quot: Words", "columns, quot: no role of Membership"),
        ("as: cow", "as: un", "columns, member, as: must be one of key, name, iso3"),
        ("basis: signed", "basis: sung", "columns, begin, basis: unknown basis 'sung'"),
        ("  role: {column", "  role: {colum", "columns, role, colum: unknown field"),
        ("  organization: Body\n", "", "columns: no column fills organization"),
        ("title: An invented list, ", "", "source, title: needs a text"),
        ("date: 2012", "date: 2012-13", "source, date: no such date"),
        ("source:", "relation: Marriage\nsource:", "relation: unknown relation 'Marriage'"),
        ("member: {column: Code, as: cow}", "member: [Code]", "columns, member: needs a column or a constant"),
    ],
)
def test_bad_mappings_are_told_with_their_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in MAPPING
    with pytest.raises(ManyFaults) as caught:
        loaded(tmp_path, MAPPING.replace(old, new))
    assert f"{tmp_path / 'members.yml'}, {said}" in str(caught.value)


def test_a_missing_table_and_broken_yaml(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"other\.csv: can not be read: No such file"):
        loaded(tmp_path, MAPPING.replace("members.csv", "other.csv"))
    with pytest.raises(BadDocument, match=r"members\.yml: is no YAML"):
        loaded(tmp_path, MAPPING + "  x: [")
    path = written(tmp_path)
    (tmp_path / "members.csv").write_bytes(TABLE.encode().replace(b"Obs", b"\xff"))
    with pytest.raises(BadDocument, match=r"members\.csv, line 3: not UTF-8"):
        load_dataset(path, BODIES)
