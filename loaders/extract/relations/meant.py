"""What the words of a post leave unsaid: whose minister "Prime Minister A. B." is, which post "his predecessor" had."""

from __future__ import annotations

import re

from comity.graph.claim import Thing
from comity.loaders.extract.frames.patterns import SLOTS
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.found import Found

_NEAR = 420
_BODY_POSTS = re.compile(SLOTS["bodypost"])
_STATE_POSTS = re.compile(
    r"(?:Presidents?|Prime Ministers?|(?:Foreign )?Ministers?(?: (?:of|for) (?:Foreign|External)"
    r" Affairs)?)(?= of)"
)
_MET = re.compile(
    r"\b(?:met|meets?|meeting|receiv(?:ed|es)|thank\w*|support\w*|welcom\w*|commend\w*|endors\w*|align\w*|between|agree\w*|like"
    r"|especially|appeal\w*|congratulat\w*|greet\w*|gratitude|appreciation|tribute|told)\b[^.;:]{0,140}$"
)
_TOWARDS = re.compile(
    r"(?:\b(?:to|with|from|against|and|between)|\bvisits?\b[^.;]{0,40} by) (?:the )?(?:His Excellency )?$"
)
_WENT = re.compile(r"\b(?:to|in|at) (?:the )?(?:Republic of |Kingdom of )?$")
_PLACED = re.compile(rf"\b[Ii]n {Kind.STATE.value}, $")
_HOUSE = re.compile(
    r"\b(?:Assembly|session|congratulat\w+|elect\w+|presidency|predecessor|unanimous\w*|Madam|Mr\. President)\b"
)
_SECRETARY = re.compile(r"(?:the )?Secretary[- ]General$")
_BESIDE = 30
_STATES = (Kind.STATE, Kind.DEMONYM, Kind.LIST)


def state_meant(found: Found) -> Mention | None:
    """The state whose post a sentence speaks of without saying so: the one it names before, else the speaker's own.

    A person who is met or thanked is of the state to which one went, not of the one that went there.
    """
    text = found.frame.text[: found.match.start()]
    named = [(at, state) for at in sorted(found.frame.mentions) if at < len(text) for state in _state(found, at)]
    if _PLACED.search(text):
        return named[-1][1] if named else None
    if " " not in found.written("person") or _TOWARDS.search(text):
        return None
    if not named:
        return None if _MET.search(text) else _own(found)
    went = [state for at, state in named if _WENT.search(text[:at])]
    return _only(went if _MET.search(text) else [state for _, state in named])


def _state(found: Found, place: int) -> list[Mention]:
    """The states that a mention of a frame names, by name, by capital or by adjective."""
    mention = found.frame.mentions[place]
    if mention.kind not in _STATES:
        return []
    return [part for part in mention.parts if part.thing and part.thing.kind == "state"]


def _only(states: list[Mention]) -> Mention | None:
    return states[-1] if len({state.thing for state in states}) == 1 else None  # none where two are named


def _own(found: Found) -> Mention | None:
    """The speaker's own state, unless the sentence speaks of the house in which he speaks."""
    speaker = found.source.speaker
    start, end = found.frame.span(0, len(found.frame.text))
    if not speaker or speaker.kind != "state" or _HOUSE.search(found.source.content[start:end]):
        return None
    if any(mention.kind in _STATES for mention in found.frame.mentions.values()):
        return None
    start, end = found.frame.span(*found.match.span())
    return Mention(Kind.STATE, start, end, "", (speaker,), rules=("speaker-state",))


def house_meant(found: Found) -> Mention | None:
    """The United Nations, whose Secretary-General is meant where one speaks before them and names no other body."""
    housed = found.source.document.publisher == "United Nations" and not found.words("organization")
    if not housed or not _SECRETARY.match(found.words("post")):
        return None
    near = found.frame.text[max(0, found.match.start() - _BESIDE) : found.match.end() + _BESIDE]
    others = [state for state in near if state in (Kind.BODY.value, Kind.ORGAN.value)]
    start, end = found.frame.span(*found.match.span())
    house = Mention(Kind.BODY, start, end, "", (Thing("organisation/UN"),), rules=("house",))
    return None if others else house


def posts_meant(found: Found) -> list[str]:
    """The post that was spoken of last, before a match that calls it "the post", or only says who came before."""
    start = found.frame.span(*found.match.span())[0]
    posts = _STATE_POSTS if found.value("owner") == "named" else _BODY_POSTS
    named = list(posts.finditer(" ".join(found.source.content[max(0, start - _NEAR) : start].split())))
    return [named[-1][0]] if named else []
