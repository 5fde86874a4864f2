"""Where and when bodies met, and the days that their documents take from there."""

from typing import Any

import pytest

from comity.loaders.extract import extract, to_scored


def said(read: Any, text: str, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    """The fields of the scored events of a kind in a text, each once."""
    events = [event for event in to_scored(extract(read(text)).claims) if event["kind"] == kind]
    return sorted({tuple(event.get(field) for field in fields) for event in events}, key=str)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("At the summit in the Pakistani capital on 28 November 1992 the ECO grew.", "Islamabad"),
        ("The 26th ASEAN Ministerial Meeting was held in Singapore on 23 July 1993.", "Singapore"),
        ("The SCO. On 14 June 2019 the heads of state of its members gathered in Bishkek.", "Bishkek"),
        ("The Senior Officials Committee (SOC) of the CICA met in Astana on 17 April 2031.", "Astana"),
    ],
)
def test_place(reading: Any, text: str, place: str) -> None:
    assert {found for (found,) in said(reading, text, "meeting", "place")} == {place}


def test_here_is_the_town_of_the_dateline(reading: Any) -> None:
    text = "DHAKA, July 28, 2006 (Wire) - SAARC ministers ended their 13th annual meeting here on July 27, 2006.\n"
    assert ("Dhaka", "2006-07-27") in said(reading, text, "meeting", "place", "date")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "ASEAN was formed on 8 August 1967, and its ministers put their names to the Bangkok Declaration that day.",
            ["1967-08-08"],
        ),
        (
            "The GCC began on 25 May 1981, when the leaders of these states met and approved its Charter.",
            ["1981-05-25"],
        ),
        ("The GCC Charter was signed in Doha on 21 Rajab 1401 H, corresponding to 25 May 1981.", ["1981-05-25"]),
        ("The ECO Charter was signed at the summit held in Tehran on the 3rd of October, 2009.", ["2009-10-03"]),
        ("On 2 May 2001, the SCO was praised, and while it rained in 2003 the Bishkek Declaration was signed.", None),
    ],
)
def test_day_of_adoption(reading: Any, text: str, days: list[str] | None) -> None:
    found = [day for (day,) in said(reading, text, "document", "date") if day]
    assert found == days if days else "2001-05-02" not in found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The ACD met. Its leaders adopted the ACD Vision for Asia Cooperation 2030.", "Asia Cooperation 2030"),
        ("The IORA leaders signed the Jakarta Concord on Tuesday (March 7), 2017.", "Jakarta Concord"),
        ("The CICA Declaration on Principles Guiding Relations between CICA States was adopted.", "CICA States"),
        ("EAS leaders adopted the Hanoi Declaration on the 5th Anniversary of the EAS.", "Anniversary of the EAS"),
    ],
)
def test_where_a_title_ends(reading: Any, text: str, title: str) -> None:
    assert {found.endswith(title) for (found,) in said(reading, text, "document", "title")} == {True}


def test_a_title_dated_by_the_text_takes_no_other_day(reading: Any) -> None:
    text = (
        "The 1st ASEAN Summit was held in Bali on 24 February 1976.\n\nASEAN was established on 8 August 1967 with"
        " the signing of the ASEAN Declaration (Bangkok Declaration) by its founders."
    )
    assert ("ASEAN Declaration", "1976-02-24") not in said(reading, text, "document", "title", "date")
