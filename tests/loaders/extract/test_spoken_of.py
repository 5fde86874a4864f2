"""Meetings, changes and plans that a sentence only speaks of; stages of a plan; shares in their parts."""

from collections.abc import Callable

import pytest

from comity.graph.claim import Claim, Concept, Thing
from comity.loaders.extract import extract
from comity.loaders.extract.scored import written
from comity.loaders.read import Reading

Read = Callable[..., Reading]
PLAN = (
    "My country, Oman, put forward the initiative to convene the SCO. It could grow by steps. "
    "The first stage would consist of work to organize and conduct the SCO. The time-frame would be 2031 to 2033. "
    "The second stage would involve increasing the number of its members and turning it into an organization. "
    "The approximate time-frame could be 2033 to 2036. "
    "The third stage will include creating permanent structures for all. The period would be 2036 to 2040. "
    "The fourth stage would not include creating structures. The period would be 2040 to 2045."
)


def of(relation: str, text: str, reading: Read, **more: str) -> list[Claim]:
    return [claim for claim in extract(reading(text, **more)).claims if claim.relation == relation]


def test_the_stages_of_a_plan_have_their_numbers_years_and_aims(reading: Read) -> None:
    stages = [claim for claim in of("Change", PLAN, reading) if claim.role("stage")]
    told = {claim.role("stage"): (*map(written, (claim.begin, claim.end)), claim.role("change")) for claim in stages}
    assert told == {
        1: ("2031", "2033", Concept("founded")),
        2: ("2033", "2036", Concept("transformed")),
        3: ("2036", "2040", Concept("developed")),
    }
    assert {claim.modality for claim in stages} == {"planned"}
    assert {claim.role("organization") for claim in stages} == {Thing("organisation/SCO")}
    assert "creating permanent structures for all" in {claim.role("aim") for claim in stages}


def test_a_stage_without_a_plan_is_left(reading: Read) -> None:
    text = "The third stage will include creating permanent structures. The period would be 2036 to 2040."
    assert of("Change", text, reading) == []
    assert any("is meant is not said" in line.reason for line in extract(reading(text)).unread)


@pytest.mark.parametrize(
    ("text", "meeting", "rule"),
    [
        ("The 7th SCO summit was held in Bishkek on 16 August 2007. Oman and Iran attended the summit.",
         "SCO/summit/regular/7", "meeting-before"),
        ("The leaders of Iran attended the summit, the fifth CICA summit, held in Dushanbe on 15 June 2019.",
         "CICA/summit/regular/5", ""),
        ("The 7th SCO summit met in Bishkek on 16 August 2007. The CICA summit met in Almaty in June 2006. "
         "Oman was present at the CICA summit.", "CICA/summit/regular/2006-06", "meeting-before"),
    ],
)  # fmt: skip
def test_which_meeting_was_attended(text: str, meeting: str, rule: str, reading: Read) -> None:
    found = of("Participation", text, reading)
    assert {claim.role("meeting") for claim in found} == {Thing(f"meeting/{meeting}")}
    assert {rule} - {""} <= {name for claim in found for name in claim.rules}


def test_a_meeting_that_is_not_told_is_not_guessed(reading: Read) -> None:
    text = "SCO ministers met in Baku on 3 May 2001. The leaders of Iran and Oman attended the summit."
    assert of("Participation", text, reading) == []


def test_who_came_as_what(reading: Read) -> None:
    (claim,) = of("Participation", "Mongolia attended the fifth CICA summit as an observer.", reading)
    assert claim.role("role") == Concept("observer")
    assert of("Membership", "Mongolia attended the fifth CICA summit as an observer.", reading) == []


def test_who_did_not_come_is_denied(reading: Read) -> None:
    for text in ("Oman did not attend the fifth CICA summit.", "Oman declined to attend the fifth CICA summit.",
                 "Oman was absent from the fifth CICA summit."):  # fmt: skip
        (claim,) = of("Participation", text, reading)
        assert claim.polarity == "denied"


def test_a_share_keeps_all_its_measures_and_the_word_before_its_number(reading: Read) -> None:
    (claim,) = of("Share", "The SCO accounts for about a third of the area, population and output of Asia.", reading)
    assert {*claim.all("measure")} == {Concept("territory"), Concept("population"), Concept("economy")}
    assert (claim.role("percent"), claim.role("quantifier")) == (33, Concept("roughly"))


def test_a_likeness_may_be_denied(reading: Read) -> None:
    (claim,) = of("Likeness", "CICA was never intended to be an Asian OSCE.", reading)
    assert (claim.polarity, claim.role("otherOrganization")) == ("denied", Thing("organisation/OSCE"))
