"""Which date of a sentence belongs to a match: inside it, right after it, or fronted; never across another clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.mentions.kinds import Kind, Mention

_D = Kind.DATE.value
_PREPOSITION = (
    r"(?:(?:at|from|since|by|in|until) (?:the )?(?:end|beginning|start|middle|course) of|in|on|since|from|as of"
    r"|with effect from|effective(?: from)?|during|by|at|back in|until|till|up to|through|for|of|dated|as early as"
    r"|corresponding to"
    r"|only in|throughout|over|within|the|this|,)"
)
_INSIDE = re.compile(rf"(?:({_PREPOSITION}) )?{_D}")
_ASIDE = re.compile(
    r", (?:which|who|whose|where|a|an|the|itself|having|formerly|originally|initially|scheduled|planned"
    r"|[a-z]+ed (?:until|since|from|by|in))\b[^,]{2,80},"
)
_RIGHT = re.compile(rf"['’]?,? ?(?:\()?(?:({_PREPOSITION}(?: the (?:period|years?|term))?(?: of| from)?) )?{_D}")
_FURTHER = re.compile(
    rf"(?P<gap>(?!, \w+ {_D}),? (?:at|during|in|by|with|following|after|through|held|under|as|for|on"
    rf"|upon|and became|along|since|until|from the)\b[^.,;:()]{{0,110}}?)"
    rf",? \(?(?:({_PREPOSITION}) )?{_D}"
)
_FRONT = re.compile(
    rf"(?:^|[;:,] |, (?:and|but) |\. )(?:(?!As |Back |Only |With )[A-Z]\w+ )?"
    rf"(?:({_PREPOSITION}) (?:the )?{_D}[,)]? |^(?:(?:Only|Just|Earlier) )?{_D}[,:]? [-–—]? ?)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?:^|[;:] )(?:At|During|In|By|With|Upon|at|during|in)\b [^.;]{{3,140}} (?:in|on) "
    rf"(?P<date>{_D}),? (?:[Tt]hey |[Ii]t (?:was )?)?"
    rf"|(?P<date2>{_D})(?:,? in {Kind.PLACE.value})?,? (?:where|when|at which)\b[^;.{_D}]{{0,90}}"
    rf"|(?P<date4>{_D}),? (?:at|during)\b[^,;.]{{0,25}}"
    rf"|^(?:At|During|In|When|On|After|With|Following|Upon) [^.;\ue005]{{3,90}} (?:in|on) (?P<date3>{_D})"
    rf"[^.;\ue005]{{0,60}}, [^.;,\ue005]{{0,45}})$"
)
_SINCE = re.compile(r",? (since|until|as from|as of)\b")
_NEXT = re.compile(r",? (?:has|have|was|were|had|it|they|he|she|the|[\ue000\ue002\ue006]) ?")
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|joined|became|left|withdrew"
    r"|(?<!ummit )(?<!eeting )(?<!ession )(?<!erence )held|took place|signed"
    r"|adopted|said|which|who|and|but|while)\b"
)
_ANOTHER = re.compile(
    r"\b(?:its|their|his|her|the) (?:own |country['’]s )?(?:founding|foundation|establishment|creation|inception"
    r"|independence|launch|birth|formation|outbreak|collapse|fall|end of the)\b"
)
"""Another event that has the date: "took the chair for the first time since its founding in 1967"."""


@dataclass(frozen=True, slots=True)
class When:
    """The date that belongs to a match, and the preposition before it."""

    date: Mention
    preposition: str = ""


def when(frame: Frame, match: re.Match[str]) -> When | None:
    """The date of a rule's match in a frame, or None.

    The date that the rule names comes before all; else one inside the match, unless a comma parts it from the
    words and another stands right after them; then one right after it, then
    one after a phrase without a verb, then one at the front of the sentence if nothing else has taken it.
    """
    text, (start, end) = frame.text, match.span()
    if named := next((name for name, day in match.groupdict().items() if day and name.startswith("day")), None):
        return _when(frame, match.start(named), "")
    inside = _INSIDE.search(_ASIDE.sub(lambda aside: "_" * len(aside[0]), text[:end]), start)
    behind = _RIGHT.match(text, end)
    if inside and not (behind and behind[1] and "," in text[inside.end() : end]):
        return _when(frame, inside.end() - 1, inside[1])
    if (found := _RIGHT.match(text, end)) and not (found[0].startswith(",") and _NEXT.match(text, found.end())):
        return _when(frame, found.end() - 1, found[1])
    found = _FURTHER.match(text, end)
    opened = _SINCE.match(found["gap"]) if found else None
    another = found and (_VERB.search(found["gap"]) or _ANOTHER.search(found["gap"]))
    if found and not another and (opened or not _NEXT.match(text, found.end())):
        return _when(frame, found.end() - 1, found[2] if not opened else "until" if opened[1] == "until" else "since")
    return _fronted(frame, start)


def _fronted(frame: Frame, start: int) -> When | None:
    clause = max(frame.text.rfind("; ", 0, start), 0)
    before = "_" * clause + frame.text[clause:start]
    if found := _BEFORE.search(before):
        return _when(frame, max(map(found.start, ("date", "date2", "date3", "date4"))), "on")
    fronts = list(_FRONT.finditer(before))
    if fronts and _D not in before[fronts[-1].end() :]:
        return _when(frame, before.index(_D, fronts[-1].start()), fronts[-1][1] or "")
    return _when(frame, start - 2, "on") if before.endswith(f"{_D} ") else None


def _when(frame: Frame, place: int, preposition: str | None) -> When:
    return When(frame.mentions[place], (preposition or "").strip().lower())
