"""How a clause says something, and which date belongs to it."""

from collections.abc import Callable

import pytest

from comity.loaders.extract import extract, to_scored
from comity.loaders.extract.frames.mood import mood
from comity.loaders.read import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("before", "inside", "after", "dated", "expected"),
    [
        ("", "Laos joined CICA", ".", True, ("stated", "affirmed")),
        ("", "Laos has not joined CICA", ".", False, ("stated", "denied")),
        ("", "Laos had been due to chair CICA", "", True, ("hypothetical", "affirmed")),
        ("", "Laos was to have chaired CICA", "", True, ("hypothetical", "affirmed")),
        ("", "Laos will join CICA", "", True, ("scheduled", "affirmed")),
        ("", "Laos will join CICA", "", False, ("planned", "affirmed")),
        ("", "Laos hopes to join CICA", "", True, ("planned", "affirmed")),
        ("If ", "Laos joined CICA", "", False, ("hypothetical", "affirmed")),
        ("According to local media, ", "Laos joined CICA", "", False, ("reported", "affirmed")),
        ("", "Laos joined CICA", ", an official said.", False, ("reported", "affirmed")),
        ("We hope to meet again; ", "Laos joined CICA", "", True, ("stated", "affirmed")),
        ("I wish to congratulate Laos, which ", "joined CICA", "", True, ("stated", "affirmed")),
        ("", "Laos had ceased to be a member of CICA", "", True, ("stated", "affirmed")),
        ("", "Laos is to be a member of CICA", "", False, ("planned", "affirmed")),
        ("", "Laos is proud to chair CICA", "", False, ("stated", "affirmed")),
        ("At the invitation of Nepal, ", "the leaders met", "", True, ("stated", "affirmed")),
        ("The Minister of Nepal said that ", "Laos joined CICA", "", True, ("stated", "affirmed")),
        ("", "Laos joined CICA", ", the Secretary-General told reporters.", True, ("stated", "affirmed")),
        ("A newspaper said that ", "Laos joined CICA", "", True, ("reported", "affirmed")),
        ("It is rumoured that ", "Laos joined CICA", "", True, ("reported", "affirmed")),
        ("It is not true that ", "Laos joined CICA", "", True, ("hypothetical", "affirmed")),
    ],
)
def test_moods(before: str, inside: str, after: str, dated: bool, expected: tuple[str, str]) -> None:
    found = mood(before, inside, after, dated)
    assert (found.modality, found.polarity) == expected


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("Laos joined CICA in 2011.", "2011"),
        ("In 2011 Laos joined CICA.", "2011"),
        ("Laos, an observer since 2002, joined CICA in 2011.", "2011"),
        ("Laos joined CICA at the summit in Astana in 2011.", "2011"),
        ("Laos joined CICA, and in 2011 it met others.", None),
        ("Laos in 2011 joined CICA.", "2011"),
        ("Laos joined CICA last year.", "2014"),
        ("Laos joined CICA three years ago.", "2012"),
        ("Laos joined CICA a few weeks ago.", None),
    ],
)
def test_dates_attach(sentence: str, start: str | None, reading: Read) -> None:
    (record,) = [found for found in to_scored(extract(reading(sentence)).claims) if found["kind"] == "membership"]
    assert record["start"] == start


def test_relative_dates_keep_their_words(reading: Read) -> None:
    (claim,) = extract(reading("Laos joined CICA last year.")).claims
    assert claim.begin is not None
    assert (claim.begin.words, str(claim.begin.anchor), claim.begin.rule) == ("last year", "2015-06-15", "last-year")
    assert claim.derivation == "resolved"


def test_who_is_quoted_is_the_speaker(reading: Read) -> None:
    content = "Secretary-General Li Wei said that Laos had joined CICA in 2011."
    claims = [claim for claim in extract(reading(content)).claims if claim.relation == "Membership"]
    assert [claim.speaker for claim in claims] == ["Secretary-General Li Wei"]


@pytest.mark.parametrize(("day", "year"), [("2010-01", "[2008,2009]"), ("2010-02", "2009"), ("2010-01-15", "2009")])
def test_last_year_of_an_issue_of_january_keeps_both_readings(day: str, year: str, reading: Read) -> None:
    (claim,) = extract(reading("Laos joined CICA last year.", date=day)).claims
    assert claim.begin is not None
    assert str(claim.begin.period) == year
