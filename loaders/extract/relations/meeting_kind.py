"""What kind of meeting it is: its level and its series, by its own words or those around it."""

from __future__ import annotations

import re

from comity.graph.claim import Concept
from comity.loaders.extract.mentions.kinds import Mention
from comity.loaders.extract.relations.found import Found, Values
from comity.ontology.gazetteer import labels

_LEVELS = (
    (r"deputy|vice[- ]minister", "deputyMinisterial"),
    (r"summit|heads? of (?:state|government)|leaders|presidents|supreme|collective security council", "summit"),
    (r"senior officials?|soc\b|high-level officials", "seniorOfficials"),
    (r"workshop|seminar|webinar|symposium|round[ -]?table|training course", "workshop"),
    (r"expert|coordinators", "expert"),
    (r"minist|foreign secretaries", "ministerial"),
)
_PLAIN = re.compile(r"(?:[a-z]+ )?(?:session|meeting|gathering|conference|one)?")
_BEFORE = 70
_BESIDE = 24
_FURTHER = 260
_SERIES = (
    (r"informal|retreat|consultative", "informal"),
    (r"extraordinary|special|emergency|urgent", "extraordinary"),
)


def kind_of(found: Found) -> Values:
    """Level and series; a mere "session" or "meeting" takes its level from the words before it."""
    words = (found.written("kind") or found.value("kind")).lower()
    start, end = found.match.span()
    near = found.frame.words(max(0, start - _BEFORE), end).lower()
    label = _called(found.bodies()[0]) if not words else ""
    texts = (words, label, near, found.frame.before[-_FURTHER:].lower()) if _PLAIN.fullmatch(words) else (words,)
    level = next((level for text in texts for pattern, level in _LEVELS if re.search(pattern, text)), "")
    called = f"{_adjectives(found)} {words}"
    series = next((series for pattern, series in _SERIES if re.search(pattern, called)), "regular")
    return {"level": Concept(level) if level else None, "series": Concept(series)}


def _called(body: Mention) -> str:
    """The name of a body that meets under its own name: "East Asia Summit" says the level."""
    return (labels().get(body.thing.path, "") if body.thing else "").lower()


def _adjectives(found: Found) -> str:
    """The last words of a match before those that name the kind of meeting: "the extraordinary ..."."""
    place = found.match.start(found.group("kind")) if found.group("kind") else found.match.start()
    return found.frame.words(max(found.match.start(), place - _BESIDE), place).lower()
