"""The gazetteer: its files refer to each other, are sorted, and say where a name is ambiguous."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from comity.graph.period import Period
from comity.ontology.concepts import broader, concepts
from comity.ontology.gazetteer import capitals, find, labels, named_then, names, near, normalise, table

TABLES = sorted(file.name.removesuffix(".csv") for file in (files("comity.ontology") / "gazetteer").iterdir()
                if file.name.endswith(".csv"))  # fmt: skip
KEYS = {name: {row["key"] for row in table(name)} for name in ("states", "places", "organisations")}
REFERENCES = [
    ("states", "capital", "places"),
    ("state_codes", "state", "states"),
    ("state_names", "state", "states"),
    ("capitals", "state", "states"),
    ("capitals", "place", "places"),
    ("places", "state", "states"),
    ("organisations", "parent", "organisations"),
    ("organisations", "replaced_by", "organisations"),
    ("organisation_names", "organisation", "organisations"),
    ("capacities", "organisation", "organisations"),
    ("body_sets", "organisation", "organisations"),
]
SCHEMES = {"iso2", "iso3", "isoNumeric", "cow", "gw", "vdem"}
KINDS = {
    "state_names": {"short", "official", "former", "variant", "demonym"},
    "organisation_names": {"official", "acronym", "spelling", "former", "short"},
    "organisations": {"organisation", "organ", "conference", "treaty"},
}


def test_format_names_each_file_and_column() -> None:
    text = (files("comity.ontology") / "gazetteer" / "FORMAT.md").read_text(encoding="utf-8")
    for name in TABLES:
        (line,) = [line for line in text.splitlines() if line.startswith(f"| `{name}.csv`")]
        assert [column for column in table(name)[0] if f"`{column}`" not in line] == []


@pytest.mark.parametrize(("name", "column", "target"), REFERENCES)
def test_references_hold(name: str, column: str, target: str) -> None:
    assert {part for row in table(name) for part in row[column].split("|") if part} - KEYS[target] == set()


@pytest.mark.parametrize("name", TABLES)
def test_form(name: str) -> None:
    text = (files("comity.ontology") / "gazetteer" / f"{name}.csv").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")
    assert unicodedata.is_normalized("NFC", text)
    rows = [tuple(row.values()) for row in table(name)]
    assert all(None not in row and cell == cell.strip() for row in rows for cell in row)
    assert [row for row, count in Counter(rows).items() if count > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_sorted_by_the_first_columns(name: str) -> None:
    columns = list(table(name)[0])[: 1 if "key" in table(name)[0] else 2]
    keys = [tuple(row[column] for column in columns) for row in table(name)]
    assert keys == sorted(keys)


@pytest.mark.parametrize("name", ["states", "places", "organisations"])
def test_keys_are_unique(name: str) -> None:
    assert len(KEYS[name]) == len(table(name))


@pytest.mark.parametrize("name", [name for name in TABLES if "begin" in table(name)[0]])
def test_dates_are_periods_in_order(name: str) -> None:
    for row in table(name):
        begin, end = (Period(row[column]) if row[column] else None for column in ("begin", "end"))
        assert not (begin and end) or begin.earliest <= end.latest, row


@pytest.mark.parametrize("name", KINDS)
def test_kinds(name: str) -> None:
    assert {row["kind"] for row in table(name)} <= KINDS[name]


def test_codes() -> None:
    assert {row["scheme"] for row in table("state_codes")} <= SCHEMES
    iso = [row["code"] for row in table("state_codes") if row["scheme"] == "iso3" and not row["end"]]
    assert len(iso) == len(set(iso))
    assert all(re.fullmatch("[A-Z]{3}", code) for code in iso)


def test_capacities_are_concepts_below_what_they_say() -> None:
    for row in table("capacities"):
        assert row["key"] in concepts(), row
        assert row["broad"] in (row["key"], *broader(row["key"])), row


def test_every_thing_can_be_found_by_its_label() -> None:
    assert {path for path, label in labels().items() if path not in {name.path for name in find(label)}} == set()
    assert {path for path in labels() if not path.startswith("place/")} <= {name.path for name in names()}


def test_positions() -> None:
    for row in table("places"):
        assert -90 <= float(row["latitude"] or 0) <= 90
        assert -180 <= float(row["longitude"] or 0) <= 180


@pytest.mark.parametrize(("text", "paths"), [
    ("Korea", {"state/KOR", "state/PRK"}),
    ("Republic of Korea", {"state/KOR"}),
    ("democratic people’s  republic of korea", {"state/PRK"}),
    ("Türkiye", {"state/TUR"}),
    ("Soviet Union", {"state/SUN"}),
    ("GDR", {"state/GDR"}),
    ("CICA", {"organisation/CICA"}),
    ("Nowhere at all", set()),
])  # fmt: skip
def test_find(text: str, paths: set[str]) -> None:
    assert {name.path for name in find(text)} == paths


@pytest.mark.parametrize("key", ["YUG", "FRY", "SCG", "SRB", "GDR", "YMD", "SUN", "TWN", "PSE"])
def test_states_of_the_past_are_states_of_their_own(key: str) -> None:
    assert f"state/{key}" in labels()


def test_normalise_is_stable() -> None:
    assert all(normalise(normalise(name.text)) == normalise(name.text) for name in names())
    assert normalise("  Çınar–Ergin’s ") == "cinar-ergin's"


def test_near() -> None:
    assert "Kazakhstan" in near("Kazakstan")
    assert near("qqqqqqqq") == []


def test_capitals_stand_for_a_state() -> None:
    assert {row["state"] for row in capitals()["place/bonn"]} <= {"DEU", "FRG"}
    assert all(row["state"] for rows in capitals().values() for row in rows)


def test_a_renaming_is_of_a_name_that_the_thing_has_and_shows_its_source() -> None:
    for row in table("renamings"):
        assert normalise(row["former"]) in {normalise(name.text) for name in names() if name.path == row["thing"]}, row
        assert normalise(row["former"]) != normalise(labels()[row["thing"]])
        assert row["begin"] <= Period(row["end"]).latest.isoformat() == row["end"]
        assert "https://" in row["source"] or "http://" in row["source"]


def test_the_name_on_a_day_changes_with_the_last_day_of_the_former_one() -> None:
    row = next(row for row in table("renamings") if row["begin"])
    path, begin, end = row["thing"], row["begin"], row["end"]
    on = [{name.former for name in named_then(path, day)} for day in (begin, end)]
    assert all(row["former"] in names for names in on)
    assert row["former"] not in {name.former for name in named_then(path, "9999-12-31")}
