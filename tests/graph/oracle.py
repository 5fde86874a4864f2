"""What time.md says, sentence by sentence, on a calendar of a few days: slow, naive, none of our code.

Moments become sets of days; every rule below is then a sentence about sets. Written before the code was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from comity.graph.claim import Claim, Moment

NEVER, EVER = date.min, date.max
HALVES = [((1, 1), (6, 30)), ((7, 1), (12, 31))]
DAYS = (NEVER, *(date(y, *d) for y in range(2000, 2004) for half in HALVES for d in half), EVER)
"""The calendar: first and last day of each half-year, and the two that mean that no bound is known."""

Days = frozenset[date]
Dated = tuple[Claim, Days]


@dataclass
class Spell:
    """One spell: the claims that speak of it, by part, and the four bounds."""

    begins: list[Dated] = field(default_factory=list)
    ends: list[Dated] = field(default_factory=list)
    seen: list[Dated] = field(default_factory=list)
    vague: list[Dated] = field(default_factory=list)
    stray: list[Dated] = field(default_factory=list)
    gap: bool = False
    bounds: tuple[date, date, date, date] = (NEVER, EVER, NEVER, EVER)
    agreement: str = "single"


def days(moment: Moment | None) -> Days:
    """The days of the calendar that a moment may mean."""
    return frozenset(d for d in DAYS if moment and moment.period.earliest <= d <= moment.period.latest)


def weak(claim: Claim) -> bool:
    """Scheduled: at most possibly, until seen. Inferred: alone it supports only "possibly"."""
    return claim.modality == "scheduled" or claim.derivation == "inferred"


def supports(claim: Claim) -> bool:
    """What becomes of a claim, by modality and derivation."""
    return claim.modality in ("stated", "scheduled") and claim.derivation != "restored"


def parts(claims: Iterable[Claim], name: str) -> list[Dated]:
    """The begins, ends or observations that claims state, as days."""
    return [(c, days(getattr(c, name))) for c in claims if getattr(c, name)]


def firmest(dated: Sequence[Dated]) -> list[Dated]:
    """What is stated outranks what is scheduled or inferred."""
    return [(c, s) for c, s in dated if not weak(c)] or list(dated)


def said(dated: Sequence[Dated]) -> Days:
    """Begin (or end) of a spell: the overlap of all; where there is none, all days from first to last."""
    firm = [s for _, s in firmest(dated)]
    overlap = frozenset(DAYS).intersection(*firm) if firm else frozenset()
    widest = [d for s in firm for d in s]
    return overlap or frozenset(d for d in DAYS if widest and min(widest) <= d <= max(widest))


def told(spell: Spell) -> Days:
    """The days that a spell's begin and end come down to, and those on which it was seen."""
    seen = [moment for part in (spell.seen, spell.vague, spell.stray) for _, moment in part]
    return said(spell.begins).union(said(spell.ends), *seen)


def differ(dated: Sequence[Dated]) -> bool:
    """Whether firm dates have no day in common."""
    firm = [moment for claim, moment in dated if not weak(claim)]
    return bool(firm) and not frozenset(DAYS).intersection(*firm)


def cuts(begins: Sequence[Dated], ends: Sequence[Dated]) -> list[date]:
    """Days on which a further spell begins: some claim has ended one before, since the last of them."""
    found: list[date] = []
    for day in DAYS:
        over = [max(s) for _, s in ends if max(s) < day and (not found or max(s) >= found[-1])]
        if over and any(min(s) == day for _, s in begins):
            found.append(day)
    return found


def spells(claims: Sequence[Claim]) -> list[Spell]:
    """Claims of one key, laid into spells."""
    begins, ends, seen = (parts(claims, name) for name in ("begin", "end", "observed"))
    starts = cuts(begins, ends)
    found = [Spell() for _ in range(len(starts) + 1)]
    for claim, moment in begins:
        found[sum(day <= min(moment) for day in starts)].begins.append((claim, moment))
    for claim, moment in ends:
        found[sum(day <= max(moment) for day in starts)].ends.append((claim, moment))
    for dated in seen:
        _lay(dated, found)
    for place in range(1, len(found)):
        earlier = [c for spell in found[:place] for c, _ in spell.begins if not weak(c)]
        later = [c for spell in found[place:] for c, _ in spell.ends]
        if any(c in later for c in earlier):
            found[place - 1].gap = found[place].gap = True
    return found if begins or ends or seen else []


def _lay(dated: Dated, found: list[Spell]) -> None:
    """It goes to the one spell that it fits; fitting two, sharpens neither; else it is a stray."""
    fits = [s for s in found if begun(dated[1], s) and not_over(dated[1], s)]
    for spell in fits:
        (spell.seen if len(fits) == 1 else spell.vague).append(dated)
    if fits:
        return
    before = [s for s in found if not not_over(dated[1], s)]
    after = [s for s in found if not begun(dated[1], s)]
    for spell in before[-1:] + after[:1]:
        spell.stray.append(dated)


