"""Those who lead: states and persons that chair a body or an organ of it, persons who hold a post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Thing
from comity.graph.iris import slug
from comity.loaders.extract.mentions.lexicon import parents
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values, government

_TERMS = (("holder", ""), ("former", "end"), ("successor", "begin"))
_HONOURS = re.compile(
    r"^(?:(?:(?:H\. ?)?E|His|Her|Royal|Highness|Excellency|Ambassador|Dr|Mr|Mrs|Ms|Sheikh|Professor|Prof"
    r"|General|The|Hon|Md)\b\.?,? ?)+"
)
_FORMER = re.compile(r"(?:former|ex|late|then)[ -]+", re.IGNORECASE)


def chairmanships(found: Found) -> Iterator[Claim]:
    """A term of the chair; a hand-over ends one and begins another."""
    values: Values = {"title": found.words("title") or None}
    for body in found.bodies():
        for slot, meaning in _TERMS:
            for item in found.parts(slot):
                if holder := government(item):
                    yield from found.claim(
                        {"holder": holder, "organization": body}, values, found.dates(item, meaning=meaning)
                    )
        if name := person_name(found.written("person")):
            person = Thing(f"person/{slug(name)}")
            yield from found.claim({"organization": body}, {**values, "holder": person}, found.dates(), holder=name)


def office_holdings(found: Found) -> Iterator[Claim]:
    """A person holds a post of a body or a state; a former one held it."""
    name, written = person_name(found.written("person")), found.written("post")
    owner = next(iter(found.bodies()), None)
    if not owner or not owner.thing or " " not in name:
        return
    post = _FORMER.sub("", written)
    dates = Dates(end=found.dates(meaning="end").end) if post != written else found.dates()
    values: Values = {
        "person": Thing(f"person/{slug(name)}"),
        "post": Thing(f"post/{_owner(owner.thing)}/{slug(post)}"),
    }
    for claim in found.claim({"owner": owner}, values, dates, person=name, post=post):
        yield _without_owner(claim)


def person_name(words: str) -> str:
    """A person's name without titles of honour.

    >>> person_name("H.E. Mr. Gong Jianwei"), person_name("Anwar Sadat’s")
    ('Gong Jianwei', 'Anwar Sadat')
    """
    return re.sub(r"['’]s?$", "", _HONOURS.sub("", words))


def _owner(thing: Thing) -> str:
    """Whose post it is: a state, or a body; a secretariat's posts are its organisation's."""
    if thing.kind == "state":
        return thing.path
    parent = parents().get(thing.path)
    return Thing(parent).key if parent and thing.key.endswith("SECRETARIAT") else thing.key


def _without_owner(claim: Claim) -> Claim:
    roles = tuple(pair for pair in claim.roles if pair[0] != "owner")
    return replace(claim, roles=roles, named_as=tuple(pair for pair in claim.named_as if pair[0] != "owner"))
