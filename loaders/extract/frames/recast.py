"""Clauses whose subject stands behind them, or that share it: "Having joined O, S ...", "O, of which S is a member"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.loaders.extract.frames.frame import Frame, joined
from comity.loaders.extract.frames.mood import DENIED, HYPOTHETICAL
from comity.loaders.extract.frames.subjects import BETWEEN, LIGHT, PARTY, SUBJECT, governed
from comity.loaders.extract.mentions.kinds import Kind

_S, _B, _L, _O = (kind.value for kind in (Kind.STATE, Kind.BODY, Kind.LIST, Kind.ORGAN))
_FRONTED = re.compile(
    rf"^(?:[A-Z][a-z]+, )?(?:(?:Since|After|Before|Following|Upon|On|Having) )?(?P<part>(?:having "
    rf"|been )*(?:[a-z]{{3,}}ing"
    rf"|[A-Z][a-z]{{2,}}ing|(?<=Having )(?:[a-z]+ed|become|left|been [a-z]+ed))\b[^;:.{_S}{_L}]{{3,160}}?),"
    rf" (?P<subject>{PARTY})(?= )"
)
_FACTIVE = re.compile(
    r"^(?:[A-Z][a-z]+, )?(?:Since|After|Before|Following|Upon|Having|Join|Acced|Becom|Leav|Withdraw|Enter|Host|Chair"
    r"|Assum"
    r"|Adopt|Sign)"
)
_NOMINAL = re.compile(
    rf"^(?:[A-Z][a-z]+ (?:with |to |of )?)?(?P<its>[Ii]ts|[Tt]heir|the)"
    rf" (?P<noun>(?:[a-z]+ )?(?:accession|admission|entry|withdrawal|election"
    rf"|membership|chairmanship|presidency)\b[^;:.{_S}{_L}]{{3,120}}?), (?P<subject>{PARTY})(?= )"
)
_TRAILING = re.compile(
    rf",? (?:and )?{BETWEEN}(?P<rest>(?!including|during|according|being|regarding)[a-z-]{{3,}}ing\b)"
)
_UNDONE = re.compile(
    r"\b(?:to|of|for|from|towards?|about|before|without|against|on|into|at|than|like|worth|consider\w*|avoid\w*"
    r"|suggest\w*|propos\w*|discuss\w*|imagin\w*)$"
)
"""Words before a participle that leave open whether it happened: "committed to becoming a member"."""
_REACH = 170
_FOUNDED = re.compile(
    rf"^(?P<verb>Founded|Established|Created|Set up|Launched|Formed|Headquartered|Based)\b (?P<rest>[^;:]{{3,160}}?), "
    rf"(?=(?:[Tt]he )?[{_B}] )"
)
_CAPACITY = re.compile(
    rf"^(?:[A-Z][a-z]+, )?(?P<as>[Aa]s) (?P<noun>(?:(?:the|an?|its|one of|current"
    rf"|this year's) )[^;:]{{3,140}}?), (?P<subject>{PARTY})(?= )"
)
_OF_WHICH = re.compile(
    rf"(?P<head>[{_B}{_O}])(?: \([^()]{{1,40}}\))?(?P<mark>,? (?P<by>of|to|in|by|at|with) which )"
    rf"(?P<clause>(?:the )?{PARTY} [^,;.]{{3,90}}?)(?=[,;.]|$)"
)
_RELATIVE = re.compile(r", (?:which|that) ")
_WHICH_DID = re.compile(
    rf"(?P<np>(?:(?:the |its )?(?:[\w-]+ ){{0,4}}(?:[Ss]ummit|[Mm]eeting|[Ss]ession|[Cc]onference|[Cc]hair\w*"
    rf"|[Ss]ecretariat"
    rf"|[Hh]eadquarters|[Pp]resident|[Pp]residency) (?:of )?)?[{_B}{_O}](?: (?:[Ss]ummit|[Mm]eeting|[Ss]ession"
    rf"|[Cc]onference|[Cc]hair\w*"
    rf"|[Ss]ecretariat|[Pp]residency))?)(?P<mark>, (?:which|that) )(?P<subject>[{_S}{_L}{_B}]) (?P<verb>(?:(?:{LIGHT}"
    rf"|has|had|have|was|is|are|will"
    rf"|proud(?:ly)?|honou?red|pleased|helped|to|the|honou?r|privilege|of) ){{0,5}}[a-z]+)\b"
)


def recast(frame: Frame) -> Iterator[Frame]:
    """Clauses whose subject stands behind them, or that share it: "O, of which S is a member"."""
    text = frame.text
    if (match := _FRONTED.match(text)) and _FACTIVE.match(text) and not HYPOTHETICAL.search(match["part"]):
        start, end = match.span("part")
        yield joined(frame, match.span("subject"), f" {text[start].lower()}", (start + 1, end), ".")
    if match := _NOMINAL.match(text):
        yield joined(frame, (0, match.start("its")), match.span("subject"), "'s ", match.span("noun"), ".")
    if match := _CAPACITY.match(text):
        yield joined(frame, match.span("subject"), " is ", match.span("noun"), ".")
    if (match := _FOUNDED.match(text)) and (body := _body_after(frame, match.end())):
        first = text[0].lower()
        yield joined(frame, body, f" was {first}", (1, match.end("rest")), ".")
    for match in _OF_WHICH.finditer(text):
        yield joined(frame, match.span("clause"), f" {match['by']} ", match.span("head"), ".")
    for match in _WHICH_DID.finditer(text) if _RELATIVE.search(text) else ():
        rest = (match.end("verb"), len(text))
        yield joined(frame, match.span("subject"), " ", match.span("verb"), " ", match.span("np"), rest)
    yield from _trailing(frame)


def _body_after(frame: Frame, place: int) -> tuple[int, int] | None:
    """The body that a sentence is about after its fronted participle."""
    found = re.compile(f"(?:[Tt]he )?([{_B}])(?= )").match(frame.text, place)
    return found.span(1) if found else None


def _trailing(frame: Frame) -> Iterator[Frame]:
    """A participle behind the main clause: it shares the one date of that clause, which is put before it."""
    text = frame.text
    for subject in SUBJECT.finditer(text):
        at = subject.start("subject")
        for verb in _TRAILING.finditer(text, subject.end(), subject.end() + _REACH):
            middle = text[at + 1 : verb.start()]
            if governed(frame, at) or _UNDONE.search(middle) or DENIED.search(middle) or HYPOTHETICAL.search(middle):
                continue
            if SUBJECT.search(middle):
                continue
            rest = verb.start("rest"), len(text)
            if middle.count(Kind.DATE.value) == 1:
                date = at + 1 + middle.index(Kind.DATE.value)
                yield joined(frame, (0, at), "In ", (date, date + 1), ", ", (at, at + 1), " ", rest)
            else:
                yield joined(frame, (0, at + 1), " ", rest)
