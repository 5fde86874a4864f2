"""Those who hold a post of a body or of a state; where the words leave its owner or the post unsaid, who is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Thing
from comity.graph.iris import slug
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import parents
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values
from comity.loaders.extract.relations.meant import house_meant, posts_meant, state_meant

_HONOURS = re.compile(
    r"^(?:(?:(?:H\. ?)?E|His|Her|Their|Royal|Highness|Majesty|Excellency|Ambassador|Dr|Mr|Mrs|Ms|Sheikh|Professor|Prof"
    r"|General|The|Hon|Md)\b\.?,? ?)+"
)
_POST = re.compile(
    r"^(?:(?:Deputy|Vice|First|Acting|Prime|Foreign|Under|Permanent|Defence|Defense|State) ?-?)*"
    r"(?:President|Minister|Secretary(?:[- ]General)?|Representative|Coordinator|Director(?:[- ]General)?"
    r"|King|Emir) (?=\w)"
)
_FORMER = re.compile(r"(?:former|ex|late|then)[ -]+", re.IGNORECASE)
_PAST = re.compile(r"\b(?:[Ff]ormer|[Ee]x-?|[Tt]he late) ?$")
_LONG_AGO = re.compile(
    r"(?:\b(?:words|memory|death|assassination) of|\b[Tt]he (?:first|second|great|founding)) [^.;,]{0,30}$"
)
_OVER = re.compile(
    r",? (?:who )?(?:once\b|was (?:\w+ )?(?:assassinated|killed|murdered|overthrown|deposed)\b|died\b|passed away\b)"
)


def office_holdings(found: Found) -> Iterator[Claim]:
    """Persons hold the posts of a body or a state; a former one held it, a successor takes it from who had it."""
    stated = found.value("owner") == "state"
    owner = state_meant(found) if stated else house_meant(found) or next(iter(found.bodies()), None)
    posts = found.all_written("post") or posts_meant(found)
    for slot, meaning in (("person", ""), ("former", "end"), ("successor", "begin")):
        name = person_name(found.written(slot))
        if owner and owner.thing and name and (" " in name or found.value("surname")):
            for post in posts:
                yield from _holding(found, owner, name, post, meaning)


def _holding(found: Found, owner: Mention, name: str, written: str, meaning: str) -> Iterator[Claim]:
    assert owner.thing
    post = singular(_FORMER.sub("", written))
    text = found.frame.text
    past = _PAST.search(text[: found.match.start()])
    ended = meaning == "end" or post != singular(written) or past is not None
    dates = Dates(end=found.dates(meaning="end").end) if ended else found.dates(meaning=meaning)
    before = text[: found.match.start()]
    over = Kind.DATE.value in before or _LONG_AGO.search(before) or _OVER.match(text, found.match.end())
    dates = dates.not_now() if over else dates
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
