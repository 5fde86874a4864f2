"""Coverage: what became of every sentence: a claim's, a remark, or unread with the reason; and what is noise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.graph.claim import Claim
from comity.loaders.extract.extraction import Extraction
from comity.loaders.extract.frames.rules import READS, rulebook
from comity.loaders.extract.mentions.scan import scan
from comity.loaders.extract.units.marks import marked, plain
from comity.loaders.extract.units.unit import Unit, units
from comity.loaders.read import Reading
from comity.loaders.read.text import BODY

READ, REMARK, UNREAD = "read", "remark", "unread"
NOTHING_NAMED = "nothing named"
NO_WORD = "no rule has a word of it"
NO_FIT = "no rule fits its words"
SILENT = frozenset({NOTHING_NAMED, NO_WORD, NO_FIT})
"""The reasons of sentences of which no rule speaks."""

_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Sentence:
    """A stretch of a document and what became of it.

    ``state`` is READ (claims quote it), REMARK (a wish or a judgement, kept out of the facts), UNREAD (``why``
    tells: a rule's refusal, or one of SILENT) or the kind of noise. ``words`` are the stretches that claims
    quote, as offsets.
    """

    start: int
    end: int
    state: str
    why: str = ""
    claims: tuple[Claim, ...] = ()
    words: tuple[tuple[int, int], ...] = ()

    @property
    def silent(self) -> bool:
        """Whether no rule speaks of it."""
        return self.why in SILENT


def coverage(reading: Reading, extraction: Extraction) -> list[Sentence]:
    """Every sentence, list item, table row and stretch of noise, in order of the text.

    >>> from comity.graph.document import Document
    >>> from comity.loaders.extract import extract
    >>> from comity.loaders.read import Segment, Text
    >>> words = "Kuwait joined CICA in 2022. It rained."
    >>> reading = Reading(Document("a", "A", language="en"), Text(words, (Segment(0, len(words), "body"),)))
    >>> [sentence.state for sentence in coverage(reading, extract(reading))]
    ['read', 'unread']
    """
    cut = (part for part in reading.text.segments if part.kind != BODY)
    noise = [Sentence(part.start, part.end, part.kind, part.why) for part in cut]
    named = [mention.start for mention in scan(reading.text)]
    body = [_judged(start, end, extraction, reading, named) for start, end in _stretches(units(reading.text))]
    return sorted(noise + body, key=lambda sentence: (sentence.start, sentence.end))


def _stretches(found: Iterable[Unit]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence and of each item; a lead-in that is empty or shared stands once."""
    seen: set[tuple[int, int]] = set()
    for unit in found:
        for stretch in ((unit.start, unit.end), *unit.items):
            if stretch[0] < stretch[1] and stretch not in seen:
                seen.add(stretch)
                yield stretch


def reasons(sentences: Iterable[Sentence]) -> Counter[str]:
    """How often each reason left a sentence unread; the rules that gave a reason are left out of it.

    >>> reasons([Sentence(0, 1, UNREAD, "a: a question; b: a question"), Sentence(1, 2, UNREAD, NO_WORD)])
    Counter({'a question': 1, 'no rule has a word of it': 1})
    """
    found: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.state == UNREAD:
            found.update({part.partition(": ")[2] or part for part in sentence.why.split("; ")})
    return found


def _judged(start: int, end: int, extraction: Extraction, reading: Reading, named: list[int]) -> Sentence:
    quoting = [(claim, words) for claim in extraction.claims if (words := _within(claim, start, end))]
    if quoting:
        claims = tuple(claim for claim, _ in quoting)
        state = REMARK if all(claim.relation == "Remark" for claim in claims) else READ
        return Sentence(start, end, state, "", claims, tuple(sorted({span for _, words in quoting for span in words})))
    given = sorted({item.reason for item in extraction.unread if item.start < end and start < item.end})
    return Sentence(start, end, UNREAD, "; ".join(given) or _silence(start, end, reading, named))


def _silence(start: int, end: int, reading: Reading, named: list[int]) -> str:
    """Why no rule speaks of a sentence: it names nothing, has no rule's word, or has it in words that none fits."""
    if bisect_left(named, start) == bisect_left(named, end):
        return NOTHING_NAMED
    words = frozenset(_WORD.findall(plain(marked(reading.text.content)[start:end]).lower()))
    return NO_FIT if rulebook().called(words, reads=READS) else NO_WORD


def _within(claim: Claim, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a sentence that a claim quotes."""
    spans = ((max(passage.start, start), min(passage.end, end)) for passage in claim.passages)
    return [span for span in spans if span[0] < span[1]]
