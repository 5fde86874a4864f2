"""The checks of numbers, each with a planted fault: passed, failed, cannot tell, and never by its own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comity.graph.audit.findings import CANNOT_TELL, FAILED, PASSED, Finding
from comity.graph.audit.run import audit
from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.document import Document
from comity.graph.period import Period
from comity.graph.reconcile import reconcile

CICA, OSCE = Thing("organisation/CICA"), Thing("organisation/OSCE")
DAY = "2010-01-15"
NUMBERS = ("declared-count", "declared-overlap")


def at(edtf: str) -> Moment:
    return Moment(Period(edtf))


def belongs(document: str, member: str, observed: str = DAY, body: Thing = CICA, **more: object) -> Claim:
    who = roles(organization=body, member=Thing(f"state/{member}"), role=Concept("member"))
    return Claim("Membership", who, document, observed=at(observed), **more)  # type: ignore[arg-type]


def counts(number: int, moment: str = DAY, document: str = "text") -> Claim:
    return Claim(
        "Count", roles(organization=CICA, role=Concept("member"), number=number), document, observed=at(moment)
    )


def overlaps(number: int, document: str = "text") -> Claim:
    who = roles(
        organization=CICA, role=Concept("member"), otherOrganization=OSCE, otherRole=Concept("member"), number=number
    )
    return Claim("Overlap", who, document, observed=at(DAY))


def found(*claims: Claim, documents: dict[str, Document] | None = None) -> list[Finding]:
    """What the checks of numbers find."""
    return [finding for finding in audit(claims, documents or {}) if finding.check in NUMBERS]


def outcome(*claims: Claim, documents: dict[str, Document] | None = None) -> tuple[str, int, int]:
    (finding,) = found(*claims, documents=documents)
    return finding.outcome, finding.at_least, finding.at_most


LISTED = [belongs("list", member) for member in ("KAZ", "KOR", "TUR")]


def test_the_right_number_passes() -> None:
    assert outcome(counts(3), *LISTED) == (PASSED, 3, 3)


@pytest.mark.parametrize("number", [0, 2, 4, 20])
def test_a_wrong_number_fails(number: int) -> None:
    assert outcome(counts(number), *LISTED) == (FAILED, 3, 3)


def test_the_set_is_named() -> None:
    (finding,) = found(counts(4), *LISTED)
    assert "KAZ, KOR, TUR" in finding.note


def test_who_may_belong_leaves_it_open() -> None:
    started = replace(belongs("list", "THA"), observed=None, begin=at("2004"))
    assert outcome(counts(3), *LISTED, started) == (CANNOT_TELL, 3, 4)
    assert outcome(counts(4), *LISTED, started) == (CANNOT_TELL, 3, 4)
    assert outcome(counts(5), *LISTED, started) == (FAILED, 3, 4)


def test_a_number_that_holds_on_some_days_only_cannot_be_told() -> None:
    joined = replace(belongs("list", "THA", "2010-12-31"), begin=at("2010-06-08"))
    lasting = [belongs("list", "KAZ", "2010-01-01"), belongs("list", "KAZ", "2010-12-31")]
    assert outcome(counts(1, "2010"), *lasting, joined) == (CANNOT_TELL, 1, 2)
    assert outcome(counts(1, "2010-01"), *lasting, joined) == (PASSED, 1, 1)
    assert outcome(counts(2, "2010-12"), *lasting, joined) == (PASSED, 2, 2)
    assert outcome(counts(3, "2010"), *lasting, joined) == (FAILED, 1, 2)


def test_whom_somebody_denies_is_not_possible() -> None:
    started = replace(belongs("a", "THA"), observed=None, begin=at("2004"))
    denied = belongs("b", "THA", DAY, polarity="denied")
    assert outcome(counts(3), *LISTED, started, denied) == (PASSED, 3, 3)


def test_the_texts_own_words_do_not_count() -> None:
    own = belongs("text", "THA")
    assert outcome(counts(4), *LISTED, own) == (FAILED, 3, 3)
    assert outcome(counts(1), own)[0] == CANNOT_TELL


def test_its_copies_and_what_it_copies_do_not_count() -> None:
    papers = {
        "text": Document("text", "a", copy_of="original"),
        "reprint": Document("reprint", "a", copy_of="text"),
        "original": Document("original", "a"),
    }
    for copy in ("reprint", "original"):
        assert outcome(counts(4), *LISTED, belongs(copy, "THA"), documents=papers) == (FAILED, 3, 3)
        assert outcome(counts(4), *LISTED, belongs(copy, "THA")) == (PASSED, 4, 4)


def test_only_the_capacity_and_the_body_that_are_meant_count() -> None:
    observer = replace(
        belongs("list", "THA"), roles=roles(organization=CICA, member=Thing("state/THA"), role=Concept("observer"))
    )
    assert outcome(counts(3), *LISTED, observer, belongs("list", "CHN", body=OSCE)) == (PASSED, 3, 3)


def test_nobody_else_speaks_of_the_body() -> None:
    assert outcome(counts(3)) == (CANNOT_TELL, 0, 0)


@pytest.mark.parametrize("missing", ["organization", "role", "number", "moment"])
def test_a_number_that_says_too_little_is_not_tested(missing: str) -> None:
    claim = counts(3)
    said = tuple(pair for pair in claim.roles if pair[0] != missing)
    claim = replace(claim, roles=said, observed=None if missing == "moment" else claim.observed)
    assert found(claim, *LISTED) == []


def test_the_moment_of_speech_stands_in() -> None:
    claim = replace(counts(3), observed=None, spoken=Period(DAY))
    assert outcome(claim, *LISTED) == (PASSED, 3, 3)


def test_a_complete_list_of_others_counts() -> None:
    names = tuple(("names", Thing(f"state/{key}")) for key in ("KAZ", "KOR"))
    whole = Claim("Completeness", (*names, *roles(organization=CICA, role=Concept("member"))), "list", observed=at(DAY))
    assert outcome(counts(2), whole) == (PASSED, 2, 2)
    started = replace(belongs("a", "THA"), observed=None, begin=at("2004"))
    assert outcome(counts(2), whole, started) == (PASSED, 2, 2)


@pytest.mark.parametrize(("number", "expected"), [(2, PASSED), (3, FAILED), (1, FAILED)])
def test_overlaps(number: int, expected: str) -> None:
    second = [belongs("other", member, body=OSCE) for member in ("KAZ", "TUR", "DEU")]
    assert outcome(overlaps(number), *LISTED, *second) == (expected, 2, 2)


def test_overlaps_that_cannot_be_told() -> None:
    second = [
        replace(belongs("other", member, body=OSCE), observed=None, begin=at("1992")) for member in ("KAZ", "TUR")
    ]
    assert outcome(overlaps(2), *LISTED, *second) == (CANNOT_TELL, 0, 2)
    assert outcome(overlaps(3), *LISTED, *second) == (FAILED, 0, 2)
    assert outcome(overlaps(2), *LISTED) == (CANNOT_TELL, 0, 0)
    own = [belongs("text", member, body=OSCE) for member in ("KAZ", "TUR")]
    assert outcome(overlaps(2), *LISTED, *own) == (CANNOT_TELL, 0, 0)


def test_findings_come_in_one_order() -> None:
    claims = [counts(3), counts(4), overlaps(1), *LISTED]
    assert found(*claims) == found(*claims[::-1])
    assert not [fact for fact in reconcile(claims) if fact.key.relation in ("Count", "Overlap")]


def test_denied_and_planned_numbers() -> None:
    assert found(replace(counts(3), polarity="denied"), *LISTED) == []
    for modality in ("planned", "hypothetical", "goal"):
        assert found(replace(counts(3), modality=modality), *LISTED) == [], modality
