"""Coverage: what became of every sentence of a document, read, unread or silent, and what was cut as noise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.graph.claim import Claim
from comity.loaders.extract.extraction import Extraction
from comity.loaders.extract.units.unit import Unit, units
from comity.loaders.read import Reading
from comity.loaders.read.text import BODY

READ, UNREAD, SILENT = "read", "unread", "silent"


@dataclass(frozen=True)
class Sentence:
    """A stretch of a document and what became of it.

    ``state`` is READ (claims quote it), UNREAD (it seemed to say something; ``why`` tells), SILENT (no rule
    speaks of it) or the kind of noise. ``words`` are the stretches that claims quote, as offsets.
    """

    start: int
    end: int
    state: str
    why: str = ""
    claims: tuple[Claim, ...] = ()
    words: tuple[tuple[int, int], ...] = ()


def coverage(reading: Reading, extraction: Extraction) -> list[Sentence]:
    """Every sentence, list item, table row and stretch of noise, in order of the text.

    >>> from comity.graph.document import Document
    >>> from comity.loaders.extract import extract
    >>> from comity.loaders.read import Segment, Text
    >>> words = "Kuwait joined CICA in 2022. It rained."
    >>> reading = Reading(Document("a", "A", language="en"), Text(words, (Segment(0, len(words), "body"),)))
    >>> [sentence.state for sentence in coverage(reading, extract(reading))]
    ['read', 'silent']
    """
    cut = (part for part in reading.text.segments if part.kind != BODY)
    noise = [Sentence(part.start, part.end, part.kind, part.why) for part in cut]
    body = [_judged(start, end, extraction) for start, end in _stretches(units(reading.text))]
    return sorted(noise + body, key=lambda sentence: (sentence.start, sentence.end))


def _stretches(found: Iterable[Unit]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence and of each item; a lead-in that is empty or shared stands once."""
    seen: set[tuple[int, int]] = set()
    for unit in found:
        for stretch in ((unit.start, unit.end), *unit.items):
            if stretch[0] < stretch[1] and stretch not in seen:
                seen.add(stretch)
                yield stretch


def _judged(start: int, end: int, extraction: Extraction) -> Sentence:
    quoting = [(claim, words) for claim in extraction.claims if (words := _within(claim, start, end))]
    if quoting:
        claims = tuple(claim for claim, _ in quoting)
        return Sentence(start, end, READ, "", claims, tuple(sorted({span for _, words in quoting for span in words})))
    reasons = sorted({item.reason for item in extraction.unread if item.start < end and start < item.end})
    return Sentence(start, end, UNREAD if reasons else SILENT, "; ".join(reasons))


def _within(claim: Claim, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a sentence that a claim quotes."""
    spans = ((max(passage.start, start), min(passage.end, end)) for passage in claim.passages)
    return [span for span in spans if span[0] < span[1]]
