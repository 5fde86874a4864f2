"""Guards: small named tests that a match must pass before anything is claimed; each says why it refuses."""

from __future__ import annotations

import re
from collections.abc import Callable

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.mentions.kinds import Kind

Guard = Callable[[Frame, re.Match[str]], str]

_GOVERNOR = re.compile(
    r"\b(?:of|with|from|between|for|against|to|in|by|than|like|unlike|including|at|via|towards?|into|on|about|among|over|besides|except|near"
    r"|across|within|behind|without|through|minister|president|ambassador|leader|companies|firms|troops|citizens|people) (?:the )?$", re.IGNORECASE)
_MEMBERS = re.compile(r"[\ue002\ue003](?:['’]s)? (?:members?|countries|states|nations)\b[^.;]{0,12}$")


def refused(rule: Rule, frame: Frame, match: re.Match[str]) -> str:
    """Why a match is refused by one of its rule's guards, or an empty string."""
    for name in rule.guards:
        if reason := GUARDS[name](frame, match):
            return reason
    return ""


def free_subject(frame: Frame, match: re.Match[str]) -> str:
    """A state after a preposition is no subject: "the President of Kazakhstan joined CICA leaders"."""
    before = frame.text[: match.start()][-25:]
    governor = _GOVERNOR.search(before) if _leads(frame, match) else None
    return f"the subject is governed by {governor[0].strip()!r}" if governor else ""


def _leads(frame: Frame, match: re.Match[str]) -> bool:
    """Whether a match begins with its subject."""
    return match.start() in frame.mentions


def after_body_noun(frame: Frame, match: re.Match[str]) -> str:
    """States named after a body's members are not among them: "ASEAN members, Japan and Korea"."""
    before = frame.text[: match.start()][-40:]
    return "a list that follows a body's members" if _leads(frame, match) and _MEMBERS.search(before) else ""


def no_question(frame: Frame, match: re.Match[str]) -> str:
    """A question states nothing."""
    return "a question" if frame.text.rstrip().endswith("?") else ""


def one_body(frame: Frame, match: re.Match[str]) -> str:
    """An organ has no members of its own here."""
    place = match.start("organization") if match.groupdict().get("organization") else -1
    mention = frame.mentions.get(place)
    return "an organ, not a body" if mention and mention.kind == Kind.ORGAN else ""


def says_capacity(frame: Frame, match: re.Match[str]) -> str:
    """A welcome without a capacity is no admission."""
    return "" if match["capacity"] or match["capacity2"] else "no capacity is said"


def list_complete(frame: Frame, match: re.Match[str]) -> str:
    """A list that goes on with something that is no name is not understood to its end, so it is left."""
    mention = frame.mentions.get(match.start("member"))
    if mention is None or mention.open or frame.evidence:
        return ""
    rest = frame.text[match.end("member") : match.end("member") + 30]
    if re.match(r" (?:met|agreed|signed|will|have|has|held|plan|hope|should|could|may|['’]s)|['’]s?\b", rest):
        return "the names are the subject of another clause"
    return ""


def whole_list(frame: Frame, match: re.Match[str]) -> str:
    """One lone state is no membership list."""
    mention = frame.mentions.get(match.start("member"))
    return "" if mention and len(mention.parts) > 1 else "one name is no list of members"


GUARDS: dict[str, Guard] = {
    "free-subject": free_subject,
    "after-body-noun": after_body_noun,
    "no-question": no_question,
    "one-body": one_body,
    "says-capacity": says_capacity,
    "list-complete": list_complete,
    "whole-list": whole_list,
}
