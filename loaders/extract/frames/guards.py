"""Guards: small named tests that a match must pass before anything is claimed; each says why it refuses."""

from __future__ import annotations

import re
from collections.abc import Callable

from comity.loaders.extract.frames.belonging import BELONGING
from comity.loaders.extract.frames.entering import ENTERING
from comity.loaders.extract.frames.founding import FOUNDING
from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.mood import DENIED, HYPOTHETICAL
from comity.loaders.extract.frames.particular import PARTICULAR
from comity.loaders.extract.frames.patterns import filled
from comity.loaders.extract.frames.rules import Rule
from comity.loaders.extract.mentions.kinds import Kind, Mention

Guard = Callable[[Frame, re.Match[str]], str]
_GOVERNOR = re.compile(
    r"\b(?:of|with|from|between|for|against|to|in|by|than|like|unlike|including|at|via|towards?|into"
    r"|on|about|among|over|besides|except|near"
    r"|across|within|behind|without|through|minister|president|ambassador|leader|companies|firms"
    r"|troops|citizens|people) (?:the )?$",
    re.IGNORECASE,
)
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


_FEW = re.compile(
    r"\b(?:no|none of|not all|few|half of|neither of"
    r"|(?:some|most|any|one|several|many|two|three|four|five|six|seven|eight|nine|ten"
    r"|\d+) of|nobody (?:from|of)) (?:the )?$",
    re.IGNORECASE,
)


def whole_group(frame: Frame, match: re.Match[str]) -> str:
    """What some of a group did, or none of it, is not said of each: "some of the leaders of Iran and Oman"."""
    part = _FEW.search(frame.text[: match.start()][-25:])
    return f"only of a part ({part[0].strip()})" if part else ""


def share_of_countries(frame: Frame, match: re.Match[str]) -> str:
    """Who brings most of the world to a match says nothing of a body; most countries are brought into one."""
    return "" if re.search(r"[Ss]tates|[Cc]ountries|[Nn]ations", match[0]) else "no countries are spoken of"


_TO_COME = re.compile(r"\b(?:will|shall|hop(?:es|ed) to|plan(?:s|ned) to|is to|are to|is due|intends? to|wants? to)\b")


def no_plan(frame: Frame, match: re.Match[str]) -> str:
    """What is only to come has not happened, whatever else in the match sounds like a plan."""
    coming = _TO_COME.search(frame.text[max(0, match.start() - 30) : match.end()])
    return f"still to come ({coming[0]})" if coming else ""


_DENIED_PLAN = re.compile(r"\b(?:not|never|no longer)\b")


def stage_affirmed(frame: Frame, match: re.Match[str]) -> str:
    """What a stage is to bring is read where it is not denied, and nobody asks about it."""
    denied = _DENIED_PLAN.search(match[0][: match.start("aim") - match.start()])
    return f"{denied[0]!r} before what the stage brings" if denied else ""


_PUT_OFF = re.compile(
    r"[^.;,]{0,40}? (?:was|were|has been|had been|is|are|remains?)(?: again| then| now| still)?"
    r" (?:put off|postponed|delayed|blocked|rejected|cancelled|refused|vetoed|deferred|called off|shelved|ruled out)\b"
)


def not_put_off(frame: Frame, match: re.Match[str]) -> str:
    """An accession that "was put off", or for which a state only voted, did not happen, whatever its day."""
    votes = frame.text[: match.start()].rstrip()[-1:] in (Kind.STATE.value, Kind.LIST.value) and "voted" in match[0]
    return "put off, refused or only voted on" if votes or _PUT_OFF.match(frame.text, match.end()) else ""


def two_bodies(frame: Frame, match: re.Match[str]) -> str:
    """Only another body takes a body's place."""
    one, other = _mention(frame, match, "organization"), _mention(frame, match, "other")
    return "" if one and other and one.thing != other.thing else "no two bodies"


def no_question(frame: Frame, match: re.Match[str]) -> str:
    """A question states nothing."""
    return "a question" if frame.text.rstrip().endswith("?") else ""


def _mention(frame: Frame, match: re.Match[str], role: str) -> Mention | None:
    name = filled(match, role)
    return frame.mentions.get(match.start(name)) if name else None


def one_body(frame: Frame, match: re.Match[str]) -> str:
    """An organ has no members of its own here."""
    mention = _mention(frame, match, "organization")
    return "an organ, not a body" if mention and mention.kind == Kind.ORGAN else ""


