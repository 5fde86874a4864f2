"""Which meeting or change is meant where a sentence only speaks of it: "the summit", "after a decade of talks"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from comity.graph.claim import Claim, Concept, Thing, Value, ordered
from comity.graph.reconcile.keys import key_of
from comity.loaders.extract.relations.found import FOUNDER

_NEAR = 700
"""Characters back to the last meeting that may be meant."""

_PLANNED = 6000
"""Characters back to the proposal whose stages a text may still tell."""

_NEEDS = {
    "Participation": ("meeting",),
    "Discussion": ("meeting",),
    "Lapse": ("meeting", "change"),
    "Change": ("organization",),
}

NOT_SAID = "which meeting, change or body is meant is not said"


class SpokenOf:
    """The meetings and changes of bodies read so far, and which of them a claim means."""

    def __init__(self) -> None:
        self._met: list[Claim] = []
        self._changed: list[Claim] = []

    def resolved(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims of one unit, those of a meeting that is only spoken of with that meeting, or left without any."""
        found = list(claims)
        own = [claim for claim in found if claim.relation == "Meeting" and key_of(claim)]
        meant = [self._with_meeting(claim, own) if _vague(claim) else claim for claim in found]
        whole = [self._with_change(claim) if claim.relation in ("Lapse", "Change") else claim for claim in meant]
        self._met.extend(own)
        self._changed.extend(claim for claim in whole if claim.relation == "Change" and claim.role("organization"))
        return whole

    def _with_meeting(self, claim: Claim, own: list[Claim]) -> Claim:
        """A claim with the one meeting of its sentence that it fits, else the last one told shortly before."""
        start = claim.passages[0].start
        near = [met for met in self._met if 0 <= start - met.passages[-1].end < _NEAR]
        inside = [met for met in own if _fits(met, claim) and not _discussed(met, claim)]
        before = [met for met in near if _fits(met, claim)][-1:]
        meeting = _only(inside) or _only([] if inside else before)
        key = key_of(meeting) if meeting else None
        if meeting is None or key is None:
            return _without(claim, "meeting")
        rule = "meeting-of-sentence" if meeting in own else "meeting-before"
        whole = _with(_without(claim, "meeting"), rule, meeting=Thing(key.path), organization=_owner(claim, meeting))
        return whole if whole.begin else replace(whole, begin=meeting.begin, end=meeting.end)

    def _with_change(self, claim: Claim) -> Claim:
        """A lapse that does not say from when: from the change of the body that was told shortly before."""
        if claim.relation == "Change":
            return claim if claim.role("organization") else self._with_plan(claim)
        if claim.role("change"):
            return claim
        start = claim.passages[0].start
        same = [
            told for told in self._changed if told.begin and told.role("organization") == claim.role("organization")
        ]
        near = [told for told in same if 0 <= start - told.passages[-1].end < _NEAR]
        return _with(claim, "change-before", change=near[-1].role("change")) if near else claim

    def _with_plan(self, claim: Claim) -> Claim:
        """A stage of a plan: of the body that was proposed last before."""
        proposed = [told for told in self._changed if told.role("change") == Concept("proposed")]
        near = [told for told in proposed if 0 <= claim.passages[0].start - told.passages[-1].end < _PLANNED]
        return _with(claim, "plan-before", organization=near[-1].role("organization")) if near else claim


def unresolved(claim: Claim) -> bool:
    """Whether a claim lacks the meeting or the change of which it only speaks."""
    return any(claim.role(role) is None for role in _NEEDS.get(claim.relation, ()))


def without_echoes(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that say, in the same words, the same as one that has a date besides."""
    found = _told_once(list(claims))
    dated: dict[tuple[object, ...], list[Claim]] = {}
    for claim in found:
        if claim.begin or claim.end:
            dated.setdefault(_same(claim), []).append(claim)
    return [c for c in found if c.begin or c.end or not any(_holds(d, c) for d in dated.get(_same(c), ()))]


def _told_once(claims: list[Claim]) -> list[Claim]:
    """The claims without those of founders as members that the text makes in words of its own too."""
    own = {_belonging(claim) for claim in claims if FOUNDER not in claim.rules and claim.role("entry")}
    return [claim for claim in claims if FOUNDER not in claim.rules or _belonging(claim) not in own]


def _belonging(claim: Claim) -> tuple[Value | None, Value | None]:
    return claim.role("member"), claim.role("organization")


def _same(claim: Claim) -> tuple[object, ...]:
    return claim.relation, claim.roles, claim.modality, claim.polarity


def _holds(claim: Claim, other: Claim) -> bool:
    """Whether all passages of another claim lie within those of a claim."""
    spans = [(passage.start, passage.end) for passage in claim.passages]
    return all(any(start <= one.start and one.end <= end for start, end in spans) for one in other.passages)


def _vague(claim: Claim) -> bool:
    meeting = claim.role("meeting")
    return isinstance(meeting, Thing) and meeting.path.endswith("/")


def _fits(meeting: Claim, claim: Claim) -> bool:
    """Whether a meeting is of the body and the level that are said of the one spoken of."""
    key, meant = key_of(meeting), claim.role("meeting")
    if key is None or not isinstance(meant, Thing):
        return False
    body, level, _ = meant.key.rsplit("/", 2)
    own, held = key.path.removeprefix("meeting/").rsplit("/", 3)[:2]
    return body in ("", own) and level in ("", held)


def _discussed(meeting: Claim, claim: Claim) -> bool:
    """Whether a meeting is named in what another one deals with: "they discussed the coming summit in Baku"."""
    return claim.relation == "Discussion" and meeting.passages[0].start > claim.passages[0].start


def _owner(claim: Claim, meeting: Claim) -> Value | None:
    return meeting.role("organization") if claim.relation == "Lapse" else None


def _only(meetings: list[Claim]) -> Claim | None:
    keys = {key_of(meeting) for meeting in meetings}
    return meetings[-1] if len(keys) == 1 else None


def _without(claim: Claim, role: str) -> Claim:
    return replace(claim, roles=tuple(pair for pair in claim.roles if pair[0] != role))


def _with(claim: Claim, rule: str, **more: Value | None) -> Claim:
    """A claim with further roles that a named rule found."""
    new = {role: value for role, value in more.items() if value is not None}
    roles = ordered([*((role, value) for role, value in claim.roles if role not in new), *new.items()])
    return replace(claim, roles=roles, derivation="resolved", rules=tuple(dict.fromkeys((*claim.rules, rule))))
