"""Where a meeting is held, and who hosts it: the places and states of its sentence, a dateline, a capital."""

from __future__ import annotations

import re
from dataclasses import replace

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.found import Found
from comity.ontology.gazetteer import capitals, find

_HERE = re.compile(r"\bhere\b")
_DATELINE = re.compile(r"^[ \t]*([A-Z][A-Z .'’-]{2,30}), [^\n]{3,60}? ?[-–—]+ ", re.MULTILINE)
_HEAD = 900
_FRONTED = re.compile(
    r"(?:^|[;:.] |, (?:and|but) )(?:\ue005,? )?(?:(?:On|In|on|in|Back in) \ue005,? )?(?:[Ii]n|[Aa]t) (?:the )?"
    r"(?:(?:city|capital|resort)(?: city)?,? (?:of )?)?(?P<place>\ue004)(?:, \ue000)?,?(?: (?:(?:on|in) )?\ue005,?)?"
    r" [^.;:\ue004]{0,40}$"
    r"|(?:in|at) (?P<near>\ue004)(?:, \ue000)?,?(?: (?:(?:on|in) )?\ue005,?)? $"
)


def host_and_place(found: Found, site: Mention | None) -> tuple[Mention | None, Mention | None]:
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
