"""What happens at a place: meetings at their level and number, and the seats of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.iris import slug
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.found import Found, Values, government

_LEVELS = (
    (r"deputy|vice[- ]minister", "deputyMinisterial"),
    (r"summit|heads of (?:state|government)|leaders|supreme council", "summit"),
    (r"senior officials?|soc\b", "seniorOfficials"),
    (r"workshop|seminar|webinar", "workshop"),
    (r"expert", "expert"),
    (r"minist", "ministerial"),
)
_PLAIN = re.compile(r"(?:[a-z]+ )?(?:session|meeting|gathering|conference)")
_BEFORE = 70
_SERIES = ((r"informal|retreat", "informal"), (r"extraordinary|special|emergency", "extraordinary"))


def meetings(found: Found) -> Iterator[Claim]:
    """A meeting, if the text gives its number, its place, its host or its day."""
    for body in found.bodies()[:1]:
        site, town, named = town_of(found)
        host = found.mention("host") or (site if site and site.kind == Kind.STATE else None)
        place = site if site and site.kind == Kind.PLACE else None
        ordinal = number_of(found.words("ordinal")) if found.words("ordinal") else None
        dates = found.dates()
        if ordinal or site or town or host or dates.begin:
            kind = found.written("kind") or found.value("kind")
            before = found.frame.words(max(0, found.match.start() - _BEFORE), found.match.end())
            values = {**_kind(kind.lower(), before.lower()), "ordinal": ordinal, "place": town}
            mentions = {"organization": body, "place": place, "host": host and government(host)}
            yield from found.claim(mentions, values, dates, **named)


def seats(found: Found) -> Iterator[Claim]:
    """The headquarters of a body are at a place."""
    for body in found.bodies()[:1]:
        site, town, named = town_of(found)
        if town or (site and site.kind == Kind.PLACE):
            yield from found.claim({"organization": body, "place": site}, {"place": town}, found.dates(), **named)


def town_of(found: Found) -> tuple[Mention | None, Thing | None, dict[str, str]]:
    """The place of a match: a mention, or a thing with its name where no gazetteer knows the town."""
    site, words = found.mention("place"), found.written("place")
    if site or not words:
        return site, None, {}
    return None, Thing(f"place/{slug(words)}"), {"place": words}


def _kind(words: str, context: str) -> Values:
    """Level and series; a mere "session" or "meeting" takes its level from the words before it."""
    texts = (words, context) if _PLAIN.fullmatch(words) else (words,)
    level = next((level for text in texts for pattern, level in _LEVELS if re.search(pattern, text)), "")
    series = next((series for pattern, series in _SERIES if re.search(pattern, words)), "regular")
    return {"level": Concept(level) if level else None, "series": Concept(series)}
