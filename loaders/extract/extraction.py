"""Extraction: units, mentions, frames, rules, mood, dates, claims. Each step is a module; this one joins them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from comity.graph.claim import Claim, Thing
from comity.graph.document import Document
from comity.loaders.extract.applied import Applied
from comity.loaders.extract.carried import Meetings
from comity.loaders.extract.frames.framing import Framing, disjoint
from comity.loaders.extract.frames.rules import Rulebook, rulebook
from comity.loaders.extract.mentions.introduced import called, introduced
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.mentions.lexicon import lexicon, written_form
from comity.loaders.extract.mentions.referents import Referents
from comity.loaders.extract.mentions.scan import scan
from comity.loaders.extract.mentions.voice import voice
from comity.loaders.extract.mentions.words import words_of
from comity.loaders.extract.outside import claims_of_others
from comity.loaders.extract.relations.found import Source
from comity.loaders.extract.spoken_of import NOT_SAID, SpokenOf, unresolved, without_echoes
from comity.loaders.extract.units.marks import JOIN, marked, plain
from comity.loaders.extract.units.unit import LONGEST, Unit, units
from comity.loaders.extract.unread import Unread, unread
from comity.loaders.read import Reading

_APART = 12
_STOPS = frozenset(".!;?")
_LABEL = 40


@dataclass(frozen=True)
class Extraction:
    """What was read out of a document, and what was left unread."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]


def extract(reading: Reading, book: Rulebook | None = None) -> Extraction:
    """The claims of a document, sorted and unique, and the sentences left unread.

    ``book`` are the rules to read by; without it all of comity's are, and the extractors of other packages.
    A document in a language that is not read here yields no claim and one line that says so.

    >>> from comity.loaders.read import Segment, Text
    >>> content = "Kuwait joined CICA in 2022."
    >>> reading = Reading(Document("a", "A", language="en"), Text(content, (Segment(0, len(content), "body"),)))
    >>> [str(claim.begin.period) for claim in extract(reading).claims]
    ['2022']
    """
    if not reading.readable:
        return Extraction((), (Unread(0, 0, "", f"not read: language {reading.document.language}"),))
    results = [*_Pass(reading, book or rulebook()).results(), *(claims_of_others(reading) if book is None else ())]
    claims = {claim.key: claim for claim in results if isinstance(claim, Claim)}
    left = {line for line in results if isinstance(line, Unread)}
    return Extraction(tuple(sorted(without_echoes(claims.values()), key=_order)), tuple(sorted(left)))


def _order(claim: Claim) -> tuple[str, str]:
    return claim.relation, claim.key


def speaker_state(document: Document) -> Thing | None:
    """The state that speaks as "our country", if the document's speaker is one."""
    entry = lexicon().get(written_form(document.speaker)) if document.speaker else None
    return entry.things[0] if entry and entry.kind == Kind.STATE and len(entry.things) == 1 else None


class _Pass:
    """One pass over a document, from front to back, remembering what has been named."""

    def __init__(self, reading: Reading, book: Rulebook) -> None:
        self._book = book
        self._text = reading.text
        house = Thing("organisation/UN") if reading.document.publisher == "United Nations" else None
        content, spoken = marked(reading.text.content), reading.document.date
        self._referents = Referents(speaker_state(reading.document), called(introduced(plain(content))), house)
        self._framing = Framing(content, scan(reading.text), spoken, self._referents)
        if not self._referents.speaker:
            self._give_voice(voice(content, self._framing.mentions, self._framing.about.main))
        self._source = Source(
            reading.document,
            reading.text.content,
            self._framing.about.main,
            self._framing.about.sure,
            home=self._framing.about.home,
            speaker=self._referents.speaker,
            titled=self._framing.about.titled,
        )
        self._applied = Applied(self._source, self._referents, self._framing.chronicle)
        self._meetings = Meetings(reading.document)
        self._spoken_of = SpokenOf()
        self._asked = Unit(0, 0), frozenset[str]()

    def _give_voice(self, speaks: Thing | None) -> None:
        """Let "we" be the state or the body that the head of the text tells."""
        if speaks:
            state = speaks.kind == "state"
            self._referents.speaker = speaks if state else None
            self._referents.voice = None if state else speaks

    def results(self) -> Iterator[Claim | Unread]:
        for unit in units(self._text, lambda start, end: bool(self._framing.bare_all(start, end))):
            words = self._words(unit)
            if read := [*self._unit(unit, words), *self._answer(unit, words)]:
                yield from self._resolved(unit, read)
            self._remember(unit)

    def _resolved(self, unit: Unit, read: list[Claim | Unread]) -> Iterator[Claim | Unread]:
        """What one unit says, with the dates, meetings and changes that it leaves to what was told before."""
        yield from (result for result in read if isinstance(result, Unread))
        claims = self._meetings.dated(result for result in read if isinstance(result, Claim))
        for claim in self._spoken_of.resolved(claims):
            lost = unread(self._source.content, unit, f"{claim.relation}: {NOT_SAID}")
            yield lost if unresolved(claim) else claim

    def _unit(self, unit: Unit, words: frozenset[str]) -> Iterator[Claim | Unread]:
        """What one unit says; a frame put together from a list, a table or a card has further words of its own."""
        rules = self._framing.worth(unit, self._book.called(words))
        if rules and unit.end - unit.start > LONGEST:
            yield unread(self._source.content, unit, "too long for a sentence")
        elif rules or self._framing.laid_out(unit):
            for frame in self._framing.frames(unit):
                own = words_of(frame.text[: _LABEL if unit.kind == "list" else None]) if frame.evidence else frozenset()
                called = self._book.called(words | own) if own - words else rules
                yield from self._applied.whole(frame, called, unit)

    def _answer(self, unit: Unit, words: frozenset[str]) -> Iterator[Claim | Unread]:
        """A sentence and the one before it, read together by rules made for that: a question, a plan and its years."""
        (asked, before), self._asked = self._asked, (unit, words)
        content = self._source.content
        if asked.end > unit.start or unit.start - asked.end > _APART:
            return
        if unit.kind not in ("sentence", "heading") or unit.end - asked.start >= LONGEST:
            return
        if rules := self._book.called(before, words, reads=_together(unit, content[asked.end - 1 : asked.end])):
            yield from self._applied.read(self._framing.frame(asked.start, unit.end), rules, unit)

    def _words(self, unit: Unit) -> frozenset[str]:
        """The words of a unit and of its heading in lower case, compound ones as their parts too."""
        stretches = [(unit.start, unit.end), *(unit.items if unit.kind == "table" else ())]
        texts = [self._framing.heading_words(unit), *(self._framing.content[start:end] for start, end in stretches)]
        return words_of("\n".join(filter(None, texts)).replace(JOIN, ""))

    def _remember(self, unit: Unit) -> None:
        self._framing.enter(unit)
        titled = self._framing.titled_by_body(unit)
        unit = replace(unit, start=unit.items[0][0], end=unit.items[0][1]) if titled and unit.items else unit
        text = self._framing.content[unit.start : unit.end]
        named = self._framing.named(unit.start, unit.end)
        referred = self._referents.found(text, unit.start, named)
        self._referents.remember(
            disjoint([*named, *referred]),
            unit.start,
            text,
            heading=(unit.kind == "heading" and ";" not in text) or titled,
        )


def _together(unit: Unit, last: str) -> list[str]:
    """What a unit may be with the one before it, which ends with this character."""
    pair = ["answer" if last == "?" else "pair"] if unit.kind == "sentence" else []
    return [*pair, "title"] if last not in _STOPS else pair
