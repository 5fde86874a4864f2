"""Sections: a heading that names a capacity ("OBSERVERS") holds for the names under it until the next heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.loaders.extract.units.unit import Unit

_TITLE = re.compile(
    r"[\s=#*\W\d]*(?:(?:the|list of|current|present|our|full|founding|original|former|past|associated?|observer"
    r"|dialogue|sectoral|partner|participating|member|asian|mediterranean|candidate|its|and|other"
    r"|further|existing|full) )*"
    r"(?:members(?:hip)?|member (?:states?|countr(?:y|ies))|observers?|(?:observer|partner) (?:states?|countr(?:y|ies)"
    r"|organi[sz]ations?)|partners?|participants?|participating(?: states?| countries)?|associates?|candidates?|guests?"
    r"|partners for co-?operation|member|founders|chair\w*|presidency)\b[^.!?;]{0,50}",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:Who (?:belongs to|are (?:the )?members of|is in|takes part in)"
    r"|Which (?:states|countries) (?:belong to|are (?:members|in|part)(?: of)?))\b[^.!?;]{0,50}\?",
    re.IGNORECASE,
)
_VALUE = re.compile(r":\s*\S")
_GROUP = re.compile(
    r"\s*(?:[-*•] )?(?:[Ss]tates|[Cc]ountries|[Oo]rgani[sz]ations|[Ii]nternational [Oo]rgani[sz]ations|[Aa]sian?"
    r"|[Mm]editerranean|[Ii]nstitutions|[Gg]overnments)(?: \(\d+\))?: *"
)
_LABEL = re.compile(r"\s*(?:[-*•] )?(?:the )?[A-Za-z0-9][^:;.]{2,45}: +")
_FRONT = re.compile(r"[=#*|+\s]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[A-Z]))?")
_BACK = re.compile(r"\s*(?:\[ ?edit ?\])?[=*\s]*$")
_CAPACITY = re.compile(
    r"\b(?:members?|observers?|partners?|associates?|candidates?|guests?|former|past|applicants?|pending|chair\w*)\b",
    re.IGNORECASE,
)
_LONGEST = 70
_LOUDEST = 40


@dataclass(frozen=True, slots=True)
class Section:
    """The heading that holds: its ``words`` where it names a capacity, else none, and its ``stretch``."""

    words: str = ""
    stretch: tuple[int, int] = (0, 0)

    def after(self, content: str, unit: Unit) -> Section:
        """The section after a unit: a new heading ends the old one, a label with its value does not.

        >>> Section().after("OBSERVERS", Unit(0, 9, "heading")).words
        'OBSERVERS'
        """
        text = content[unit.start : unit.end]
        if unit.kind == "list":
            return Section(text, (unit.start, unit.end)) if titles(text) else self
        if not _heads(text, unit):
            return self
        return Section(text, (unit.start, unit.end)) if titles(text) else Section()


def _heads(text: str, unit: Unit) -> bool:
    """Whether a unit is a heading: short, without a value and without an end of a sentence."""
    short = len(text) <= _LONGEST and not _VALUE.search(text)
    loud = text.isupper() and len(text) < _LOUDEST
    return short and (unit.kind == "heading" or loud or text.rstrip().endswith((":", "[edit]")))


def titles(text: str) -> bool:
    """Whether a heading or a lead-in names a capacity and little else.

    >>> titles("Observer States (3):"), titles("Latest news")
    (True, False)
    """
    named = _TITLE.fullmatch(text.strip().rstrip(".")) or _ASKING.fullmatch(text.strip())
    return len(text) <= _LONGEST and not _VALUE.search(text) and bool(named)


def heading_words(content: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of a heading stand, without its marks, its number and an "[edit]" behind it.

    >>> "2.1 Membership [edit]"[slice(*heading_words("2.1 Membership [edit]", 0, 21))]
    'Membership'
    """
    front = _FRONT.match(content, start, end)
    back = _BACK.search(content, front.end() if front else start, end)
    return front.end() if front else start, back.start() if back else end


def says_capacity(label: str) -> bool:
    """Whether a label says in what capacity, or that it is past or wished for.

    >>> says_capacity("Former observers: "), says_capacity("Central Asia: ")
    (True, False)
    """
    return bool(_CAPACITY.search(label))


def labels_group(content: str, start: int, end: int, *, broad: bool = False) -> int:
    """Where the names of a line begin, behind a label that only groups them ("Organizations: ...").

    With ``broad`` any label will do.
    """
    found = (_LABEL if broad else _GROUP).match(content, start, end)
    return found.end() if found else start
