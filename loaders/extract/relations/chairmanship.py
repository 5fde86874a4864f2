"""Those who lead: states and persons that chair a body or an organ of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from comity.graph.claim import Claim, Moment, Thing
from comity.graph.iris import slug
from comity.loaders.extract.frames.mood import Mood
from comity.loaders.extract.frames.when import When
from comity.loaders.extract.mentions.introduced import introduced
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import lexicon, parents, written_form
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values, government
from comity.loaders.extract.relations.office import person_name
from comity.loaders.extract.units.marks import marked, plain

_PART = re.compile(r"\b(?:Committee|Group|Panel|Board|Task Force|Bureau|Troika|Team|Meeting)\b")
_TERMS = (("holder", ""), ("partner", ""), ("former", "end"), ("successor", "begin"))
_AGAIN = re.compile(
    rf"(?:,|,? and)(?: (?:then|again|most recently|once more|later|lastly))? (?:in|from|for) {Kind.DATE.value}"
)
_PREPOSITION = re.compile(r"\s*[:,–-]?\s*\(?(since|from|until|till|up to)\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:then|next|afterwards|subsequently|thereafter) (?:passes|goes|moves|falls|rotates|returns)\b"
)
_MADE = re.compile(r"\b(?:established|created|formed|set up|appointed|constituted|sent|dispatched) [^.;,]{0,40}$")
_PRESENT = re.compile(r"\b(?:takes|assumes|receives|hands over|passes|hands)\b(?! will)")


def chairmanships(found: Found) -> Iterator[Claim]:
    """A term of the chair; a hand-over ends one and begins another."""
    values: Values = {"title": found.words("title") or None}
    found = _to_come(found)
    for body in filter(partial(_said, found), map(partial(_chaired, found), found.bodies())):
        for slot, meaning in _TERMS:
            for item, share in _terms(found, slot):
                dates = share.dates(item, meaning=meaning or _term(share, item))
                if found.value("ended") and not dates.end:
                    continue
                dates = _happening(share, dates, "end" if meaning == "end" else "begin")
                dates = _not_before_speaking(share, dates)
                if (holder := government(item)) and (meaning != "end" or dates.end):
                    yield from share.claim({"holder": holder, "organization": body}, values, dates)
        if found.value("speaker") and (speaker := found.source.speaker):
            start, end = found.frame.span(*found.match.span())
            holder = Mention(Kind.STATE, start, end, "", (speaker,), rules=("speaker-state",))
            yield from found.claim({"holder": holder, "organization": body}, values, found.dates())
        if name := person_name(found.written("person")):
            person = Thing(f"person/{slug(name)}")
            dates = found.dates().not_now() if _told_of(found) else found.dates()
            yield from found.claim({"organization": body}, {**values, "holder": person}, dates, holder=name)


def _told_of(found: Found) -> bool:
    """Whether the body stands in a tale of how it was made: "they set up a committee, headed by ..."."""
    return bool(_MADE.search(found.frame.text[: found.match.start()]))


def _to_come(found: Found) -> Found:
    """Where a chair "then passes" to another on no day that is said, the hand-over is still to come."""
    coming = found.mood.modality == "stated" and not found.when and _COMING.search(found.match[0])
    return replace(found, mood=Mood("planned", found.mood.polarity, coming[0])) if coming else found


def _chaired(found: Found, body: Mention) -> Mention:
    """The organ of a body that the words name, one of the gazetteer or one of the text's own; else the body."""
    if body.kind == Kind.ORGAN and not body.thing:
        return _of_main(body, found)
    words = found.written("organ") or _introduced_organ(body, found)
    if not words or not body.thing:
        return body
    main = found.source.main if not found.parts("organization") or not found.words("organ") else None
    whole = (main or body.thing).path
    owner = parents().get(whole, whole)
    known = lexicon().get(written_form(f"{Thing(owner).key} {words}"))
    thing = known.things[0] if known and known.things else Thing(f"{owner}/{slug(words)}")
    return replace(body, kind=Kind.ORGAN, text=words, things=(thing,))


def _terms(found: Found, slot: str) -> Iterator[tuple[Mention, Found]]:
    """Each holder with the match as it is for it, once more for each further date: "in 2007 and in 2020"."""
    if not found.parts(slot):
        return
    yield from found.shares(slot)
    if found.when is None or found.rule.date != "term" or len(found.parts(slot)) > 1:
        return
    text, mentions = found.frame.text, found.frame.mentions
    place = next((at + 1 for at, mention in mentions.items() if mention is found.when.date), len(text))
    while again := _AGAIN.match(text, place):
        place = again.end()
        yield found.parts(slot)[0], replace(found, when=When(mentions[place - 1], "in"))


def _of_main(organ: Mention, found: Found) -> Mention:
    """An organ of which several bodies have one ("the Ministerial Council"), as that of the document's body."""
    main = found.source.main or found.recent
    own = [thing for thing in organ.things if main and parents().get(thing.path) == main.path]
    thing = own[0] if own else Thing(f"{main.path}/{slug(organ.text)}") if main else None
    return organ.resolved(thing, "document-body") if thing else organ


def _said(found: Found, body: Mention) -> bool:
    """Whether a body has a chair: the United Nations have presidents of their organs, none of their own."""
    return bool(found.words("organ")) or body.thing != Thing("organisation/UN")


def _not_before_speaking(found: Found, dates: Dates) -> Dates:
    """A chair still to come did not begin by the time of speaking."""
    early = dates.begin is not None and dates.begin.rule == "before-speaking"
    return replace(dates, begin=None) if early and found.mood.modality != "stated" else dates


def _introduced_organ(body: Mention, found: Found) -> str:
    """The name of a group or committee that a text about another body introduces with an acronym of its own."""
    if "introduced-here" not in body.rules or found.source.main in (None, body.thing):
        return ""
    names = (known.name for known in introduced(plain(marked(found.source.content))) if known.thing == body.thing)
    return next((name for name in names if _PART.search(name)), "")


def _happening(found: Found, dates: Dates, side: str) -> Dates:
    """What a speaker says to happen ("takes the gavel") happens on the day on which he speaks."""
    day = found.source.document.date
    if found.rule.date != "begin" or found.when or not day or not day.exact or not _PRESENT.search(found.match[0]):
        return dates
    moment = Moment(day, rule="document-date")
    return replace(dates, begin=moment) if side == "begin" else replace(dates, end=moment)


def _term(found: Found, item: Mention) -> str:
    """What the own date of an item says by the word before it: "Kyrgyzstan: until August 2013"."""
    if not item.span or item.span.end:
        return ""
    if said := _PREPOSITION.match(found.source.content, item.start + len(item.text)):
        return "begin" if said[1].lower() in ("since", "from") else "end"
    return "begin" if len(item.span.begin.edtf) > len("2010") else ""
