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
from comity.ontology.gazetteer import capitals, find, labels

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
_BESIDE = 24
_FURTHER = 260
_LONGEST = 31
_WILL = re.compile(r",? (?:will|shall|is to|are to|would|is expected|is due|is scheduled)\b")
_HERE = re.compile(r"\bhere\b")
_DATELINE = re.compile(r"^[ \t]*([A-Z][A-Z .'’-]{2,30}), [^\n]{3,60}? ?[-–—]+ ", re.MULTILINE)
_HEAD = 900
_PART_OF = re.compile(r"(?: \([^()]{2,40}\))? of (?:the )?(?=\ue002)")
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
    for body in filter(_of_its_own, map(_whole, _conveners(found))):
        site, town, named = town_of(found)
        host, place = _host_and_place(found, site)
        dates = _days(found)
        for ordinal in _ordinals(found):
            if ordinal or site or town or host or place or dates.begin:
                values = {**kind_of(found), "ordinal": ordinal, "place": town}
                mentions = {"organization": body, "place": place, "host": host and government(host)}
                yield from _held(found, dates).claim(mentions, values, dates, **named)


def _conveners(found: Found) -> tuple[Mention, ...]:
    """The body that meets; a committee that a text introduces as part of a body ("the SOC of O") meets as that body."""
    bodies = found.bodies()[:1]
    at = next((place for place, mention in found.frame.mentions.items() if bodies and mention is bodies[0]), -1)
    whole = _PART_OF.match(found.frame.text, at + 1) if at >= 0 and "introduced-here" in bodies[0].rules else None
    return (found.frame.mentions[whole.end()],) if whole else bodies


def _days(found: Found) -> Dates:
    """The days of a meeting; a term of years, or what has been so since a year, is none."""
    dates = found.dates()
    lasting = found.when is not None and found.when.preposition in ("since", "from", "until") and not found.words("day")
    last = dates.end.period.latest if dates.end else None
    long = last is not None and dates.begin is not None and (last - dates.begin.period.earliest).days > _LONGEST
    return Dates() if lasting or long else dates


def _ordinals(found: Found) -> list[int | None]:
    """The numbers of a meeting, two for "the 40th and 41st summits"; one unknown number where none is said."""
    said = dict.fromkeys(found.all_written("ordinal"))
    return [number_of(words) for words in said] or [None]


def seats(found: Found) -> Iterator[Claim]:
    """The headquarters of a body are at a place; those of its secretariat are its own."""
    for body in map(_of_secretariat, found.bodies()[:1]):
        site, town, named = town_of(found)
        if town or (site and site.kind == Kind.PLACE):
            yield from found.claim({"organization": body, "place": site}, {"place": town}, found.dates(), **named)


def town_of(found: Found) -> tuple[Mention | None, Thing | None, dict[str, str]]:
    """The place of a match: a mention, or a thing with its name where no gazetteer knows the town."""
    site, words = found.mention("place"), found.written("place")
    if site or not words:
        return site, None, {}
    return None, Thing(f"place/{slug(words)}"), {"place": words}


def _of_secretariat(body: Mention) -> Mention:
    """The body whose secretariat is meant."""
    path = body.thing.path if body.thing else ""
    parent = parents().get(path, "") if path.endswith("-SECRETARIAT") else ""
    return body.resolved(Thing(parent), "secretariat-for-body") if parent else body


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
        return host, _capital(site, found)
    if site and site.kind == Kind.STATE and (town := _city_of(site)):
        return host, town
    place = site if site and site.kind == Kind.PLACE else _fronted(found) if not found.words("place") else None
    if host and host.kind == Kind.PLACE and not found.words("place"):
        return None, host
    return host or (site if site and site.kind == Kind.STATE else None), place or (None if site else _here(found))


def _here(found: Found) -> Mention | None:
    """Where an agency's report that says "here" is written from: the town that its dateline names."""
    here, line = _HERE.search(found.match[0]), _DATELINE.search(found.source.content[:_HEAD])
    towns = [name.path for name in find(line[1].title()) if name.path.startswith("place/")] if line else []
    if not here or len(towns) != 1:
        return None
    start, end = (found.match.start() + place for place in here.span())
    return Mention(Kind.PLACE, *found.frame.span(start, end), line[1].title() if line else "").resolved(
        Thing(towns[0]), "dateline"
    )


def _city_of(state: Mention) -> Mention | None:
    """The town of a state that is one: who meets in Singapore meets in the town of that name."""
    rows = ((place, row["state"]) for place, found in capitals().items() for row in found)
    named = (place for place, code in rows if state.thing == Thing(f"state/{code}") and place in _called_so(state))
    return next((replace(state, kind=Kind.PLACE, things=(Thing(place),)) for place in named), None)


def _called_so(mention: Mention) -> set[str]:
    return {name.path for name in find(mention.text)}


def _capital(demonym: Mention, found: Found) -> Mention | None:
    """The town that "the Pakistani capital" means on the day of the meeting, or now."""
    state, day = demonym.thing, found.dates().begin
    on = day.period.earliest.isoformat() if day else "9999"
    held = ((place, row) for place, rows in capitals().items() for row in rows)
    rows = ((place, row["state"]) for place, row in held if row["begin"] <= on <= (row["end"] or "9999"))
    towns = [place for place, code in rows if state and f"state/{code}" == state.path]
    town = replace(demonym, kind=Kind.PLACE, text="")
    return town.resolved(Thing(towns[0]), "capital-of") if len(towns) == 1 else None


def _fronted(found: Found) -> Mention | None:
    """The place that stands at the front of the clause: "In Astana, leaders met on 3 June"."""
    front = _FRONTED.search(found.frame.text[: found.match.start()])
    return found.frame.mentions[max(front.start("place"), front.start("near"))] if front else None


def _called(body: Mention) -> str:
    """The name of a body that meets under its own name: "East Asia Summit" says the level."""
    return (labels().get(body.thing.path, "") if body.thing else "").lower()


def _held(found: Found, dates: Dates) -> Found:
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


def _adjectives(found: Found) -> str:
    """The last words of a match before those that name the kind of meeting: "the extraordinary ..."."""
    place = found.match.start(found.group("kind")) if found.group("kind") else found.match.start()
    return found.frame.words(max(found.match.start(), place - _BESIDE), place).lower()


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
