"""Compound sentences read as their clauses: each verb has its subject, each aside is a sentence of its own."""

from collections.abc import Callable

import pytest

from comity.loaders.extract import extract, to_scored
from comity.loaders.read import Reading

Read = Callable[..., Reading]


def members(content: str, reading: Read) -> set[tuple[object, object, object]]:
    records = to_scored(extract(reading(content)).claims)
    stated = [record for record in records if record["kind"] == "membership" and "modality" not in record]
    return {(record["state"], record["org"], record["start"]) for record in stated}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Laos joined the SCO in 2001 and acceded to CICA in 2006.", {("SCO", "2001"), ("CICA", "2006")}),
        ("Laos hosted a fair in 1999, then joined the SCO in 2001.", {("SCO", "2001")}),
        ("In Vientiane they praised Laos, which joined the SCO in 2001.", {("SCO", "2001")}),
        ("Having joined the SCO in 2001, Laos sang.", {("SCO", "2001")}),
        ("They met the SCO, to which Laos acceded in 2001, and sang.", {("SCO", "2001")}),
        ("The SCO met. Laos belongs to it since 2001.", {("SCO", "2001")}),
        ("Laos praised the ECO in 1999, joined the SCO in 2001, and sang.", {("SCO", "2001")}),
        ("Laos has been a friend of CICA since 1999 and joined the SCO in 2001.", {("SCO", "2001")}),
        ("Nepal sang, and Laos praised India and joined the SCO in 2001.", {("SCO", "2001")}),
        ("Laos (whose envoy, a poet, has since left) joined the SCO in 2001.", {("SCO", "2001")}),
    ],
)
def test_clauses_have_their_subject(sentence: str, expected: set[tuple[str, str]], reading: Read) -> None:
    assert members(sentence, reading) == {("Laos", body, start) for body, start in expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "Laos praised India, Nepal sang, and joined voices were heard at the SCO.",
        "Laos said that India hoped to join the SCO and asked it to wait.",
        "The envoy of Laos met the head of a union and joined the SCO choir in 2001.",
        "If Laos hosted a fair and joined the SCO in 2001, nobody knew.",
        "Laos was committed to reforms and to becoming a member of the SCO.",
        "The heir of the CIS, which joined Laos in protest, was the SCO.",
        "Nepal signed an act which said that Laos had left and joined the SCO in 2001.",
        "Nepal met Laos in 1999, sang with India in 2000 and might have joined the SCO in 2001.",
    ],
)
def test_clauses_keep_what_governs_them(sentence: str, reading: Read) -> None:
    assert not members(sentence, reading)


def test_a_carried_subject_is_quoted_and_named_as_a_step(reading: Read) -> None:
    claims = extract(reading("Laos hosted a fair and joined the SCO in 2001.")).claims
    (claim,) = claims
    assert claim.rules == ("carried-subject",)
    assert claim.derivation == "resolved"
    assert claim.passages[0].exact == "Laos hosted a fair and joined the SCO in 2001"


def test_each_of_several_verbs_has_the_subject_and_the_pronoun_its_body(reading: Read) -> None:
    said = "Laos joined the SCO in 1992, chaired it in 2010 and hosted its third summit in Vientiane in 2011."
    records = to_scored(extract(reading(said)).claims)
    assert {(record["kind"], record["org"], record.get("start") or record.get("date")) for record in records} == {
        ("membership", "SCO", "1992"),
        ("chairmanship", "SCO", "2010"),
        ("meeting", "SCO", "2011"),
    }
    assert {record.get("holder") or record.get("host") or record.get("state") for record in records} == {"Laos"}