def begun(moment: Days, spell: Spell) -> bool:
    """An observation agrees with a begin if its latest bound is not before the begin's earliest."""
    return not spell.begins or max(moment) >= min(said(spell.begins))


def not_over(moment: Days, spell: Spell) -> bool:
    """An observation agrees with an end if its earliest bound is not after the end's latest."""
    return not spell.ends or min(moment) <= max(said(spell.ends))


def bound(spell: Spell, *, event: bool) -> tuple[date, date, date, date]:
    """The four bounds, each by its sentence."""
    begin, end = said(spell.begins), said(spell.ends)
    firm_begin = begin if any(not weak(c) for c, _ in spell.begins) else frozenset()
    firm_end = end if any(not weak(c) for c, _ in spell.ends) else frozenset()
    agreeing = [moment for claim, moment in spell.seen if not weak(claim)]
    too_early = [min(moment) for _, moment in spell.stray if not begun(moment, spell)]
    too_late = [max(moment) for _, moment in spell.stray if not not_over(moment, spell)]

    possibly_from = min([min(begin), *too_early]) if begin else NEVER
    possibly_until = max([max(end), *too_late]) if end else max(begin) if event and begin else EVER
    told = [s for s in (firm_begin, firm_end, *agreeing) if s]  # begin and end always: decision (a) and its mirror
    starts, stops = [max(s) for s in told], [min(s) for s in told]
    return possibly_from, min(starts, default=EVER), max(stops, default=NEVER), possibly_until


def within_denials(spell: Spell, denials: Sequence[Days]) -> tuple[date, date, date, date]:
    """Seen, then denied: it ended in between, if nobody says when. Denied, then seen: it began in between."""
    first, start, stop, last = spell.bounds
    seen = [moment for claim, moment in spell.seen if not weak(claim)]
    if not seen:
        return spell.bounds
    if not spell.begins:
        first = max([first, *(min(d) for d in denials if max(d) < min(told(spell)))])
    if not spell.ends and max(map(max, seen)) >= max(said(spell.begins), default=NEVER):
        last = min([last, *(max(d) for d in denials if min(d) > max(told(spell)))])
    return first, start, stop, last


def contests(denial: Days, spell: Spell, certain: tuple[date, date]) -> bool:
    """A denial contests unless it may speak of a day before it had certainly begun or, if it ended, after."""
    begin, end = said(spell.begins), said(spell.ends)
    unseen = all(max(denial) < min(s) for _, s in spell.seen)
    before = min(denial) < certain[0] if begin or not spell.seen else unseen
    return not before and not (end and max(denial) > certain[1])


def origin(key: str, copies: Mapping[str, str]) -> str:
    """The source that a document copies, or itself: a copy is not a second source."""
    return origin(copies[key], copies) if key in copies else key


def shares(dated: Sequence[Dated], copies: Mapping[str, str]) -> bool:
    """Whether two sources, neither a copy, speak of a part with a day in common."""
    told = [(origin(c.document, copies), moment) for c, moment in firmest(dated)]
    return any(one != other and first & second for one, first in told for other, second in told)


Copies = Mapping[str, str]


def oracle(claims: Sequence[Claim], copies: Copies | None = None, *, event: bool = False) -> list[Spell]:
    """The spells of one key with bounds and agreement."""
    affirmed = [c for c in claims if supports(c) and c.polarity != "denied"]
    denials = [days(c.observed) for c in claims if supports(c) and c.polarity == "denied" and not weak(c)]
    found = spells(affirmed)
    for spell in found:
        spell.bounds = bound(spell, event=event)
        if not event:
            spell.bounds = within_denials(spell, denials)
        compatible = [shares(part, copies or {}) for part in (spell.begins, spell.ends)]
        seen_by = {origin(c.document, copies or {}) for c, _ in firmest(spell.seen)}
        spell.agreement = "corroborated" if any(compatible) or len(seen_by) > 1 else "single"
        strays = [c for c, _ in spell.stray if not weak(c)]
        if differ(spell.begins) or differ(spell.ends) or strays or spell.gap:
            spell.agreement = "contested"
        if any(contests(denial, spell, spell.bounds[1:3]) for denial in denials):
            spell.agreement = "contested"
    return found


def on(day: date, claims: Sequence[Claim]) -> str:
    """Certainly, possibly, not or unknown: what is so of a key on a day."""
    found = [spell.bounds for spell in oracle(claims)]
    if any(first <= day <= last for _, first, last, _ in found):
        return "certainly"
    if any(first <= day <= last for first, _, _, last in found):
        return "possibly"
    denied = any(day in days(c.observed) for c in claims if c.polarity == "denied" and supports(c))
    return "not" if denied else "unknown"
