"""The relations whose slots are their roles: a few lines each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.iris import slug
from comity.loaders.extract.frames.patterns import number_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import lexicon, parents
from comity.loaders.extract.relations.found import Dates, Found, government
from comity.loaders.extract.relations.membership import capacity


def chairmanships(found: Found) -> Iterator[Claim]:
    """A state or a person chairs a body or an organ of it; a hand-over ends one term and begins another."""
    for body in found.bodies():
        values = {"title": found.words("title") or None}
        for slot, meaning in (("holder", ""), ("former", "end"), ("successor", "begin")):
            for item in found.parts(slot):
                holder = government(item)
                claim = holder and found.claim({"holder": holder, "organization": body}, dict(values), found.dates(item, meaning=meaning))
                if claim:
                    yield claim
        if name := found.written("person"):
            person = Thing(f"person/{slug(name)}")
            claim = found.claim({"organization": body}, {**values, "holder": person}, found.dates(), named={"holder": name})
            if claim:
                yield claim


def town_of(found: Found) -> tuple[Mention | None, Thing | None, dict[str, str]]:
    """The place of a match: as a mention, or as a thing with its name where no gazetteer knows the town."""
    site, words = found.mention("place"), found.written("place")
    if site or not words:
        return site, None, {}
    return None, Thing(f"place/{slug(words)}"), {"place": words}


_LEVELS = (
    (r"deputy|vice[- ]minister", "deputyMinisterial"), (r"summit|heads of (?:state|government)|leaders", "summit"),
    (r"senior officials?|soc\b", "seniorOfficials"), (r"workshop|seminar|webinar", "workshop"), (r"expert", "expert"),
    (r"minist", "ministerial"),
)
_SERIES = ((r"informal|retreat", "informal"), (r"extraordinary|special|emergency", "extraordinary"))


def meetings(found: Found) -> Iterator[Claim]:
    """A meeting at a level, with its ordinal, place, host and days."""
    for body in found.bodies()[:1]:
        words = (found.words("kind") or found.value("kind")).lower()
        level = next((level for pattern, level in _LEVELS if re.search(pattern, words)), "")
        series = next((series for pattern, series in _SERIES if re.search(pattern, words)), "regular")
        ordinal = number_of(found.words("ordinal")) if found.words("ordinal") else None
        site, town, named = town_of(found)
        host = found.mention("host") or (site if site and site.kind == Kind.STATE else None)
        place = site if site and site.kind == Kind.PLACE else None
        values = {"level": Concept(level) if level else None, "series": Concept(series), "ordinal": ordinal, "place": town}
        dates = found.dates()
        if ordinal or place or town or host or dates.begin:
            mentions = {"organization": body, "place": place, "host": host and government(host)}
            claim = found.claim(mentions, dict(values), dates, named=named)
            if claim:
                yield claim


def counts(found: Found) -> Iterator[Claim]:
    """How many belong to a body in a capacity, as the text declares it."""
    for body in found.bodies():
        if body.kind == Kind.BODY and body.thing:
            words = (found.words("capacity") or found.value("capacity") or "member").lower()
            values = {"role": Concept(capacity(body.thing, words)), "number": number_of(found.words("number"))}
            if claim := found.claim({"organization": body}, dict(values), found.dates(meaning="state")):
                yield claim


def overlaps(found: Found) -> Iterator[Claim]:
    """How many of one body belong to another too."""
    body, other = found.mention("organization"), found.mention("other")
    if body and other and body.thing and other.thing:
        values = {"role": Concept(capacity(body.thing, "member")), "number": number_of(found.words("number")),
                  "otherRole": Concept(capacity(other.thing, found.words("capacity").lower() or "member"))}
        if claim := found.claim({"organization": body, "otherOrganization": other}, dict(values), found.dates(meaning="state")):
            yield claim


def changes(found: Found) -> Iterator[Claim]:
    """A body is proposed, founded, renamed or transformed, by whom and when."""
    for body in found.bodies()[:1]:
        if body.kind != Kind.BODY:
            return
        change = {"change": Concept(found.value("change"))}
        agents = [item for item in (government(part) for part in found.parts("agent")) if item]
        mentions = {"organization": body, "place": found.mention("place"), "agent": agents[0] if agents else None}
        name = found.written("person")
        values = {**change, "agent": Thing(f"person/{slug(name)}") if name and not agents else None}
        if claim := found.claim(mentions, dict(values), found.dates(), named={"agent": name} if name and not agents else {}):
            yield _with_agents(claim, agents[1:])


def _with_agents(claim: Claim, more: list[Mention]) -> Claim:
    extra = tuple(("agent", agent.thing) for agent in more if agent.thing)
    return replace(claim, roles=tuple(sorted((*claim.roles, *extra), key=str))) if extra else claim


_HONOURS = re.compile(r"^(?:(?:H\.E|His|Her|Excellency|Ambassador|Dr|Mr|Mrs|Ms|Sheikh|Professor|General|The|Hon|Hon'ble)\.?,? ?)+")


def office_holdings(found: Found) -> Iterator[Claim]:
    """A person holds a post of a body or a state."""
    name = _HONOURS.sub("", found.written("person"))
    owner = next(iter(found.bodies()), None)
    if not owner or not owner.thing or len(name.split()) < 2:
        return
    post = found.written("post")
    thing = owner.thing
    key = f"{_body(thing)}/{slug(post)}"
    values = {"person": Thing(f"person/{slug(name)}"), "post": Thing(f"post/{key}")}
    claim = found.claim({"owner": owner}, dict(values), found.dates(), named={"person": name, "post": post})
    if claim:
        yield replace(claim, roles=tuple(pair for pair in claim.roles if pair[0] != "owner"),
                      named_as=tuple(pair for pair in claim.named_as if pair[0] != "owner"))


def _body(thing: Thing) -> str:
    """A secretariat's posts are its organisation's."""
    parent = parents().get(thing.path)
    return Thing(parent).key if parent and thing.key.endswith("SECRETARIAT") else thing.key


def adoptions(found: Found) -> Iterator[Claim]:
    """A body adopts, signs or issues an instrument."""
    title = found.written("instrument").strip("“”\"' ,")
    for body in found.bodies()[:1] or _named_in(title, found):
        if body.thing and title:
            thing = Thing(f"instrument/{_body(body.thing)}/{slug(title)}")
            if claim := found.claim({"organization": body}, {"instrument": thing}, found.dates(), named={"instrument": title}):
                yield claim


def _named_in(title: str, found: Found) -> list[Mention]:
    """The body that a title begins with: "SCO Charter"."""
    words = title.split(" ")[0]
    entry = lexicon().get(words)
    if not entry or entry.kind != Kind.BODY:
        return []
    start, end = found.frame.span(*found.match.span("instrument"))
    return [Mention(Kind.BODY, start, end, words, entry.things, rules=("named-in-title",))]


def seats(found: Found) -> Iterator[Claim]:
    """The headquarters of a body are at a place."""
    for body in found.bodies()[:1]:
        place, town, named = town_of(found)
        if place or town:
            claim = found.claim({"organization": body, "place": place}, {"place": town}, found.dates(), named=named)
            if claim:
                yield claim


def characteristics(found: Found) -> Iterator[Claim]:
    """Areas of cooperation, split at their separators, and decision rules."""
    for body in found.bodies():
        if rule := found.value("rule"):
            values = {"scheme": Concept("decisionRule"), "concept": Concept(rule)}
            if claim := found.claim({"organization": body}, dict(values), Dates()):
                yield claim
        for area in areas(found.written("areas")):
            if body.thing:
                thing = Thing(f"area/{body.thing.key}/{slug(area)}")
                values = {"scheme": Concept("area"), "concept": thing}
                if claim := found.claim({"organization": body}, dict(values), Dates(), named={"concept": area}):
                    yield claim


_SEPARATOR = re.compile(r"\s*;\s*(?:and\s+)?")
_COMMAS = re.compile(r"\s*,\s*(?:and\s+)?|(?<!-)\s+and\s+")
_OPENER = re.compile(r"^(?:the |in |of |on |for |and |also |such as |including )+", re.IGNORECASE)


def areas(words: str) -> list[str]:
    """Areas of cooperation that words list; semicolons separate better than commas, a sub-list stays out.

    >>> areas("trade; energy, including oil and gas; and the human dimension")
    ['trade', 'energy', 'human dimension']
    """
    separator = _SEPARATOR if ";" in words else _COMMAS
    parts = [re.sub(r"[\s,]*\b(?:including|such as)\b.*", "", part) for part in separator.split(words)]
    plain = [_OPENER.sub("", part).strip(" .,;:“”\"'") for part in parts]
    return [part for part in plain if 2 < len(part) < 80]