def says_capacity(frame: Frame, match: re.Match[str]) -> str:
    """A welcome without a capacity is no admission."""
    return "" if filled(match, "capacity") else "no capacity is said"


def list_complete(frame: Frame, match: re.Match[str]) -> str:
    """A list that goes on with something that is no name is not understood to its end, so it is left."""
    mention = _mention(frame, match, "member")
    if mention is None or mention.open or frame.evidence:
        return ""
    end = match.end(filled(match, "member"))
    rest = frame.text[end : end + 30]
    if re.match(r" (?:met|agreed|signed|will|have|has|held|plan|hope|should|could|may|['’]s)|['’]s?\b", rest):
        return "the names are the subject of another clause"
    return ""


def whole_list(frame: Frame, match: re.Match[str]) -> str:
    """One lone state is no membership list."""
    named = (_mention(frame, match, role) for role in ("member", "far"))
    count = sum(len(mention.parts) for mention in named if mention)
    return "" if count > 1 else "one name is no list of members"


def asserted(frame: Frame, match: re.Match[str]) -> str:
    """Words that deny or doubt inside a match leave nothing to claim."""
    doubt = DENIED.search(match[0]) or HYPOTHETICAL.search(match[0])
    return f"{doubt[0]!r} inside the statement" if doubt else ""


_WISH = re.compile(
    r"\b(?:bid|bids|candidacy|candidature|support\w*|hop\w+|future|upcoming|forthcoming|possible|next"
    r"|propos\w+|wish\w*|back\w*) [^.;]{0,25}$"
)


def not_wished(frame: Frame, match: re.Match[str]) -> str:
    """A chair that is supported or coming is not held."""
    wish = _WISH.search(frame.text[: match.start()])
    return f"only wished for ({wish[0].split()[0]})" if wish else ""


def passive(frame: Frame, match: re.Match[str]) -> str:
    """A body that founds something is not founded."""
    subject = match.start("organization") + 1
    return (
        ""
        if re.match(
            r"[^.;]*?(?:\b(?:was|were|is|been|being|are|be)\b|,| [–—-] an? )", match.string[subject : match.end()]
        )
        else "not passive"
    )


def whole_body(frame: Frame, match: re.Match[str]) -> str:
    """New members, or other ones, are not all members."""
    part = re.search(r"\b(?:new|newest|other|founding|original|more|additional|remaining|of the|of its)\b", match[0])
    return f"only some are counted ({part[0]})" if part else ""


_OBJECT = re.compile(r"[^.;]{0,12}\b(?:talks|negotiations|war|force|office|agreement|treaty|service|convention)\b")


def dated_nearby(frame: Frame, match: re.Match[str]) -> str:
    """An entry without its body is read only with a date close by, and where nothing else is entered."""
    rest = match.string[match.end() : match.end() + 110].split(";")[0].replace("No. ", "No ").split(". ")[0]
    before = match.string[: match.start()][-30:]
    if _OBJECT.match(rest):
        return "something else is entered"
    return (
        ""
        if Kind.DATE.value in rest
        or Kind.DATE.value in match[0]
        or (before.endswith((" ", ",")) and (Kind.DATE.value in before))
        else "no date close by"
    )


def chronicle(frame: Frame, match: re.Match[str]) -> str:
    """What only a chronicle's line says so shortly: it begins with its date."""
    return "" if match.string.startswith(Kind.DATE.value) else "no line of a chronicle"


GUARDS: dict[str, Guard] = {
    **BELONGING,
    **ENTERING,
    **FOUNDING,
    **PARTICULAR,
    "dated-nearby": dated_nearby,
    "chronicle": chronicle,
    "free-subject": free_subject,
    "after-body-noun": after_body_noun,
    "no-question": no_question,
    "whole-group": whole_group,
    "two-bodies": two_bodies,
    "not-put-off": not_put_off,
    "stage-affirmed": stage_affirmed,
    "no-plan": no_plan,
    "share-of-countries": share_of_countries,
    "one-body": one_body,
    "asserted": asserted,
    "not-wished": not_wished,
    "passive": passive,
    "whole-body": whole_body,
    "says-capacity": says_capacity,
    "list-complete": list_complete,
    "whole-list": whole_list,
}
