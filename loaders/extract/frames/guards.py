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
_COUNTERPART = re.compile(r"['’]s? [A-Za-z-]+")


def refused(rule: Rule, frame: Frame, match: re.Match[str]) -> str:
    """Why a match is refused by one of its rule's guards, or an empty string."""
    for name in rule.guards:
        if reason := GUARDS[name](frame, match):
            return reason
    return ""


def free_subject(frame: Frame, match: re.Match[str]) -> str:
    """A state after a preposition is no subject: "the President of Kazakhstan joined CICA leaders"."""
    place = min((match.start(slot) for slot in ("member", "holder", "host", "agent") if match.groupdict().get(slot)), default=-1)
    before = frame.text[:place][-25:] if place > 0 else ""
    return f"the subject is governed by {_GOVERNOR.search(before)[0].strip()!r}" if _GOVERNOR.search(before) else ""  # type: ignore[index]


def after_body_noun(frame: Frame, match: re.Match[str]) -> str:
    """States named after a body's members are not among them: "ASEAN members, Japan and Korea"."""
    place = match.start("member") if match.groupdict().get("member") else 0
    before = frame.text[:place][-40:]
    return "a list that follows a body's members" if re.search(r"[\ue002\ue003](?:['’]s)? (?:members?|countries|states|nations)\b[^.;]{0,12}$", before) else ""


def no_question(frame: Frame, match: re.Match[str]) -> str:
    """A question states nothing."""
    return "a question" if frame.text.rstrip().endswith("?") else ""


def one_body(frame: Frame, match: re.Match[str]) -> str:
    """An organ has no members of its own here."""
    place = match.start("organization") if match.groupdict().get("organization") else -1
    mention = frame.mentions.get(place)
    return "an organ, not a body" if mention and mention.kind == Kind.ORGAN else ""


GUARDS: dict[str, Guard] = {
    "free-subject": free_subject,
    "after-body-noun": after_body_noun,
    "no-question": no_question,
    "one-body": one_body,
}
