"""Dates that are counted: from the date named before, from the day of speaking, from the head of a line."""

import pytest

from comity.graph.period import Period
from comity.loaders.extract.mentions.dated import dates_of

SPOKEN = Period("2010-06-30")
"""A Wednesday."""


def found(text: str, before: str = "", spoken: Period | None = SPOKEN) -> list[tuple[str, str]]:
    named = sorted(dates_of(text, 0, spoken, before=before), key=lambda mention: mention.start)
    return [(mention.text, str(mention.span.begin)) for mention in named if mention.span]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("formed in 1996; it came in a year later", ("a year later", "1997")),
        ("formed on 4 May 1996, Laos followed the next year", ("the next year", "1997")),
        ("formed in 1996 and, two decades later, dissolved", ("two decades later", "2016")),
        ("left in 1996, having joined five years earlier", ("five years earlier", "1991")),
        ("left in 1996; it was formed the year before", ("the year before", "1995")),
        ("In 1996 it met; that year Laos chaired it", ("that year", "1996")),
    ],
)
def test_a_year_counted_from_the_one_before(text: str, last: tuple[str, str]) -> None:
    assert found(text)[-1] == last


def test_counting_goes_on_from_what_was_counted() -> None:
    assert found("in 1996, a year later, and the year after that")[1:] == [
        ("a year later", "1997"),
        ("the year after that", "1998"),
    ]


@pytest.mark.parametrize(
    "text", ["two years later", "the following year", "about 1996~ or in the 1990s, that year's end"]
)
def test_nothing_is_counted_from_nothing(text: str) -> None:
    assert not [words for words, _ in found(text, spoken=None) if "year" in words]


def test_the_sentence_before_may_have_the_year() -> None:
    assert found("Laos followed two years later.", before="India joined in 2001.") == [("two years later", "2003")]


def test_a_day_of_the_same_year() -> None:
    assert found("on 22 December of the same year", before="It was formed in 1997.")[0] == ("22 December", "1997-12-22")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on Wednesday", [("Wednesday", "2010-06-30")]),
        ("It met on Thursday in Osh", [("Thursday", "2010-06-24")]),
        ("This afternoon Laos joined", [("This afternoon", "2010-06-30")]),
        ("Since May it has presided", [("May", "2010-05")]),
        ("It will meet on Thursday", []),
        ("It met on Thursday, 3 June 2010", [("3 June 2010", "2010-06-03")]),
        ("Since July it has presided", []),
        ("the Thursday club", []),
    ],
)
def test_days_and_months_near_the_day_of_speaking(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
