"""A page that shows what became of every sentence of a document, the words that claims quote coloured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, select_autoescape

from comity.graph.claim import Claim, Concept, Thing, Value
from comity.loaders.extract.coverage import Sentence
from comity.loaders.read import Reading


class Piece(NamedTuple):
    """A stretch of a sentence: its text, and whether a claim quotes it."""

    text: str
    quoted: bool


def render_coverage(reading: Reading, sentences: Sequence[Sentence]) -> str:
    """The page: the text in order, each sentence marked with its state, its claims and its reason.

    >>> from comity.graph.document import Document
    >>> from comity.loaders.read import Text
    >>> "<h1>A &lt;b&gt;</h1>" in render_coverage(Reading(Document("a", "A <b>"), Text("", ())), [])
    True
    """
    source = (files("comity.viz") / "assets" / "coverage.html.j2").read_text(encoding="utf-8")
    template = Environment(autoescape=select_autoescape(default=True), trim_blocks=True).from_string(source)
    shown = [
        {
            "state": sentence.state,
            "silent": sentence.silent,
            "why": sentence.why,
            "claims": [said(claim) for claim in sentence.claims],
            "pieces": list(pieces(reading.text.content, sentence)),
        }
        for sentence in sentences
    ]
    counts = sorted(Counter(sentence.state for sentence in sentences).items())
    return template.render(document=reading.document, sentences=shown, counts=counts)


def pieces(content: str, sentence: Sentence) -> Iterator[Piece]:
    """A sentence cut where quoted words begin and end.

    >>> [piece.text for piece in pieces("Kuwait joined CICA.", Sentence(0, 19, "read", words=((0, 6), (14, 18))))]
    ['Kuwait', ' joined ', 'CICA', '.']
    """
    place = sentence.start
    for start, end in sentence.words:
        if start > place:
            yield Piece(content[place:start], False)
        if end > max(start, place):
            yield Piece(content[max(start, place) : end], True)
        place = max(place, end)
    if place < sentence.end:
        yield Piece(content[place : sentence.end], False)


def said(claim: Claim) -> str:
    """A claim in one line: relation, roles, dates, and how it is said if not plainly.

    >>> said(Claim("Seat", (("place", Thing("place/almaty")),), "a", modality="planned"))
    'Seat: place almaty (planned)'
    """
    roles = ", ".join(f"{name} {_short(value)}" for name, value in claim.roles)
    moments = ((name, getattr(claim, name)) for name in ("begin", "end", "observed"))
    dates = "".join(f", {name} {moment.period}" for name, moment in moments if moment)
    manner = [claim.modality] * (claim.modality != "stated") + [claim.polarity] * (claim.polarity != "affirmed")
    return f"{claim.relation}: {roles}{dates}" + (f" ({', '.join(manner)})" if manner else "")


def _short(value: Value) -> str:
    match value:
        case Thing():
            return value.key
        case Concept(name):
            return name
    return str(value)
