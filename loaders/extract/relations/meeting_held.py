"""Whether a meeting was held, is settled, or is only planned: by its day, and by the words and headings around it."""

from __future__ import annotations

import re
from dataclasses import replace

from comity.loaders.extract.frames.mood import Mood, mood
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found

_WILL = re.compile(r",? (?:will|shall|is to|are to|would|is expected|is due|is scheduled)\b")
_TAKEN_AS_HELD = re.compile(r"\b(?:[Aa]fter|[Ss]ince|[Aa]t|[Dd]uring|[Ff]ollowing) (?:the |its |their )?$")
_COMING = re.compile(
    r"^\W*(?:part \w+\W+)?(?:(?:forthcoming|upcoming|planned|to come)$|(?:next|upcoming|forthcoming|"
    r"coming|future|planned|what is) (?:\w+ ){0,2}"
    r"(?:events?|meetings?|activities|dates|agenda|sessions?|next|calendar)|coming up|(?:looking )?ahead"
    r"|outlook|agenda)\b[^.\n]{0,30}$",
    re.IGNORECASE | re.MULTILINE,
)
_AHEAD = re.compile(r"(?:Coming up|Upcoming|Ahead|Next|Forthcoming)\b[^.;:]{0,20}:", re.IGNORECASE)
_YEARS = re.compile(
    r"^\W*(?:19|20)\d\d(?: \((expected|planned|foreseen|tentative|scheduled|provisional)\))?\W*$", re.MULTILINE
)
_HEADING = re.compile(r"^(?![-•*\d]).{3,60}(?<![.,;])$", re.MULTILINE)


def held(found: Found, dates: Dates) -> Found:
    """A meeting whose day has passed was held, whatever the clause hopes of something else; one to come was not."""
    spoken = found.source.document.date
    if modality := _read_off(found, dates):
        return replace(found, mood=Mood(modality))
    if not dates.begin or not spoken or found.mood.polarity == "denied":
        return found
    if found.mood.modality == "stated" and dates.begin.period.earliest > spoken.latest:
        return replace(found, mood=Mood("scheduled"))
    past = dates.begin.period.latest < spoken.earliest and found.rule.mood == "all"
    if not past or found.mood.modality not in ("planned", "scheduled", "hypothetical"):
        return found
    return replace(found, mood=mood("", found.match[0], "", dated=True))


def _read_off(found: Found, dates: Dates) -> str:
    """The modality that the words around a meeting give it, whatever day it is said to have, or nothing."""
    stated = found.mood.modality == "stated"
    if stated and _coming(found):
        return "scheduled" if dates.begin else "planned"
    if found.mood.modality == "reported" and _taken_as_held(found):
        return "stated"
    will = stated and not dates.begin and _WILL.match(found.frame.text, found.match.end())
    return "planned" if will else ""


def _taken_as_held(found: Found) -> bool:
    """ "In a statement after the 40th summit, leaders said": who speaks later takes the meeting for granted."""
    before, cue = found.frame.text[: found.match.start()], found.mood.cue
    return bool(_TAKEN_AS_HELD.search(before)) and cue not in before and "," not in before


def _coming(found: Found) -> bool:
    """Whether a label or the last heading before is one for what is to come: "Next events", "Coming up: ..."."""
    headings = _HEADING.findall(found.frame.before)
    if (years := _YEARS.findall(found.frame.before)) and years[-1]:
        return True
    return bool(_AHEAD.match(found.frame.text)) or bool(headings and _COMING.match(headings[-1]))
