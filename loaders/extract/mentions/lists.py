"""Lists of states and bodies folded into one mention, whose items keep the dates that stand in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comity.loaders.extract.mentions.kinds import Kind, Mention

_PARTY = {Kind.STATE, Kind.BODY}
_COUNTED = r"(?:\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})\)\s*)?"
_COMMA = re.compile(rf"\s*(?:\([^()\d]{{2,30}}\))?\s*(?:,|;|(?<=\x1f)\|)\s*{_COUNTED}(?:the\s+)?", re.IGNORECASE)
_NOTED = re.compile(r"\s*\([^()\d]{2,30}\)")
_LAST = re.compile(
    rf"\s*(?:\([^()\d]{{2,30}}\)\s*)?(?:,|;)?\s*(?:and|as well as|&|along with"
    rf"|together with)\s+(?:also\s+)?{_COUNTED}(?:the\s+)?",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"\s*,\s+and\s+(?:the\s+)?")
_VERB = re.compile(r"\s+(?:will|would|shall|is|was|has|had|took|takes|became|becomes|(?!need)\w{3,}ed|follows|joins)\b")
_ALL = re.compile(r"\s*\(\s*(?:all|both|each)(?: (?:since|from|in))?\s*", re.IGNORECASE)
_TOLD = re.compile(r"[ –,;-]{0,6}|[,;] (?:(?!left|withdr|ceas|suspend|until|former|expel|frozen)[^\d()]){3,50}")
_BRACKET = re.compile(r"\s*\(\s*(?:since|from|in|joined|acceded|as of|admitted|on)?\s*$", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:such as|including|among (?:them|others)|inter alia|e\.g\.|for example|notably),?\s+(?:the\s+)?$", re.IGNORECASE
)
_FRONT = re.compile(r"(?:^|[.;:]\s)(?:In|At|From|Of|Besides|After|Before|Unlike|Like|With|Within)\s+(?:the\s+)?$")
_OF_WHOSE = re.compile(
    r"(?:members?|states?|countries|nations|participants|observers|partners|parties|leaders|ministers|summit|chair)\s+(?:of|in|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\s*,?\s*(?:and others|and other|among others|etc\.|inter alia)", re.IGNORECASE)


def folded(mentions: list[Mention], content: str, start: int) -> list[Mention]:
    """Mentions of a unit that begins at ``start``, runs of parties folded, bracketed dates taken in.

    >>> from comity.graph.claim import Thing
    >>> text = "China, India and Iran"
    >>> one = [Mention(Kind.STATE, s, e, text[s:e], (Thing(text[s:e]),)) for s, e in ((0, 5), (7, 12), (17, 21))]
    >>> [mention.text for mention in folded(one, text, 0)]
    ['China, India and Iran']
    """
    dated = _with_dates(mentions, content)
    found: list[Mention] = []
    place = 0
    while place < len(dated):
        stop = _stretch(dated, place, content)
        run = dated[place:stop]
        found.extend(_joined(run, content, start) if len(run) > 1 else run)
        place = stop
    return found


def _with_dates(mentions: list[Mention], content: str) -> list[Mention]:
    """A date in brackets right after a party belongs to it: "Thailand (2004)"."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if (
            last
            and mention.kind == Kind.DATE
            and last.kind in _PARTY
            and not last.span
            and _bracketed(last, mention, content)
        ):
            found[-1] = replace(last, span=mention.span, end=content.index(")", mention.end) + 1)
        elif last and mention.kind == Kind.DATE and last.kind in _PARTY and _for_all(last, mention, content):
            end = content.index(")", mention.end) + 1
            found[-1] = replace(last, span=mention.span, end=end)
            for place in _run_before(found, content):
                found[place] = replace(found[place], span=mention.span)
        elif last and mention.kind in _PARTY and mention.start < last.end:
            continue  # named in the note behind a party: "Nepal (2004, then still an observer of ASEAN)"
        else:
            found.append(mention)
    return found


def _for_all(party: Mention, dated: Mention, content: str) -> bool:
    """Whether brackets say a date for every name before them: "Laos and Nepal (all 1994)"."""
    return bool(_ALL.fullmatch(content[party.end : dated.start])) and content[dated.end : dated.end + 1] == ")"


def _run_before(found: list[Mention], content: str) -> Iterator[int]:
    """The places of the undated parties that stand in one run before the last one."""
    for place in range(len(found) - 2, -1, -1):
        gap = content[found[place].end : found[place + 1].start]
        joined = _LAST.fullmatch(gap) or _COMMA.fullmatch(gap)
        if found[place].kind not in _PARTY or found[place].span or not joined:
            return
        yield place


def _bracketed(party: Mention, dated: Mention, content: str) -> bool:
    closing = content[dated.end : dated.end + 60].split(")")
    told = bool(_TOLD.fullmatch(closing[0]))
    return bool(_BRACKET.fullmatch(content[party.end : dated.start])) and len(closing) > 1 and told


def _stretch(mentions: list[Mention], place: int, content: str) -> int:
    """Where the list that begins at ``place`` stops: commas, then one "and" before the last."""
    if mentions[place].kind not in _PARTY:
        return place + 1
    mixed = mentions[place].kind == Kind.BODY and place + 1 < len(mentions) and mentions[place + 1].kind == Kind.STATE
    if mixed and _OF_WHOSE.search(content[max(0, mentions[place].start - 40) : mentions[place].start]):
        return place + 1
    stop, sealed = place + 1, place + 1
    while stop < len(mentions) and mentions[stop].kind in _PARTY:
        gap = content[mentions[stop - 1].end : mentions[stop].start]
        if _LAST.fullmatch(gap):
            sealed = stop + 1
        elif (sealed == stop and stop > place + 1 and not _both_dated(mentions, stop)) or not _COMMA.fullmatch(gap):
            break
        stop += 1
    if stop - place == 2 and _two_clauses(mentions[place], mentions[stop - 1], content):
        return place + 1
    labelled = content[max(0, mentions[place].start - 6) : mentions[place].start].rstrip()[-1:] in (":", "|")
    return stop if stop - place > 2 or sealed == stop or labelled else place + 1


def _both_dated(mentions: list[Mention], place: int) -> bool:
    """Whether a list goes on behind its "and": "Laos and Nepal (1994), Oman (1995)"."""
    return mentions[place - 1].span is not None and mentions[place].span is not None


def _two_clauses(one: Mention, other: Mention, content: str) -> bool:
    """Whether ", and" joins two clauses, not two names: "the chair is Laos, and Nepal will follow"."""
    return bool(_CLAUSES.fullmatch(content, one.end, other.start) and _VERB.match(content, other.end))


def _joined(run: list[Mention], content: str, start: int) -> list[Mention]:
    """One mention for the run; a fronted place ("In Kazakhstan, India and Iran ...") stays outside."""
    if _FRONT.search(content[start : run[0].start][-30:] if run[0].start > start else ""):
        return [run[0], *_joined(run[1:], content, start)] if len(run) > 2 else [run[0], run[1]]
    before = content[max(start, run[0].start - 30) : run[0].start]
    is_open = bool(_OPENING.search(before) or _FURTHER.match(content[run[-1].end : run[-1].end + 20]))
    text = content[run[0].start : run[-1].end]
    return [Mention(Kind.LIST, run[0].start, run[-1].end, text, items=tuple(run), open=is_open)]
