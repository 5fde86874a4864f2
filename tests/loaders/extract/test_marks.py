"""Marks of print and wikitext: what they hide, what they leave, and that every offset stays."""

import pytest

from comity.graph.claim import Thing
from comity.loaders.extract import extract
from comity.loaders.extract.units.marks import MARK, marked, plain

from .conftest import Read

WIKI = (
    "The '''[[Lake Basin|Lake Basin Council]]''' ('''LBC''') has {{flag|Nepal}}.<ref>Note, 1997.</ref> It rests.[2]\n"
)


def test_a_marked_text_keeps_its_length() -> None:
    assert len(marked(WIKI)) == len(WIKI)
    assert plain(marked(WIKI)) == "The Lake Basin Council (LBC) has Nepal. It rests.\n"


def test_text_without_marks_is_left_alone() -> None:
    words = "Laos (since 2004) joined; see [sic] and a < b, well-\nKnown."
    assert marked(words) == words


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("{{collapsible list|title=2 members|[[Laos]]|[[Nepal]]}}", "2 members:Laos,Nepal"),
        ("{{ubl|Laos|Nepal}}", "Laos,Nepal"),
        ("7 members<br />3 observers", "7 members;3 observers"),
        ("its mem-\nbers", "its members"),
        ("left{{citation needed|date=May 2019}} it", "left it"),
        ("[[File:Laos.svg|thumb|2001]]It", "It"),
    ],
)
def test_what_is_left_of_marks(written: str, read: str) -> None:
    assert plain(marked(written)) == read


def test_a_name_broken_over_two_lines_is_found(reading: Read) -> None:
    words = "Af-\nghanistan joined the South Asian Associa-\ntion for Regional Cooperation in April 2007."
    (claim,) = extract(reading(words)).claims
    assert claim.passages[0].exact == words[:-1]
    assert claim.role("member") == Thing("state/AFG")


def test_a_note_names_nothing(reading: Read) -> None:
    claims = extract(reading("'''Laos''' joined<ref>Press of Nepal, 1999</ref> [[SCO|CICA]] in 2004.[1]")).claims
    assert {claim.role("member") for claim in claims} == {Thing("state/LAO")}
    assert MARK not in str(claims)
