"""The checks of "others", "most", "five areas" and "a decade", each with a planted fault, and passing without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED
from comity.graph.audit.regions import states_of
from comity.graph.claim import Claim, Concept, Thing
from tests.graph.audit.saying import DAY, OSCE, belongs, found, says

PARTNER = Concept("partnerForCooperation")
IN_BOTH = [belongs("KAZ", obs=DAY), belongs("KAZ", obs=DAY, organization=OSCE, role=Concept("participatingState"))]
OTHERS = says(
    "Overlap",
    obs=DAY,
    role=Concept("member"),
    otherOrganization=OSCE,
    otherRole=PARTNER,
    quantifier=Concept("others"),
)


def partner(member: str) -> Claim:
    return belongs(member, obs=DAY, organization=OSCE, role=Concept("asianPartnerForCooperation"))


def outcome(check: str, *claims: Claim) -> tuple[str, str]:
    (finding,) = found(check, *claims)
    return finding.outcome, finding.note


def test_all_the_others_are_partners() -> None:
    others = [belongs(key, obs=DAY) for key in ("KOR", "THA")]
    assert outcome("declared-rest", OTHERS, *IN_BOTH, *others, partner("KOR"), partner("THA"))[0] == PASSED


def test_some_of_the_others_are_partners_and_both_readings_are_shown() -> None:
    others = [belongs(key, obs=DAY) for key in ("KOR", "THA", "CHN")]
    result, note = outcome("declared-rest", OTHERS, *IN_BOTH, *others, partner("KOR"), partner("THA"))
    assert result == CANNOT_TELL
    assert note == ("read as some of the others: 2 are (KOR, THA); read as all of the others: 1 are not (CHN)")


def test_none_of_the_others_is_a_partner() -> None:
    assert outcome("declared-rest", OTHERS, *IN_BOTH, belongs("CHN", obs=DAY))[0] == FAILED


def test_the_text_does_not_confirm_its_own_others() -> None:
    own = replace(partner("CHN"), document="text")
    assert outcome("declared-rest", OTHERS, *IN_BOTH, belongs("CHN", obs=DAY), own)[0] == FAILED


def share(**more: object) -> Claim:
    return says("Share", obs=DAY, region="Central Asia", role=Concept("member"), **more)


CENTRAL = sorted(states_of("Central Asia", date(2010, 1, 15)))


@pytest.mark.parametrize(
    ("members", "most", "entire", "forty"),
    [
        (CENTRAL, PASSED, PASSED, FAILED),
        (CENTRAL[:3], PASSED, FAILED, FAILED),
        (CENTRAL[:2], FAILED, FAILED, PASSED),
    ],
)
def test_most_all_and_so_many_percent(members: list[str], most: str, entire: str, forty: str) -> None:
    held = [belongs(key, obs=DAY) for key in members]
    assert len(CENTRAL) == 5
    assert outcome("declared-share", share(quantifier=Concept("mostOf")), *held)[0] == most
    assert outcome("declared-share", share(quantifier=Concept("allOf")), *held)[0] == entire
    assert outcome("declared-share", share(percent=40), *held)[0] == forty


def test_nearly_is_less_than_the_number() -> None:
    held = [belongs(key, obs=DAY) for key in CENTRAL[:2]]
    assert outcome("declared-share", share(percent=44, quantifier=Concept("nearly")), *held)[0] == PASSED
    assert outcome("declared-share", share(percent=40, quantifier=Concept("nearly")), *held)[0] == FAILED


def test_who_is_missing_is_named() -> None:
    _, note = outcome(
        "declared-share", share(quantifier=Concept("allOf")), *[belongs(key, obs=DAY) for key in CENTRAL[1:]]
    )
    assert note == f"of 5 states of Central Asia by number; not in it: {CENTRAL[0]}"


def test_who_may_belong_leaves_it_open() -> None:
    held = [*(belongs(key, obs=DAY) for key in CENTRAL[1:]), belongs(CENTRAL[0], b="2004")]
    assert outcome("declared-share", share(quantifier=Concept("allOf")), *held)[0] == CANNOT_TELL


def test_territory_and_population_are_not_held() -> None:
    held = [belongs(key, obs=DAY) for key in CENTRAL]
    assert outcome("declared-share", share(percent=90, measure=Concept("territory")), *held)[0] == CANNOT_TELL


def area(name: str, document: str = "list") -> Claim:
    return says("Characteristic", document, scheme=Concept("area"), concept=Thing(f"area/CICA/{name}"), obs="2012")


@pytest.mark.parametrize(("number", "expected"), [(2, PASSED), (3, FAILED)])
def test_areas(number: int, expected: str) -> None:
    counted = says("Count", number=number, scheme=Concept("area"))
    assert outcome("declared-areas", counted, area("human"), area("economic"), area("own", "text")) == (
        expected,
        "others name: economic, human",
    )


def test_areas_that_nobody_else_names() -> None:
    assert (
        outcome("declared-areas", says("Count", number=1, scheme=Concept("area")), area("own", "text"))[0]
        == CANNOT_TELL
    )


SUMMIT = Thing("meeting/CICA/summit/regular/1")


@pytest.mark.parametrize(("number", "begin", "expected"), [(10, "1992-10-05", PASSED), (9, "1992-10-05", FAILED),
                                                           (10, "1991", CANNOT_TELL)])  # fmt: skip
def test_a_decade(number: int, begin: str, expected: str) -> None:
    lapse = says("Lapse", number=number, change=Concept("proposed"), meeting=SUMMIT)
    first = says("Change", "list", b=begin, change=Concept("proposed"))
    last = says("Meeting", "list", b="2002-06-04", level=Concept("summit"), series=Concept("regular"), ordinal=1)
    assert outcome("declared-lapse", lapse, first, last)[0] == expected
    assert outcome("declared-lapse", lapse, first)[0] == CANNOT_TELL
