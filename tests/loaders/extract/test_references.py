"""References resolved by a named rule: who "we" are, what "that Organization" and "the Lao capital" are, or nothing."""

import pytest

from comity.graph.claim import Claim, Thing
from comity.loaders.extract import extract
from comity.loaders.extract.mentions.introduced import introduced
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.referents import Referents

from .conftest import Read

BODY = Thing("organisation/SWF")
HEAD = "The Steppe Water Forum (SWF) is a body. "


def claims(reading: Read, content: str, relation: str, date: str = "2015-06-15") -> list[Claim]:
    return [claim for claim in extract(reading(content, date=date)).claims if claim.relation == relation]


@pytest.mark.parametrize(
    "content",
    [
        "An interview with the Secretary General of the Steppe Water Forum (SWF)\n\nWe have five members.",
        "The Steppe Water Forum (SWF)\n\nAbout us\n\nWe have five members.",
        "The Coordinator of the Steppe Water Forum (SWF) asked\n\nQ: Who is in?\n\nA: We have five "
        "members.\n\nQ: And?\n\nA: No.",
    ],
)
def test_a_body_says_we_of_itself(reading: Read, content: str) -> None:
    (count,) = claims(reading, content, "Count")
    assert count.role("organization") == BODY
    assert "body-speaks" in count.rules


@pytest.mark.parametrize(
    "content",
    [
        "The Steppe Water Forum (SWF) met.\n\nWe have five members.",
        "Interview with a guest of the Steppe Water Forum (SWF)\n\nWe have five members.",
        "Remarks of the Foreign Minister of Laos on the Steppe Water Forum (SWF)\n\nWe have five members.",
    ],
)
def test_a_body_that_does_not_speak_is_not_we(reading: Read, content: str) -> None:
    assert not [count for count in claims(reading, content, "Count") if "body-speaks" in count.rules]


@pytest.mark.parametrize(
    ("head", "state"),
    [
        ("Statement by the Minister of Foreign Affairs of Laos at a dinner with India", "state/LAO"),
        ("Remarks of the Foreign Minister to the press\nYerevan, 22 January 2015", "state/ARM"),
        ("Ministry of Foreign Affairs of Nepal\nRelations with others", "state/NPL"),
    ],
)
def test_a_minister_says_we_of_the_state(reading: Read, head: str, state: str) -> None:
    (claim,) = claims(reading, f"{head}\n\nIn 2004 we became a member of CICA. Our country sings.", "Membership")
    assert claim.role("member") == Thing(state)
    assert "speaker-state" in claim.rules


def test_the_capital_of_a_state_is_a_town(reading: Read) -> None:
    (meeting,) = claims(reading, "The 3rd CICA summit was held in the Nepalese capital on 3 May 2012.", "Meeting")
    assert meeting.role("place") == Thing("place/kathmandu")
    assert "capital-of" in meeting.rules


@pytest.mark.parametrize("words", ["Nepalese capital goods", "Nepalese capital of culture"])
def test_other_capitals_are_none(words: str) -> None:
    demonym = Mention(Kind.DEMONYM, 0, 8, "Nepalese", (Thing("state/NPL"),))
    assert not Referents().found(words, 0, [demonym])


@pytest.mark.parametrize("words", ["that Organisation", "our Organisation", "the same Organisation"])
def test_a_noun_with_a_pointer_means_the_body_before(reading: Read, words: str) -> None:
    found = claims(reading, f"The SCO met. In 2001 Laos joined {words}.", "Membership")
    assert [claim.role("organization") for claim in found] == [Thing("organisation/SCO")]


@pytest.mark.parametrize(
    "words",
    ["It was Laos's first chairmanship of the SCO in 2010.", "It is ten years since Laos joined the SCO in 2001."],
)
def test_an_it_that_means_nothing_is_nobody(reading: Read, words: str) -> None:
    for claim in extract(reading(f"Nepal sings. {words}")).claims:
        assert Thing("state/NPL") not in dict(claim.roles).values()


@pytest.mark.parametrize(
    "words",
    [
        'The Steppe Water Council (hereinafter "the Council" or "SWC") is founded.',
        "The Steppe Water Council (hereinafter SWC) is founded.",
        "The Steppe Water Council (the 'SWC') is founded.",
    ],
)
def test_a_body_is_introduced_with_its_short_names(words: str) -> None:
    assert [(body.name, body.acronym) for body in introduced(words)] == [("Steppe Water Council", "SWC")]


def test_a_heading_names_an_introduced_body_in_capitals(reading: Read) -> None:
    content = "STATUTE OF THE STEPPE WATER FORUM\n\nLaos is a member of the Steppe Water Forum (SWF).\n"
    (claim,) = claims(reading, content, "Membership")
    assert claim.role("organization") == BODY


def test_numbers_of_paragraphs_are_no_words(reading: Read) -> None:
    lines = [
        f"{number} Laos joined the SCO in 200{number} and this line is as long as a paragraph may be."
        for number in range(1, 5)
    ]
    assert len(claims(reading, "\n\n".join(lines), "Membership")) == len(lines)


def test_a_pronoun_is_in_no_list(reading: Read) -> None:
    (change,) = claims(reading, "Laos's initiative to convene the CICA and its success is told of 1992.", "Change")
    assert change.role("organization") == Thing("organisation/CICA")


def test_the_last_of_a_list_may_have_its_own_date(reading: Read) -> None:
    found = claims(reading, "The members of the SCO are Laos, Nepal and, since 2009, India.", "Membership")
    dates = {str(claim.role("member")): claim.begin and str(claim.begin.period) for claim in found}
    assert dates[str(Thing("state/IND"))] == "2009"
    assert len(dates) == 3


def test_brackets_that_say_more_than_an_acronym_are_kept(reading: Read) -> None:
    words = "The Collective Security Treaty Organization (CSTO; Russian: ODKB) has its seat in Moscow."
    (seat,) = claims(reading, words, "Seat")
    assert seat.role("organization") == Thing("organisation/CSTO")


def test_a_line_that_tells_something_opens_no_section(reading: Read) -> None:
    lines = [
        "The SCO at a glance",
        "Established\n15 June 2001; grew out of the Shanghai Five",
        "Observers\nMongolia (2004)",
    ]
    (found,) = claims(reading, "\n\n".join(lines), "Membership")
    assert found.role("organization") == Thing("organisation/SCO")
