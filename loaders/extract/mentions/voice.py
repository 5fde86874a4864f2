"""Who says "we": a state whose minister speaks, a body whose head is asked or whose page it is, or nobody known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.ontology.gazetteer import capitals

_OPENING = 900
_TITLE = 300
_BEHIND = 50
_OFTEN = 3
_MINISTRY = re.compile(r"\bMinistry (?:of|for) (?:Foreign|External) (?:Affairs|Relations)", re.IGNORECASE)
_STATE_POST = re.compile(
    r"\b(?:Foreign Minister|(?:Prime |First )?Minister(?: of| for|,| to)|President of the Republic|Foreign Secretary"
    r"|Permanent Representative|MINISTER (?:OF|FOR)|Head of State)\b"
)
_BODY_POST = re.compile(
    r"\b(?:Secretary[- ]General|Executive (?:Director|Secretary)|Director[- ]General|Co-?ordinator of|COORDINATOR OF"
    r"|Secretary of the)\b"
)
_SPOKEN = re.compile(
    r"\b(?:remarks|statement|speech|address|interview|transcript|reply|questions? (?:to|and)|talks? to|asked|toast"
    r"|press conference|conversation|correspondent met|parliament|briefing)\b",
    re.IGNORECASE,
)
_OWN_PAGE = re.compile(
    r"^\W*(?:about us|who we are|what we do|our (?:members|history|mission|work|story|priorities)|contact us"
    r"|how we work|what we are)\b",
    re.IGNORECASE | re.MULTILINE,
)
_WE = re.compile(r"\b[Ww]e\b|\b[Oo]ur\b")
_HOME = re.compile(r"\b(?:[Oo]ur|[Mm]y) (?:country|Government|Parliament|Republic|Ministry|Embassy|nation)\b")


def voice(content: str, mentions: Sequence[Mention], main: Thing | None) -> Thing | None:
    """The state or body that speaks as "we", where the head of the text tells.

    ``mentions`` are those of the text, ``main`` the body that it is about.

    >>> voice("About us\\nWe meet in May.", [], Thing("organisation/SCO"))
    Thing(path='organisation/SCO')
    """
    if not _WE.search(content):
        return None
    if main and not _HOME.search(content) and _OWN_PAGE.search(content):
        return main
    opening = content[:_OPENING]
    if _MINISTRY.search(opening[:_TITLE]):
        return _state(mentions, 0, _TITLE)
    if not _SPOKEN.search(opening):
        return None
    state, body = _STATE_POST.search(opening), _BODY_POST.search(opening)
    if body and main and not _HOME.search(content) and (not state or body.start() < state.start()):
        return main
    return _of_post(mentions, state.end()) or _state(mentions, 0, _OPENING) if state else None


def _of_post(mentions: Sequence[Mention], end: int) -> Thing | None:
    """The state right behind a post: "Minister of Foreign Affairs of Laos"."""
    near = (mention for mention in mentions if end <= mention.start < end + _BEHIND)
    return next((mention.thing for mention in near if mention.kind == Kind.STATE), None)


def _state(mentions: Sequence[Mention], start: int, end: int) -> Thing | None:
    """The one state that the head of a text names, by name or capital; else the one that the text is full of."""
    head = [mention for mention in mentions if start <= mention.start < end]
    named = {mention.thing for mention in head if mention.kind == Kind.STATE and mention.thing}
    towns = (mention.thing.path for mention in head if mention.kind == Kind.PLACE and mention.thing)
    ruled = {Thing(f"state/{row['state']}") for town in towns for row in capitals().get(town, ())}
    one = named or ruled
    return one.pop() if len(one) == 1 else _foremost(mentions)


def _foremost(mentions: Sequence[Mention]) -> Thing | None:
    """The state that a text names far more than any other."""
    counts = Counter(mention.thing for mention in mentions if mention.kind == Kind.STATE and mention.thing)
    ranked = [*counts.most_common(2), (None, 0), (None, 0)]
    return ranked[0][0] if ranked[0][1] >= max(_OFTEN, 1.5 * ranked[1][1]) else None
