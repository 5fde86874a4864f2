"""What happens at a place: meetings at their level and number, and the seats of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Thing
from comity.graph.iris import slug
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import parents
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, government
from comity.loaders.extract.relations.implied import body_meant
from comity.loaders.extract.relations.meeting_held import held
from comity.loaders.extract.relations.meeting_kind import kind_of
from comity.loaders.extract.relations.meeting_place import host_and_place

_UNITED = "organisation/UN"
_LONGEST = 31
_PART_OF = re.compile(r"(?: \([^()]{2,40}\))? of (?:the )?(?=\ue002)")


def meetings(found: Found) -> Iterator[Claim]:
    """A meeting, if the text gives its number with its place, host or day, or two of these."""
    for body in filter(_of_its_own, map(_whole, _conveners(found))):
        site, town, named = town_of(found)
        host, place = host_and_place(found, site)
        dates = _days(found)
        for ordinal in _ordinals(found):
            if ordinal or site or town or host or place or dates.begin:
                values = {**kind_of(found), "ordinal": ordinal, "place": town}
                mentions = {"organization": body, "place": place, "host": host and government(host)}
                yield from held(found, dates).claim(mentions, values, dates, **named)


def _conveners(found: Found) -> tuple[Mention, ...]:
    """The body that meets; a committee that a text introduces as part of a body ("the SOC of O") meets as that body.

    An organ of which several bodies have one ("the Ministerial Council") meets as the body that is meant.
    """
    bodies = found.bodies()[:1]
    if bodies and bodies[0].kind == Kind.ORGAN and not bodies[0].thing:
        return body_meant(found)[:1]
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
    path = body.thing.path if body.thing else ""
    parent = path.rpartition("/")[0] if path.count("/") > 1 else parents().get(path, "")
    return body if parent in ("", "organisation/UN") else body.resolved(Thing(parent), "council-for-body")


def _of_its_own(body: Mention) -> bool:
    """Sessions of the United Nations and their organs are named everywhere and are not what is read here."""
    path = body.thing.path if body.thing else _UNITED
    return _UNITED not in (path, parents().get(path))
