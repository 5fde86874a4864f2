"""Names that stand alone: a list item or a table cell that is one name or a few, with their dates, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from comity.graph.period import Period
from comity.loaders.extract.mentions.dated import dates_of, may_date
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.read.dates import Span

_REST = re.compile(
    r"(?:\s|\d{1,2}[.)](?=\s)|[-*•·–—:,;.()|/\[\]{}'+†]|\b(?:the|and|since|from|in|on|joined|acceded|admitted|accession"
    r"|member|members|(?:international |regional )?organi[sz]ations|countries|states|two|three|four|five|six|seven"
    r"|eight|nine|ten|as|of|date|founding|founder|both|all|original|state|year|to|until|flag|host|effective|signatory)\b)*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\([^()\n]{2,120}\)")
_PARTED = re.compile(r"(?:\([^()\n]*\)|[^;(])+")
_OPENER = re.compile(
    r"\((?:(?:since|from|in|on|joined|acceded|admitted|accession)? ?|the (?:first|last|latest), )",
    re.IGNORECASE,
)
_DEED = re.compile(r"\b(?:joined|acceded|admitted|member|signatory|host)\b")
_PLENTY = 30
_DOUBT = re.compile(
    r"appli|request|candidat|interest|propos|pending|withdr|\bleft\b|ceas|suspend|former|no longer|plan|not\b|never"
    r"|prospect|invit|tbc|expected|until admitted|negotiat|guest|only",
    re.IGNORECASE,
)
_ALL = re.compile(r"\s*\((?:all|both|each) ", re.IGNORECASE)
_PARTY = (Kind.STATE, Kind.BODY, Kind.ORGAN)


def bare_name(content: str, start: int, end: int, mentions: list[Mention], anchor: Period | None) -> Mention | None:
    """The one name that a stretch consists of, with its date, or None where the stretch says more.

    >>> from comity.graph.claim import Thing
    >>> china = Mention(Kind.STATE, 0, 5, "China", (Thing("state/CHN"),))
    >>> found = bare_name("China (2004)", 0, 12, [china], None)
    >>> str(found.span.begin) if found and found.span else None
    '2004'
    """
    found = bare_names(content, start, end, mentions, anchor)
    return found[0] if len(found) == 1 else None


def bare_names(
    content: str, start: int, end: int, mentions: list[Mention], anchor: Period | None
) -> tuple[Mention, ...]:
    """The names that a stretch consists of, each with its date; none where the stretch says more.

    A note in brackets may stand behind ("founding member", "observer 2005-2017"), but none that doubts. One
    date for all, before or behind the names, goes to each; semicolons part names that share what stands behind.
    """
    groups = [group.span() for group in _PARTED.finditer(content, start, end)] if ";" in content[start:end] else []
    found = [_group(content, *group, mentions, anchor) for group in groups or [(start, end)]]
    return tuple(name for names in found for name in names) if all(found) else ()


def _group(content: str, start: int, end: int, mentions: list[Mention], anchor: Period | None) -> tuple[Mention, ...]:
    """The names of a stretch without semicolons."""
    names = _once(
        [mention for mention in mentions if mention.kind in _PARTY and start <= mention.start < mention.end <= end]
    )
    if not names or _leads(content, start, names[0].start) or _wordy(_NOTE.sub("", content[start:end]), names):
        return ()
    if any(_clause(content, one, other) for one, other in pairwise(names)):
        return ()
    notes = [note for note in _NOTE.finditer(content, names[0].end, end) if not _dated_only(note[0], names, note)]
    names = [name for name in names if not any(note.start() < name.start < note.end() for note in notes)]
    bare = _blanked(content, start, end, notes)
    if _wordy(bare, names):
        return ()
    dates = [
        date for date in dates_of(bare, start, anchor) if not any(name.start <= date.start < name.end for name in names)
    ]
    rest = _without(bare, start, [*names, *dates])
    if not _REST.fullmatch(rest) or any(_DOUBT.search(note[0].split(";")[0]) for note in notes):
        return ()
    noted = [replace(name, note=_note_of(name, names[-1], notes)) for name in names]
    return tuple(_dated(noted, dates, bare, start))


def _leads(content: str, start: int, end: int) -> bool:
    """Whether words that are neither a note nor a date stand before the first name, as in most lines of prose."""
    rest = _REST.match(content, start, end)
    assert rest is not None
    words = content[start:end]
    return rest.end() < end and "(" not in words and not may_date(words)


def _clause(content: str, one: Mention, other: Mention) -> bool:
    """Whether a state does something with a body: "Laos joined the SCO" is no list of names."""
    return one.kind != other.kind and bool(_DEED.search(content, one.end, other.start))


def _wordy(bare: str, names: list[Mention]) -> bool:
    """Whether a stretch holds far more than names and a date for each: it need not be looked at closely."""
    rest = sum(map(len, bare.split())) - sum(name.end - name.start for name in names)
    return rest > _PLENTY * (len(names) + 1)


def _once(names: list[Mention]) -> list[Mention]:
    """Names without the acronym that repeats the one before: "Full Name (ACRO)" is one."""
    kept: list[Mention] = []
    for name in names:
        if kept and kept[-1].things == name.things and name.start - kept[-1].end < 4:
            kept[-1] = replace(kept[-1], end=name.end)
        else:
            kept.append(name)
    return kept


def _note_of(name: Mention, last: Mention, notes: list[re.Match[str]]) -> str:
    """The note right behind a name, or the one behind the last name and its date, which is for all."""
    for note in notes:
        if 0 <= note.start() - name.end < 3 or note.start() > last.end + 3:
            return note[0][1:-1]
    return ""


def _dated_only(text: str, names: list[Mention], note: re.Match[str]) -> bool:
    """Whether brackets hold a date (or a further name) and nothing else."""
    plain = _without(text, note.start(), [name for name in names if note.start() <= name.start < note.end()])
    return bool(_REST.fullmatch(_without(plain, 0, dates_of(plain, 0, None))))


def _blanked(content: str, start: int, end: int, notes: list[re.Match[str]]) -> str:
    """The stretch with notes in brackets blanked out, but for a date that opens one ("2007, founding member")."""
    text = content[start:end]
    for note in notes:
        first = next(iter(dates_of(note[0], 0, None)), None)
        opened = first and _OPENER.fullmatch(note[0], 0, first.start)
        start_of, keep = (first.start, first.end) if first and opened and not note[0][first.end].isspace() else (1, 1)
        blank = note[0][0] + " " * (start_of - 1) + note[0][start_of:keep] + " " * (len(note[0]) - keep)
        text = text[: note.start() - start] + blank + text[note.end() - start :]
    return text


def _dated(names: list[Mention], dates: list[Mention], bare: str, start: int) -> Iterator[Mention]:
    """Names with their dates: one for all before or behind them, else to each what stands right behind it."""
    shared = all(date.start > names[-1].end or date.end < names[0].start for date in dates)
    if len(dates) > 2 and shared:
        return
    spans = [_own(names, place, dates, shared=shared) for place in range(len(names))]
    for place, name in enumerate(names):
        spans[place] = span = spans[place] or (None if shared else _common(names, spans, place, bare, start))
        yield replace(name, span=span) if span else name


def _own(names: list[Mention], place: int, dates: list[Mention], *, shared: bool) -> Span | None:
    stop = names[place + 1].start if place + 1 < len(names) else (dates[-1].end + 1 if dates else 0)
    own = dates if shared else [date for date in dates if names[place].end <= date.start < stop]
    return _span(own) if own else None


def _common(names: list[Mention], spans: list[Span | None], place: int, bare: str, start: int) -> Span | None:
    """The date of a later name that is said for all ("(all 1977)"), or for two joined by "and" among dated ones."""
    later = next((number for number in range(place + 1, len(names)) if spans[number]), None)
    if later is None:
        return None
    gap = bare[names[place].end - start : names[later].start - start]
    behind = bare[names[later].end - start :][:8]
    dated = all(spans[:place]) and (place > 0 or (len(names) > 2 and all(spans[1:])))
    return spans[later] if _ALL.match(behind) or (later == place + 1 and dated and gap.strip() == "and") else None


def _span(dates: list[Mention]) -> Span | None:
    first = dates[0].span
    if len(dates) == 2 and first and not first.end and dates[1].span:
        return replace(first, end=dates[1].span.begin)
    return first


def _without(text: str, start: int, mentions: list[Mention]) -> str:
    """A text that begins at ``start`` without its mentions."""
    parts, place = [], start
    for mention in sorted(mentions, key=lambda mention: mention.start):
        parts.append(text[place - start : max(mention.start, place) - start])
        place = max(place, mention.end)
    return "".join([*parts, text[place - start :]])
