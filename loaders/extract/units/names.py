"""Names that stand alone: a list item or a table cell that is a name, perhaps with its date, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace

from comity.graph.period import Period
from comity.loaders.extract.mentions.dated import dates_of
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.read.dates import Span

_REST = re.compile(
    r"(?:\s|\d{1,2}[.)](?=\s)|[-*•·–—:,;.()|/\[\]]|\b(?:the|and|since|from|in|on|joined|acceded|admitted|accession|member|as|of|date|founding|"
    r"original|state|year|to|until|\(?host\)?)\b)*",
    re.IGNORECASE,
)
_PARTY = (Kind.STATE, Kind.BODY, Kind.ORGAN)


def bare_name(content: str, start: int, end: int, mentions: list[Mention], anchor: Period | None) -> Mention | None:
    """The one name that a stretch consists of, with its date, or None where the stretch says more.

    >>> from comity.graph.claim import Thing
    >>> china = Mention(Kind.STATE, 0, 5, "China", (Thing("state/CHN"),))
    >>> found = bare_name("China (2004)", 0, 12, [china], None)
    >>> str(found.span.begin) if found and found.span else None
    '2004'
    """
    inside = [mention for mention in mentions if mention.kind in _PARTY]
    if len(inside) != 1:
        return None
    name = inside[0]
    dates = [
        date for date in dates_of(content[start:end], start, anchor) if date.end <= name.start or date.start >= name.end
    ]
    rest = "".join(char for place, char in enumerate(content[start:end], start) if not _covered(place, [name, *dates]))
    if len(dates) > 2 or not _REST.fullmatch(rest):
        return None
    return replace(name, span=_span(dates)) if dates else name


def _span(dates: list[Mention]) -> Span | None:
    first = dates[0].span
    if len(dates) == 2 and first and not first.end and dates[1].span:
        return replace(first, end=dates[1].span.begin)
    return first


def _covered(place: int, mentions: list[Mention]) -> bool:
    return any(mention.start <= place < mention.end for mention in mentions)
