"""What a date beside a match means for a claim: its begin, its end, or a moment at which it was seen to hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from comity.graph.claim import Moment
from comity.graph.document import Document
from comity.graph.period import Period
from comity.loaders.extract.frames.when import When
from comity.loaders.extract.mentions.kinds import Kind

_SINCE = ("since", "from", "as of", "as from", "with effect from", "effective from", "as early as")
_MEETING_DAYS = 31
_UNTIL = ("until", "till", "up to")
_THROUGH = ("in", "for", "during", "throughout", "of", "")


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of one claim."""

    begin: Moment | None = None
    end: Moment | None = None
    observed: Moment | None = None

    def not_now(self) -> Dates:
        """The dates of what is told of as of the past: the day of the document saw nothing of it."""
        now = self.observed is not None and self.observed.rule == "document-date"
        return replace(self, observed=None) if now else self


def dates(meaning: str, found: When | None, document: Document) -> Dates:
    """The dates that a found date gives under one of the rules' meanings.

    >>> dates("state", None, Document("a", "A", date=Period("2010-01"))).observed.rule
    'document-date'
    """
    count = _MEANINGS.get(meaning)
    return count(found, document) if count else Dates()


def spoken(document: Document) -> Moment | None:
    """The moment of speaking, as an observation."""
    return Moment(document.date, rule="document-date") if document.date else None


def _state(found: When | None, document: Document) -> Dates:
    """A state takes a begin only from "since", an end from "until", both from a range; else it was seen."""
    if found and _last(found):
        return Dates(_moment(found, document), _last(found))
    if found and found.preposition in _UNTIL:
        return Dates(end=_moment(found, document))
    return _seen(found, document)


def _seen(found: When | None, document: Document) -> Dates:
    """Something named in passing was seen then; a range says nothing of it."""
    if found and found.preposition in _SINCE:
        return Dates(begin=_moment(found, document))
    moment = None if found and _last(found) else _moment(found, document)
    return Dates(observed=moment or spoken(document))


def _term(found: When | None, document: Document) -> Dates:
    """A term "in 2010" is that year; "since" opens it; without a date it was seen when spoken of."""
    moment = _moment(found, document)
    if not found or not moment:
        return Dates(observed=spoken(document))
    if found.preposition in _UNTIL:
        return Dates(end=moment)
    if last := _last(found):
        return Dates(moment, last if _long(found) else None)
    if found.preposition in _THROUGH and len(moment.period.edtf) == 4:
        return Dates(moment, moment)
    return Dates(moment) if found.preposition in (*_SINCE, "on") else Dates(observed=moment)


def _before_speaking(document: Document) -> Moment | None:
    """What is said to have happened happened by the time of speaking."""
    day = document.date
    if day is None or day.latest == date.max or day.edtf.startswith("["):
        return None
    return Moment(Period(f"[..{day.edtf}]"), rule="before-speaking")


def _moment(found: When | None, document: Document) -> Moment | None:
    if not found or not found.date.span:
        return None
    if found.date.kind != Kind.DATE or not found.date.rules:
        return Moment(found.date.span.begin)
    words = " ".join(found.date.text.split())
    return Moment(found.date.span.begin, words=words, anchor=document.date, rule=found.date.rules[-1])


def _last(found: When | None) -> Moment | None:
    return Moment(found.date.span.end) if found and found.date.span and found.date.span.end else None


def _begin(found: When | None, document: Document) -> Dates:
    return Dates(_moment(found, document) or _before_speaking(document), _last(found) if _long(found) else None)


def _long(found: When | None) -> bool:
    """Whether a range of dates is a term, and not the days of a meeting."""
    span = found.date.span if found else None
    return bool(span and span.end and (span.end.latest - span.begin.earliest).days > _MEETING_DAYS)


def _end(found: When | None, document: Document) -> Dates:
    return Dates(end=_moment(found, document) or _before_speaking(document))


def _event(found: When | None, document: Document) -> Dates:
    return Dates(_moment(found, document), _last(found))


_MEANINGS = {"begin": _begin, "end": _end, "state": _state, "seen": _seen, "term": _term, "event": _event}
