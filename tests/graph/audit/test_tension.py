"""Two texts in tension: a planted denial, two shares that exclude each other, and silence without them."""

from __future__ import annotations

import pytest

from comity.graph.audit.findings import FAILED
from comity.graph.claim import Claim, Concept
from comity.graph.document import Document
from tests.graph.audit.saying import DAY, OSCE, found, says

DENIED = says("Likeness", "interview", otherOrganization=OSCE, polarity="denied", quote="not an OSCE for Asia")


def likened(document: str = "speech", **more: object) -> Claim:
    return says("Likeness", document, otherOrganization=OSCE, quote="of the CSCE type", **more)


@pytest.mark.parametrize("modality", ["stated", "planned", "goal"])
def test_a_denial_beside_an_affirmation(modality: str) -> None:
    (finding,) = found("texts-in-tension", DENIED, likened(modality=modality))
    assert (finding.outcome, finding.declared) == (FAILED, "not an OSCE for Asia")
    assert finding.note == "beside: “of the CSCE type” (speech, undated)"
    assert [claim.document for claim in finding.claims] == ["interview", "speech"]


def test_several_affirmations_stand_in_one_finding() -> None:
    (finding,) = found("texts-in-tension", DENIED, likened("a"), likened("b"))
    assert finding.note.count("beside") == 2


def test_no_tension_without_a_denial() -> None:
    assert found("texts-in-tension", likened("a"), likened("b")) == []


def test_other_bodies_are_not_meant() -> None:
    other = says("Likeness", "speech", otherOrganization=OSCE, organization=OSCE)
    assert found("texts-in-tension", DENIED, other) == []


def test_a_text_and_its_copy_are_one() -> None:
    papers = {"speech": Document("speech", "a", copy_of="interview")}
    assert found("texts-in-tension", DENIED, likened(), documents=papers) == []


@pytest.mark.parametrize("modality", ["hypothetical", "evaluation"])
def test_what_is_only_supposed_stands_against_nothing(modality: str) -> None:
    assert found("texts-in-tension", DENIED, likened(modality=modality)) == []


def share(obs: str = DAY, **more: object) -> Claim:
    return says("Share", region="Asia", obs=obs, **more)


ENTIRE = share(quantifier=Concept("allOf"))


def test_the_entire_continent_beside_nearly_ninety_percent() -> None:
    (finding,) = found("texts-in-tension", ENTIRE, share(percent=90, quantifier=Concept("nearly")))
    assert finding.outcome == FAILED


def test_shares_that_agree() -> None:
    assert found("texts-in-tension", ENTIRE, share(quantifier=Concept("mostOf"))) == []


def test_shares_of_other_moments_and_measures() -> None:
    assert found("texts-in-tension", ENTIRE, share("2002", percent=40)) == []
    territory, population = (share(percent=number, measure=Concept(name)) for number, name in
                             ((90, "territory"), (40, "population")))  # fmt: skip
    assert found("texts-in-tension", territory, population) == []
