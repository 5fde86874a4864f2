"""Who took part in a meeting, or did not: never a membership."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Thing, Value
from comity.graph.reconcile.keys import key_of
from comity.loaders.extract.frames.mood import Mood
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, government
from comity.loaders.extract.relations.meeting import meetings
from comity.loaders.extract.relations.meeting_kind import kind_of

_OF_STATES = re.compile(
    r"leaders|heads|presidents|ministers|countries|states|nations|members|monarchs|kings|delegat|rulers", re.IGNORECASE
)
_PERSON = re.compile(
    rf"(?P<state>[{Kind.STATE.value}{Kind.DEMONYM.value}])(?:['’]s)? (?:[A-Za-z][a-z]+ ){{0,3}}"
    r"(?:[A-Z][\w.'’-]+ ?){1,4}(?:, and |, | and )(?:the )?(?:[A-Z][a-z]+ (?:[A-Za-z]+ ){0,4}of (?:the )?)?$"
)
_CAPACITIES = (("observer", "observer"), ("guest", "guest"), ("partner", "partner"), ("member", "member"))


def participations(found: Found) -> Iterator[Claim]:
    """One claim for each who took part in each meeting of a match, or who is said to have stayed away."""
    said = replace(found, mood=Mood(found.mood.modality, "denied")) if found.value("polarity") else found
    capacity = _capacity(found)
    for meeting, when in meetings_meant(found):
        for mention in filter(None, map(government, _participants(found))):
            values: dict[str, Value | None] = {"meeting": meeting, "role": capacity}
            yield from said.claim({"participant": mention}, values, when)


def meetings_meant(found: Found) -> list[tuple[Thing, Dates]]:
    """The meetings that a match names by number or day, with their days; else one that it only speaks of.

    A meeting that is only spoken of has a path that ends with a slash: the body and the level, as far as they are said.
    """
    named = [(key_of(replace(claim, relation="Meeting")), claim) for claim in meetings(found)]
    keyed = [(Thing(key.path), Dates(claim.begin, claim.end)) for key, claim in named if key]
    return keyed or [(_spoken_of(found), Dates())]


def _spoken_of(found: Found) -> Thing:
    bodies = found.parts("organization")[:1]
    body = bodies[0].thing.key if bodies and bodies[0].thing else ""
    level = kind_of(found)["level"] if found.written("kind") else None
    return Thing(f"meeting/{body}/{level.name if isinstance(level, Concept) else ''}/")


def _participants(found: Found) -> list[Mention]:
    """Those named, each person with those before it; the members of a body, or their leaders, are not the body."""
    named = [*found.parts("participant"), *(_persons_before(found) if found.words("person") else ())]
    if _OF_STATES.search(found.words("people")):
        return [mention for mention in named if mention.kind != Kind.BODY]
    return named


def _persons_before(found: Found) -> Iterator[Mention]:
    """The states of the persons that stand before the one of the match: "Iran's President A, Oman's King B and ..."."""
    end = found.match.start()
    while person := _PERSON.search(found.frame.text[:end]):
        yield found.frame.mentions[person.start("state")]
        end = person.start()


def _capacity(found: Found) -> Concept | None:
    words = f"{found.words('as')} {found.words('people')} {found.value('capacity')}".lower()
    return next((Concept(key) for word, key in _CAPACITIES if word in words and word != "member"), None)
