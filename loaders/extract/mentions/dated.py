"""Dates of a sentence as mentions: calendar dates, and relative ones resolved at the moment of speaking."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from comity.graph.period import Period
from comity.loaders.extract.mentions.counted import COUNTED_WORDS, Counted, counted_dates
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.relative import RELATIVE_WORDS, Relative, find_relative
from comity.loaders.extract.mentions.words import words_of
from comity.loaders.read.dates import Span, find_dates

_DIGIT = re.compile(r"\d")
_HINTS = COUNTED_WORDS | RELATIVE_WORDS
_YEARS = ("last-year", "this-year", "same-year", "following-year")
_SPACE = re.compile(r"\s")
_WIDE = re.compile(r"\s\s")
_RUN = re.compile(r"\S+\s?|^\s")


def dates_of(text: str, start: int, anchor: Period | None, year: str = "", before: str = "") -> list[Mention]:
    """The dates of a unit's text that begins at ``start``, with what they mean and by which rule.

    A day without a year is in ``year`` where the text stands under a heading that is one, else in the year
    of speaking; "on 12 September last year" in the year that its words say. ``before`` are the words in front
    of the text: "two years later" counts from the date that they name last.

    >>> [mention.text for mention in dates_of("in 2002 and last year", 0, Period("2010-01"))]
    ['2002', 'last year']
    """
    if not may_date(text):
        return []
    if _WIDE.search(text):
        return _wide(text, start, anchor, year, before)
    flat = _SPACE.sub(" ", text)
    counted = _relative(flat, anchor, before)
    years = {found.start: found.period.edtf for found in counted if found.rule in _YEARS}
    plain = [_completed(span, text, start, anchor, years.get(span.stop + 1, year)) for span in find_dates(flat)]
    dated = {mention.end - start + 1 for mention in plain if "XXXX" not in str(mention.span) and mention.rules}
    spans = [
        (found, Span(found.start, found.stop, found.period, form=found.rule))
        for found in counted
        if found.start not in dated
    ]
    relative = [
        Mention(
            Kind.DATE,
            start + found.start,
            start + found.stop,
            text[found.start : found.stop],
            span=span,
            rules=(found.rule,),
        )
        for found, span in spans
    ]
    taken = {place for found, _ in spans for place in range(found.start, found.stop)}
    return [mention for mention in plain if mention.start - start not in taken] + relative


def may_date(text: str) -> bool:
    """Whether a text has what every date has: a digit, or a word of the dates that are counted or relative.

    >>> may_date("two days ago"), may_date("the other side")
    (True, False)
    """
    return bool(_DIGIT.search(text)) or not words_of(text).isdisjoint(_HINTS)


def _relative(text: str, anchor: Period | None, before: str) -> list[Relative | Counted]:
    """The dates counted from the one named before, then those counted from the moment of speaking."""
    found: list[Relative | Counted] = list(counted_dates(text, before))
    taken = {place for one in found for place in range(one.start, one.stop)}
    spoken = find_relative(text, anchor) if anchor else []
    return [*found, *(one for one in spoken if not taken.intersection(range(one.start, one.stop)))]


def _wide(text: str, start: int, anchor: Period | None, year: str, before: str) -> list[Mention]:
    """The dates of a text with wide gaps ("three \nyears ago"), found as if it had single spaces."""
    runs = list(_RUN.finditer(text))
    kept = [*chain.from_iterable(range(*run.span()) for run in runs)]
    narrow = "".join(run[0] for run in runs)
    spans = [
        (mention, kept[mention.start], kept[mention.end - 1] + 1)
        for mention in dates_of(narrow, 0, anchor, year, before)
    ]
    return [
        replace(mention, start=start + begin, end=start + end, text=text[begin:end]) for mention, begin, end in spans
    ]


def _completed(span: Span, text: str, start: int, anchor: Period | None, stated: str) -> Mention:
    """A day without a year is in the year that is stated near it, else in the year of speaking."""
    words = text[span.start : span.stop]
    mention = Mention(Kind.DATE, start + span.start, start + span.stop, words, span=span)
    year = stated if stated.isdigit() else anchor.edtf[:4] if anchor else ""
    if not span.form.startswith("yearless") or not year.isdigit():
        return mention
    try:
        begin = Period(span.begin.edtf.replace("XXXX", year))
        end = Period(span.end.edtf.replace("XXXX", year)) if span.end else None
    except ValueError:
        return mention
    return Mention(
        Kind.DATE,
        mention.start,
        mention.end,
        words,
        span=Span(span.start, span.stop, begin, end, span.form),
        rules=("year-of-section" if stated else "year-of-speaking",),
    )
