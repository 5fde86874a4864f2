"""What a meeting adopts has the meeting's date, where the text gives that date in or right before the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.document import Document
from comity.graph.iris import slug
from comity.ontology.gazetteer import find

_NEAR = 400
_HEAD = 900
_DAYS = 31
_HELD = re.compile(
    r"\b(?:held|met|meet|took place|opened|gathered|convened|hosted|concluded|ended|began|started|assembled|was|were)\b"
)
_FOUNDING = re.compile(r"charter|statute|constitution|treaty|agreement|convention|establish", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:;|,? and that|, while|, whereas)[^,;]{0,12}$")
_RULE = "carried-over-date"
_CALLED = (Concept("politicalDocument"), Concept("treaty"))
"""Who says of a text that it is political does not tell of its adoption."""


class Meetings:
    """The dated meetings read so far, and which of them gives its date to what is adopted without one."""

    def __init__(self, document: Document) -> None:
        self._spoken = document.date
        self._held: list[Claim] = []
        self._adopted: list[Claim] = []

    def dated(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims of one sentence, its instruments with the date of the meeting that adopted them."""
        found = list(claims)
        own = [claim for claim in found if _meets(claim)]
        self._held.extend(own)
        self._adopted.extend(claim for claim in found if claim.relation == "Adoption" and claim.begin)
        return [self._dated(claim, own) if _undated(claim) and not self._told(claim) else claim for claim in found]

    def _told(self, claim: Claim) -> bool:
        """Whether the text gives the day of an instrument of that title itself."""
        named = (claim.role("organization"), claim.named_as) if claim.relation == "Adoption" else None
        return any((other.role("organization"), other.named_as) == named for other in self._adopted)

    def _dated(self, claim: Claim, own: list[Claim]) -> Claim:
        meeting = self._meeting(claim, own) if claim.relation == "Adoption" else self._charter(claim)
        if meeting is None or meeting.begin is None:
            return claim
        moment = replace(meeting.begin, rule=_RULE)
        return replace(claim, begin=moment, derivation="resolved", rules=(*claim.rules, _RULE))

    def _meeting(self, claim: Claim, own: list[Claim]) -> Claim | None:
        """The meeting of the sentence, that of the title's town, that which the document is of, or the one before."""
        places = _places(claim)
        held = [meeting for meeting in self._held if meeting not in own or not _apart(meeting, claim)]
        same = [m for m in held if m.role("organization") == claim.role("organization") and _fits(m, places)]
        head = [meeting for meeting in same if self._opens(meeting)]
        near = [meeting for meeting in same if 0 <= claim.passages[0].start - meeting.passages[-1].end < _NEAR]
        inside = _one([meeting for meeting in own if meeting in same])
        towns = places | {Thing(f"place/{slug(words)}") for words in _opening(claim)}
        named = [meeting for meeting in same if meeting.role("place") in towns]
        return inside or _one(named) or _held_last(near) or (head[0] if head else None) or (near[-1] if near else None)

    def _charter(self, claim: Claim) -> Claim | None:
        """The instrument at the head of the document, which founds a body "hereby"."""
        same = (other for other in self._adopted if other.role("organization") == claim.role("organization"))
        return next(
            (other for other in same if other.passages[-1].end < _HEAD and _FOUNDING.search(_title(other))), None
        )

    def _opens(self, meeting: Claim) -> bool:
        """Whether a meeting stands at the head of the document, about the time of which it speaks."""
        if meeting.passages[-1].end > _HEAD or not meeting.begin:
            return False
        if self._spoken is None:
            return True
        apart = (self._spoken.earliest - meeting.begin.period.earliest).days
        return abs(apart) <= _DAYS


def _apart(one: Claim, other: Claim) -> bool:
    """Whether two things said in a sentence stand in clauses of their own: "..., and that the plan was adopted"."""
    later = max(one.passages[0], other.passages[0], key=lambda passage: passage.start)
    return bool(_CLAUSE.search(later.before))


def _meets(claim: Claim) -> bool:
    return claim.relation == "Meeting" and claim.begin is not None and claim.modality == "stated"


def _undated(claim: Claim) -> bool:
    """Whether a claim takes its date from elsewhere: what is adopted, and what is founded "hereby"."""
    hereby = claim.relation == "Change" and "hereby" in claim.passages[0].exact
    adopted = claim.relation == "Adoption" and claim.role("legalCharacter") not in _CALLED
    return claim.begin is None and (hereby or adopted)


def _held_last(near: list[Claim]) -> Claim | None:
    """The last meeting before that was said to be held, not only named."""
    return next((m for m in reversed(near) if _HELD.search(m.passages[0].exact)), None)


def _one(meetings: list[Claim]) -> Claim | None:
    """The meeting, if all give one date."""
    dates = {meeting.begin.period for meeting in meetings if meeting.begin}
    return meetings[-1] if len(dates) == 1 else None


def _title(claim: Claim) -> str:
    return dict(claim.named_as).get("instrument", "")


def _opening(claim: Claim) -> list[str]:
    """What may be a town's name at the front of a title: its first word, its first two."""
    words = _title(claim).split()
    return [" ".join(words[:count]) for count in (1, 2)]


def _places(claim: Claim) -> set[object]:
    """The known places that a title begins with: "Bishkek Declaration"."""
    named = (name.path for words in _opening(claim) for name in find(words))
    return {Thing(path) for path in named if path.startswith("place/")}


def _fits(meeting: Claim, places: set[object]) -> bool:
    """Whether a meeting may be the one after whose town a title is called."""
    place = meeting.role("place")
    return not places or place is None or place in places
