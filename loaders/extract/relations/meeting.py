"""What happens at a place: meetings at their level and number, and the seats of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.iris import slug
from comity.loaders.extract.frames.mood import Mood, mood
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import parents
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values, government
from comity.ontology.gazetteer import capitals

_LEVELS = (
    (r"deputy|vice[- ]minister", "deputyMinisterial"),
    (r"summit|heads? of (?:state|government)|leaders|presidents|supreme|collective security council", "summit"),
    (r"senior officials?|soc\b|high-level officials", "seniorOfficials"),
    (r"workshop|seminar|webinar|symposium|round[ -]?table|training course", "workshop"),
    (r"expert|coordinators", "expert"),
    (r"minist|foreign secretaries", "ministerial"),
)
_UNITED = "organisation/UN"
_PLAIN = re.compile(r"(?:[a-z]+ )?(?:session|meeting|gathering|conference|one)?")
_BEFORE = 70
_FURTHER = 260
_COMING = re.compile(
    r"^\W*(?:part \w+\W+)?(?:(?:forthcoming|upcoming|planned|to come)$|(?:next|upcoming|forthcoming|"
    r"coming|future|planned|what is) (?:\w+ ){0,2}"
    r"(?:events?|meetings?|activities|dates|agenda|sessions?|next|calendar)|coming up|ahead|agenda)\b[^.\n]{0,30}$",
    re.IGNORECASE | re.MULTILINE,
)
_AHEAD = re.compile(r"(?:Coming up|Upcoming|Ahead|Next|Forthcoming)\b[^.;:]{0,20}:", re.IGNORECASE)
_HEADING = re.compile(r"^(?![-•*\d]).{3,60}(?<![.,;])$", re.MULTILINE)
_SERIES = (
    (r"informal|retreat|consultative", "informal"),
    (r"extraordinary|special|emergency|urgent", "extraordinary"),
)
_FRONTED = re.compile(
    r"(?:^|[;:.] |, (?:and|but) )(?:\ue005,? )?(?:(?:On|In|on|in|Back in) \ue005,? )?(?:[Ii]n|[Aa]t) (?:the )?"
    r"(?:(?:city|capital|resort)(?: city)?,? (?:of )?)?(?P<place>\ue004)(?:, \ue000)?,?(?: (?:(?:on|in) )?\ue005,?)?"
    r" [^.;:\ue004]{0,40}$"
    r"|(?:in|at) (?P<near>\ue004)(?:, \ue000)?,?(?: (?:(?:on|in) )?\ue005,?)? $"
)


def meetings(found: Found) -> Iterator[Claim]:
    """A meeting, if the text gives its number with its place, host or day, or two of these."""
    for body in filter(_of_its_own, map(_whole, found.bodies()[:1])):
        site, town, named = town_of(found)
        host, place = _host_and_place(found, site)
        ordinal = number_of(found.words("ordinal")) if found.words("ordinal") else None
        dates = found.dates()
        if ordinal or site or town or host or place or dates.begin:
            values = {**_kind(found), "ordinal": ordinal, "place": town}
            mentions = {"organization": body, "place": place, "host": host and government(host)}
            yield from _held(found, dates).claim(mentions, values, dates, **named)


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


def _whole(body: Mention) -> Mention:
    """A council of a body meets as that body; organs of the United Nations stand alone."""
    parent = parents().get(body.thing.path, "") if body.thing else ""
    return body if parent in ("", "organisation/UN") else body.resolved(Thing(parent), "council-for-body")


def _of_its_own(body: Mention) -> bool:
    """Sessions of the United Nations and their organs are named everywhere and are not what is read here."""
    path = body.thing.path if body.thing else _UNITED
    return _UNITED not in (path, parents().get(path))


def _host_and_place(found: Found, site: Mention | None) -> tuple[Mention | None, Mention | None]:
    """Who hosts and where: a state where it is held hosts; a town that hosts is the place, unless another is named."""
    host = found.mention("host")
    if site and site.kind == Kind.DEMONYM:
        return host, _capital(site)
    place = site if site and site.kind == Kind.PLACE else _fronted(found) if not found.words("place") else None
    if host and host.kind == Kind.PLACE and not found.words("place"):
        return None, host
    return host or (site if site and site.kind == Kind.STATE else None), place


def _capital(demonym: Mention) -> Mention | None:
    """The town that "the Pakistani capital" means."""
    state = demonym.thing
    rows = ((place, row["state"]) for place, found in capitals().items() for row in found)
    towns = [place for place, code in rows if state and f"state/{code}" == state.path]
    town = replace(demonym, kind=Kind.PLACE, text="")
    return town.resolved(Thing(towns[0]), "capital-of") if len(towns) == 1 else None


def _fronted(found: Found) -> Mention | None:
    """The place that stands at the front of the clause: "In Astana, leaders met on 3 June"."""
    front = _FRONTED.search(found.frame.text[: found.match.start()])
    return found.frame.mentions[max(front.start("place"), front.start("near"))] if front else None


def _held(found: Found, dates: Dates) -> Found:
    """A meeting whose day has passed was held, whatever the clause hopes of something else; one to come was not."""
    spoken = found.source.document.date
    if _coming(found) and found.mood.modality == "stated":
        return replace(found, mood=Mood("scheduled" if dates.begin else "planned"))
    if not dates.begin or not spoken or found.mood.polarity == "denied":
        return found
    if found.mood.modality == "stated" and dates.begin.period.earliest > spoken.latest:
        return replace(found, mood=Mood("scheduled"))
    past = dates.begin.period.latest < spoken.earliest and found.rule.mood == "all"
    if not past or found.mood.modality not in ("planned", "scheduled", "hypothetical"):
        return found
    return replace(found, mood=mood("", found.match[0], "", dated=True))


def _coming(found: Found) -> bool:
    """Whether a label or the last heading before is one for what is to come: "Next events", "Coming up: ..."."""
    headings = _HEADING.findall(found.frame.before)
    return bool(_AHEAD.match(found.frame.text)) or bool(headings and _COMING.match(headings[-1]))


def _kind(found: Found) -> Values:
    """Level and series; a mere "session" or "meeting" takes its level from the words before it."""
    words = (found.written("kind") or found.value("kind")).lower()
    start, end = found.match.span()
    near = found.frame.words(max(0, start - _BEFORE), end).lower()
    texts = (words, near, found.frame.before[-_FURTHER:].lower()) if _PLAIN.fullmatch(words) else (words,)
    level = next((level for text in texts for pattern, level in _LEVELS if re.search(pattern, text)), "")
    series = next((series for pattern, series in _SERIES if re.search(pattern, words)), "regular")
    return {"level": Concept(level) if level else None, "series": Concept(series)}
