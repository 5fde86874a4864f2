"""Claims hold: passages, names, lists, references; and nothing breaks the extractor."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.graph.claim import Concept, Thing
from comity.graph.document import Document
from comity.graph.period import Period
from comity.loaders.extract import extract, to_scored
from comity.loaders.read import Reading, Segment, Text, read_document

Read = Callable[..., Reading]

YARDSTICK = sorted((Path(__file__).parent / "yardstick").glob("*.txt"))
WORDS = [
    "China",
    "India",
    "CICA",
    "the",
    "SCO",
    "Secretariat",
    "joined",
    "was",
    "is",
    "a",
    "member",
    "of",
    "observers",
    "and",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "2004",
    "in",
    "on",
    "4",
    "June",
    "summit",
    "third",
    "held",
    "chairmanship",
    "Turkey",
    "will",
    "not",
    "became",
    "its",
    "It",
    "which",
    "adopted",
    "Declaration",
    "\n",
    "-",
    "|",
    "Members",
]


@pytest.mark.parametrize("file", YARDSTICK, ids=lambda file: file.stem)
def test_every_passage_holds(file: Path) -> None:
    reading = read_document(file)
    for claim in extract(reading).claims:
        assert claim.passages
        assert claim.extractor == "comity-prose/1"
        for passage in claim.passages:
            assert reading.text.content[passage.start : passage.end] == passage.exact


@settings(max_examples=200, deadline=2000, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=120))
def test_any_words_are_safe(words: list[str]) -> None:
    content = " ".join(words)
    document = Document("x", "X", date=Period("2010-01"), language="en", speaker="Kazakhstan")
    reading = Reading(document, Text(content, (Segment(0, len(content), "body"),) if content else ()))
    found = extract(reading)
    assert found == extract(reading)
    for claim in found.claims:
        assert all(content[part.start : part.end] == part.exact for part in claim.passages)


def test_foreign_documents_are_reported() -> None:
    content = "Die Staaten der Organisation"
    reading = Reading(Document("x", "X", language="de"), Text(content, (Segment(0, len(content), "body"),)))
    assert extract(reading).claims == ()
    assert extract(reading).unread[0].reason == "not read: language de"


def test_lists_say_whether_they_are_open(reading: Read) -> None:
    (first, *_) = extract(reading("The SCO includes members such as China, Iran and India.")).claims or (None,)
    assert first is None or first.listed == "openList"
    closed = extract(reading("The members of the SCO are China, Iran and India.")).claims
    assert {claim.listed for claim in closed} == {"closedList"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ankara chaired CICA in 2011.", "capital-for-government"),
        ("The CICA met. It has twenty member states.", "pronoun"),
        ("CICA met. The Conference has twenty member states.", "definite-noun"),
        ("The Lake Kura Forum (LKF) met. Thailand joined the LKF in 2004.", "introduced-here"),
    ],
)
def test_references_are_named(text: str, rule: str, reading: Read) -> None:
    assert any(rule in claim.rules for claim in extract(reading(text)).claims)


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        (
            "On 1 January 2025 Laos assumed the chair of ASEAN for the first time since its founding in 1967.",
            "2025-01-01",
        ),
        ("Laos assumed the chair of ASEAN for the first time since its independence in 1953.", "[..2015-06-15]"),
        ("Laos assumed the chair of ASEAN after a long wait in 2004.", "2004"),
    ],
)
def test_the_date_of_another_event_is_left(text: str, begin: str, reading: Read) -> None:
    begins = {claim.begin and claim.begin.period.edtf for claim in extract(reading(text)).claims}
    assert begins == {begin}


def test_our_country_is_the_speaker(reading: Read) -> None:
    (claim,) = extract(reading("Our country joined ASEAN in 1999.", speaker="Cambodia")).claims
    assert claim.role("member") == Thing("state/KHM")
    assert extract(reading("Our country joined ASEAN in 1999.")).claims == ()


def test_a_clashing_acronym_is_another_body(reading: Read) -> None:
    text = "The Caribbean Inter-Customs Association (CICA) met. Jamaica joined the CICA in 1998."
    (claim,) = extract(reading(text)).claims
    assert claim.role("organization") == Thing("organisation/caribbean-inter-customs-association")


def test_korea_is_one_only_where_the_text_says_which(reading: Read) -> None:
    assert extract(reading("Korea joined CICA in 2006.")).claims == ()
    told = extract(reading("South Korea is far. Korea joined CICA in 2006.")).claims
    assert [claim.role("member") for claim in told] == [Thing("state/KOR")]


def test_scored_keeps_the_finer_of_two(reading: Read) -> None:
    records = to_scored(extract(reading("Laos joined CICA in 2011. Laos is a member of CICA.")).claims)
    assert [record["start"] for record in records] == ["2011"]


def test_what_a_member_was_before_is_read_inside_what_it_became(reading: Read) -> None:
    words = "The SCO grew. Nepal, an observer since 2004, became a full member in 2012."
    found = extract(reading(words)).claims
    begins = {(claim.role("role"), str(claim.begin.period)) for claim in found if claim.begin}
    assert begins == {(Concept("observer"), "2004"), (Concept("member"), "2012")}
