"""Those who lead: states and persons that chair a body or an organ of it, persons who hold a post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from comity.graph.claim import Claim, Moment, Thing
from comity.graph.iris import slug
from comity.loaders.extract.mentions.introduced import introduced
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import lexicon, parents, written_form
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values, government
from comity.loaders.extract.units.marks import marked, plain

_PART = re.compile(r"\b(?:Committee|Group|Panel|Board|Task Force|Bureau|Troika|Team|Meeting)\b")
_TERMS = (("holder", ""), ("former", "end"), ("successor", "begin"))
_HONOURS = re.compile(
    r"^(?:(?:(?:H\. ?)?E|His|Her|Their|Royal|Highness|Majesty|Excellency|Ambassador|Dr|Mr|Mrs|Ms|Sheikh|Professor|Prof"
    r"|General|The|Hon|Md)\b\.?,? ?)+"
)
_POST = re.compile(
    r"^(?:(?:Deputy|Vice|First|Acting|Prime|Foreign|Under|Permanent|Defence|Defense|State) ?-?)*"
    r"(?:President|Minister|Secretary(?:[- ]General)?|Representative|Coordinator|Director(?:[- ]General)?"
    r"|King|Emir) (?=\w)"
)
_PREPOSITION = re.compile(r"\s*[:,–-]?\s*\(?(since|from|until|till|up to)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:takes|assumes|receives|hands over|passes|hands)\b(?! will)")
_FORMER = re.compile(r"(?:former|ex|late|then)[ -]+", re.IGNORECASE)


def chairmanships(found: Found) -> Iterator[Claim]:
    """A term of the chair; a hand-over ends one and begins another."""
    values: Values = {"title": found.words("title") or None}
    for body in filter(partial(_said, found), map(partial(_chaired, found), found.bodies())):
        for slot, meaning in _TERMS:
            for item, share in found.shares(slot) if found.parts(slot) else ():
                dates = share.dates(item, meaning=meaning or _term(share, item))
                if found.value("ended") and not dates.end:
                    continue
                dates = _happening(share, dates, "end" if meaning == "end" else "begin")
                dates = _not_before_speaking(share, dates)
                if (holder := government(item)) and (meaning != "end" or dates.end):
                    yield from share.claim({"holder": holder, "organization": body}, values, dates)
        if name := person_name(found.written("person")):
            person = Thing(f"person/{slug(name)}")
            yield from found.claim({"organization": body}, {**values, "holder": person}, found.dates(), holder=name)


def _chaired(found: Found, body: Mention) -> Mention:
    """The organ of a body that the words name, one of the gazetteer or one of the text's own; else the body."""
    words = found.written("organ") or _introduced_organ(body, found)
    if not words or not body.thing:
        return body
    main = found.source.main if not found.parts("organization") or not found.words("organ") else None
    whole = (main or body.thing).path
    owner = parents().get(whole, whole)
    known = lexicon().get(written_form(f"{Thing(owner).key} {words}"))
    thing = known.things[0] if known and known.things else Thing(f"{owner}/{slug(words)}")
    return replace(body, kind=Kind.ORGAN, text=words, things=(thing,))


def _said(found: Found, body: Mention) -> bool:
    """Whether the body is one that may be meant unsaid: a chair without a body is none of the United Nations'."""
    said = found.words("organization") or found.words("organ")
    return bool(said) or body.thing != Thing("organisation/UN")


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


def office_holdings(found: Found) -> Iterator[Claim]:
    """Persons hold the posts of a body or a state; a former one held it, a successor takes it from who had it."""
    owner = next(iter(found.bodies()), None)
    for slot, meaning in (("person", ""), ("former", "end"), ("successor", "begin")):
        name = person_name(found.written(slot))
        if owner and owner.thing and name and (" " in name or found.value("surname")):
            for post in found.all_written("post"):
                yield from _holding(found, owner, name, post, meaning)


def _holding(found: Found, owner: Mention, name: str, written: str, meaning: str) -> Iterator[Claim]:
    assert owner.thing
    post = singular(_FORMER.sub("", written))
    ended = meaning == "end" or post != singular(written)
    dates = Dates(end=found.dates(meaning="end").end) if ended else found.dates(meaning=meaning)
    values: Values = {
        "person": Thing(f"person/{slug(name)}"),
        "post": Thing(f"post/{_owner(owner.thing)}/{slug(post)}"),
    }
    for claim in found.claim({"owner": owner}, values, dates, person=name, post=post):
        yield _without_owner(claim)


def singular(post: str) -> str:
    """A post of which a heading or a pair of names speaks in the plural.

    >>> singular("Secretaries-General"), singular("Foreign Ministers"), singular("Minister of Foreign Affairs")
    ('Secretary-General', 'Foreign Minister', 'Minister of Foreign Affairs')
    """
    plural = re.sub(r"\b([Ss])ecretaries\b", r"\1ecretary", post)
    return re.sub(r"\b(Minister|Director|Coordinator|President|Chair(?:man|person)?|Chairmen)s(?=-|$)", r"\1", plural)


def person_name(words: str) -> str:
    """A person's name without titles of honour and posts.

    >>> person_name("H.E. Mr. Gong Jianwei"), person_name("Foreign Minister Anwar Sadat’s")
    ('Gong Jianwei', 'Anwar Sadat')
    """
    return re.sub(r"['’]s?$", "", _HONOURS.sub("", _POST.sub("", _HONOURS.sub("", words))))


def _owner(thing: Thing) -> str:
    """Whose post it is: a state, or a body; a secretariat's posts are its organisation's."""
    if thing.kind == "state":
        return thing.path
    parent = parents().get(thing.path)
    return Thing(parent).key if parent and thing.key.endswith("SECRETARIAT") else thing.key


def _without_owner(claim: Claim) -> Claim:
    roles = tuple(pair for pair in claim.roles if pair[0] != "owner")
    return replace(claim, roles=roles, named_as=tuple(pair for pair in claim.named_as if pair[0] != "owner"))
