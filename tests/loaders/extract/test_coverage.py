"""Coverage: every character of a document has a state, and hostile words stay words on the page."""

from __future__ import annotations

from comity.graph.document import Document
from comity.loaders.extract import extract
from comity.loaders.extract.coverage import NO_FIT, NO_WORD, NOTHING_NAMED, READ, REMARK, UNREAD, coverage, reasons
from comity.loaders.read import Reading, Segment, Text
from comity.viz.coverage import render_coverage

WORDS = (
    "Kuwait joined CICA in 2022. The Georgia delegation thanked all. It rained.\n\n"
    "Members of the SCO:\n- China\n- <script>alert(1)</script>\n\nCopyright CICA"
)
NOISE = WORDS.index("Copyright")


def reading() -> Reading:
    segments = (Segment(0, NOISE, "body"), Segment(NOISE, len(WORDS), "copyright", "a copyright line"))
    return Reading(Document("a", "A", language="en"), Text(WORDS, segments))


def test_every_word_has_a_state() -> None:
    sentences = coverage(reading(), extract(reading()))
    told = {place for sentence in sentences for place in range(sentence.start, sentence.end)}
    assert all(place in told for place, char in enumerate(WORDS) if not (char.isspace() or char == "-"))
    assert {sentence.state for sentence in sentences} <= {READ, REMARK, UNREAD, "copyright"}
    assert sentences[0].state == READ
    assert sentences[-1].why == "a copyright line"


def test_words_behind_claims_lie_in_their_sentence() -> None:
    for sentence in coverage(reading(), extract(reading())):
        assert (sentence.state in (READ, REMARK)) == bool(sentence.words)
        assert all(sentence.start <= start < end <= sentence.end for start, end in sentence.words)


def test_the_page_holds_words_as_words() -> None:
    page = render_coverage(reading(), coverage(reading(), extract(reading())))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<mark>Kuwait joined CICA" in page


def test_every_sentence_without_a_claim_has_its_reason() -> None:
    words = "It rained. Laos sang. Laos met the members of a club. CICA can play a big role in Asia."
    reading = Reading(Document("a", "A", language="en"), Text(words, (Segment(0, len(words), "body"),)))
    sentences = coverage(reading, extract(reading))
    assert [sentence.why for sentence in sentences][:3] == [NOTHING_NAMED, NO_WORD, NO_FIT]
    assert all(sentence.why or sentence.claims for sentence in sentences)
    assert reasons(sentences)[NOTHING_NAMED] == 1
