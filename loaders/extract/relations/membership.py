"""Memberships: each member of the subject belongs to each body, in the capacity of the body's own word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Moment
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.relations.count import capacity
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, government


def memberships(found: Found) -> Iterator[Claim]:
    """One claim for each member and body; nobody is a member of an organ."""
    for body in found.bodies():
        for item, share in (*found.shares(), *(found.shares("far") if found.words("far") else ())):
            member = government(item)
            if member and body.thing and body.kind == Kind.BODY and member.thing != body.thing:
                yield from _kind(share)(share, member, body)


_NAMED = re.compile(
    r"\b(?:[Oo]bserver|(?:[Ss]ectoral )?[Dd]ialogue [Pp]artner|[Pp]artners? for [Cc]o-?operation|[Aa]ssociate [Mm]ember"
    r"|[Aa]ssociate|[Pp]artner|[Mm]ember|[Pp]articipa(?:nt|ting))"
)
_BACK = 250
_SENTENCE = re.compile(r"\.\s|\n\n|;")
_ADMITTED = re.compile(r"\b(?:admitted|joined|became|acceded|promoted|accepted|upgraded)\b")

_Kind = Callable[[Found, Mention, Mention], list[Claim]]


def _kind(found: Found) -> _Kind:
    """What the rule's values say that happened: an application, a suspension, or the membership itself."""
    if found.value("applicant"):
        return _application
    return _standing if found.value("standing") else _membership


def _membership(found: Found, member: Mention, body: Mention) -> list[Claim]:
    """Founders have an original entry, and their membership begins with the body; a former member's has an end."""
    words = (found.words("capacity") or _said_before(found) or found.value("capacity") or "member").lower()
    noted = member.note.lower()
    original = found.value("entry") == "original" or any(mark in f"{words} {noted}" for mark in ("found", "original"))
    assert body.thing
    values = {"role": Concept(capacity(body.thing, words)), "entry": Concept("original") if original else None,
              "ownWord": found.words("capacity") or None}  # fmt: skip
    dates = _dates(found, member, original=original)
    ended = _until_admitted(found, dates) if "had been" in found.match[0] and words != "member" else dates
    if ended is None or (found.value("former") and not ended.end):
        return []
    return found.claim({"member": member, "organization": body}, {**values}, ended)


def _until_admitted(found: Found, dates: Dates) -> Dates | None:
    """What a state had been when it was admitted it was until then: to the one date that follows, else unread."""
    end = found.frame.span(*found.match.span())[1]
    rest = _SENTENCE.split(found.source.content[end : end + _BACK])[0]
    if dates.end or not _ADMITTED.search(rest):
        return dates
    admitted = _ADMITTED.search(rest)
    later = [
        day.span for day in dates_of(rest, end, None) if day.span and admitted and day.start > end + admitted.end()
    ]
    return replace(dates, end=Moment(later[0].begin, rule="until-admitted")) if len(later) == 1 else None


def _said_before(found: Found) -> str:
    """The capacity named last before a match that means it without naming it: "Laos followed in 1997".

    With "lesser" it is that of partners or observers: who is granted "the status" was no member yet.
    """
    if found.value("as") not in ("before", "lesser"):
        return ""
    named = _NAMED.findall(found.frame.before[-_BACK:] + found.frame.text[: found.match.start()])
    if found.value("as") == "lesser":
        named = [words for words in named if not words.lower().startswith(("member", "particip"))]
    return named[-1] if named else ""


def _standing(found: Found, member: Mention, body: Mention) -> list[Claim]:
    """A suspension leaves the membership as it is: a standing begins, and ends when it is lifted."""
    dates = found.dates(member)
    dates = Dates(end=dates.begin) if found.value("resumed") else dates
    standing = {"standing": Concept(found.value("standing"))}
    claims = found.claim({"member": member, "organization": body}, {**standing}, dates)
    return [replace(claim, relation="Standing") for claim in claims]


def _application(found: Found, member: Mention, body: Mention) -> list[Claim]:
    """Who asks to join is an applicant, whatever comes of it."""
    claims = found.claim({"applicant": member, "organization": body}, {}, found.dates(member))
    return [replace(claim, relation="Application") for claim in claims]


def _dates(found: Found, member: Mention, *, original: bool) -> Dates:
    dates = found.dates(member)
    said = dates.observed if dates.observed and dates.observed.rule != "document-date" else None
    return replace(dates, begin=said, observed=None) if original and said else dates
