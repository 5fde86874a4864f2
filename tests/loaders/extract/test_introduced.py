"""Bodies that a text introduces: each way of saying name and acronym, and what is no introduction."""

from __future__ import annotations

import pytest

from comity.loaders.extract.mentions.introduced import introduced

NAME, ACRONYM = "Lake Basin Security Forum", "LBSF"


@pytest.mark.parametrize(
    "text",
    [
        "The Lake Basin Security Forum (LBSF) met.",
        "The Lake Basin Security Forum (“LBSF” or “the Forum”) met.",
        "The Lake Basin Security Forum (French: Forum du bassin; LBSF) met.",
        "The Lake Basin Security Forum (in short: LBSF) met.",
        "The LBSF (Lake Basin Security Forum) met.",
        "The Lake Basin Security Forum, or LBSF, met.",
        "The Lake Basin Security Forum – LBSF – met.",
        "The Lake Basin Security Forum, known by its acronym LBSF, met.",
        "The Lake Basin Security Forum, abbreviated as LBSF, met.",
        "LBSF stands for the Lake Basin Security Forum.",
        "Lake Basin Security Forum\nAbbreviation: LBSF\nSeat: Baku",
        "| name = Lake Basin Security Forum\n| abbreviation = LBSF",
        "The Secretary of the Lake Basin Security Forum, Ms Nobody, spoke. Who chairs the LBSF?",
    ],
)
def test_name_and_acronym(text: str) -> None:
    assert [(body.name, body.acronym) for body in introduced(text)] == [(NAME, ACRONYM)]


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("The Andean–Amazon Health Forum (AAHF) met.", "AAHF"),
        ("The Meridian Cooperation Forum (MERCOF) met.", "MERCOF"),
        ("The Meridian Forum is a regional grouping.", "Meridian Forum"),
        ("MERF is an intergovernmental organisation.", "MERF"),
    ],
)
def test_other_names(text: str, acronym: str) -> None:
    assert [body.acronym for body in introduced(text)] == [acronym]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations is a body.",
        "The Prime Minister, MP, is a member of a forum.",
        "Ana Bel (AB) spoke at the Forum.",
        "The Lake Basin Security Forum, NATO, and others met.",
        "The Muslim Brotherhood is an organisation.",
        "The Lake Basin Security Forum met; the XYZ did not.",
    ],
)
def test_what_is_no_introduction(text: str) -> None:
    assert introduced(text) == ()
