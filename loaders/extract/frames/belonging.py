"""Guards of memberships: who is named as a member, and who only stands beside the members."""

from __future__ import annotations

import re

from comity.loaders.extract.frames.frame import Frame
from comity.loaders.extract.frames.patterns import filled, number_of

_NO_NAMES = re.compile(r"[A-Za-z]")


def counts_match(frame: Frame, match: re.Match[str]) -> str:
    """Names between commas behind "the ten members" are those ten, or others: only their number tells."""
    name = filled(match, "member")
    mention = frame.mentions.get(match.start(name)) if name else None
    if mention is None:
        return "no names"
    words = match[0][: match.start(name) - match.start()]
    dated = any(item.span for item in mention.parts)
    if dated and re.search(
        r"\b(?:participants|members|observers|partners) are(?: the)? ?$", frame.text[: match.start()]
    ):
        return "the dates are those of another body"
    if _told_apart(words):
        return ""
    number = filled(match, "number")
    if not number:
        return (
            ""
            if re.match(r"(?:[Tt]he )?(?:other|remaining)\b|[Ii]ts|[Oo]ur|whose|their", words)
            else "perhaps not the members"
        )
    return "" if number_of(match[number]) == len(mention.parts) else "not as many names as members"


def _told_apart(words: str) -> bool:
    """Whether more than a comma stands between the members and the names."""
    return not words.rstrip().endswith(",") or bool(
        re.search(r"(?:namely|including|such as|i\.e\.|them|are|viz\.?),$", words.rstrip())
    )


_PLAIN_PARTNER = re.compile(
    r"^(?!.*(?:dialogue|sectoral|asian|mediterranean))(?:[a-z]+ )*(?:partners?|participants?|parties|party|founders?)$",
    re.IGNORECASE,
)


_OWN_PARTNERS = re.compile(r"[Oo]ur (?:\w+ )*?partners (?:in|within|at) ")


def member_noun(frame: Frame, match: re.Match[str]) -> str:
    """Partners and participants without more may be those of any undertaking, unless the body is named with them."""
    capacity = filled(match, "capacity")
    if _OWN_PARTNERS.match(match[0]):
        return "partners of those who speak, in it"
    if filled(match, "organization") or not capacity or not _PLAIN_PARTNER.match(match[capacity].strip()):
        return ""
    return "" if re.match(r"[Ii]ts\b", match[0]) or frame.evidence else "partners of what is not said"


def agrees(frame: Frame, match: re.Match[str]) -> str:
    """ "Japan, members of NATO" is the end of a list that was not understood."""
    name, capacity = filled(match, "member"), filled(match, "capacity")
    mention = frame.mentions.get(match.start(name)) if name else None
    plural = bool(capacity) and match[capacity].rstrip().endswith("s")
    return "one name for several members" if mention and len(mention.parts) == 1 and plural else ""


def as_many(frame: Frame, match: re.Match[str]) -> str:
    """A number said with names must be theirs: "A and B, the ten members" names guests."""
    number, name = filled(match, "number"), filled(match, "member")
    mention = frame.mentions.get(match.start(name)) if name else None
    if not number or mention is None or number_of(match[number]) == len(mention.parts):
        return ""
    return "not as many names as members"


_COUNTED_PART = re.compile(
    r"\b(?:(?:only|at least|up to|no more than)(?: the)? ?$|bureau|committee|jury|panel|team|delegation|board"
    r"|working group|workshop|group of|band|choir"
    r"|course|seminar|round table|training|parliament|staff|crew|expedition|project|study)\b"
)


def counts_nothing_else(frame: Frame, match: re.Match[str]) -> str:
    """ "The ten members" of a text about a body are its own, unless a committee or a course is counted beside them."""
    before, after = frame.text[max(0, match.start() - 60) : match.start()], frame.text[match.end() : match.end() + 40]
    found = _COUNTED_PART.search(before) or _COUNTED_PART.search(after)
    return f"something else is counted ({found[0]})" if found else ""


_FEW = 3


def three_names(frame: Frame, match: re.Match[str]) -> str:
    """Two names in brackets behind a body may be anything."""
    name = filled(match, "member")
    mention = frame.mentions.get(match.start(name)) if name else None
    return "" if mention and len(mention.parts) >= _FEW else "too few names"


BELONGING = {
    "agrees": agrees,
    "as-many": as_many,
    "counts-nothing-else": counts_nothing_else,
    "three-names": three_names,
    "counts-match": counts_match,
    "member-noun": member_noun,
}
"""Guards by name."""
