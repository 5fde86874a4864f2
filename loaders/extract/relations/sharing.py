"""A match as it is for each member that it names: dates said "respectively", gapped ones, those along with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from comity.loaders.extract.frames.when import When
from comity.loaders.extract.mentions.kinds import Kind, Mention

if TYPE_CHECKING:
    from comity.loaders.extract.relations.found import Found

_GAP = re.compile(
    r"(?: \([^()]{2,60}\))?(?:,? (?:followed|succeeded) by|,? as (?:was|were|did)|,? and|,? with|,|;)"
    r"(?: then| later| finally| lastly| and)?(?:,? after [^,.;]{3,60},)? "
    rf"(?P<party>[{Kind.STATE.value}{Kind.LIST.value}])(?:, [a-z][^,;.\ue000-\ue006]{{2,30}},|,)?"
    r" (?:followed(?: suit)? |was |were |last of all, |too |also )?(?:(?:admitted|joining|accepted) )?"
    r"(?:(?:in|on|(?P<since>since|from)|at (?:the )?[\ue004A-Z][^,;.]{0,20}) (?:summit )?(?:of |in |on )?)?"
    rf"(?P<date>{Kind.DATE.value})"
)


_ALONG = re.compile(
    rf"[^.;:{Kind.STATE.value}{Kind.LIST.value}]{{0,70}},? (?:along|together|jointly) with"
    rf" (?P<party>[{Kind.STATE.value}{Kind.LIST.value}])(?=[,.;)]|$)"
)


def shares(found: Found, slot: str = "member") -> list[tuple[Mention, Found]]:
    """Each member with the match as it is for it: gapped ones ("and Cambodia in 1999") have their own date."""
    items = found.parts(slot) or _at_home(found)
    respective = _respective(found, len(items))
    if respective is None:
        return []
    said = found.when.preposition if found.when else ""
    own = [
        (item, replace(found, when=When(date, said)) if date else found)
        for item, date in zip(items, respective, strict=True)
    ]
    gapped = ((item, replace(found, when=when)) for item, when in _gapped(found))
    return [*own, *gapped, *((item, found) for item in _along(found))]


def _at_home(found: Found) -> tuple[Mention, ...]:
    """The state whose page the text is, for a rule that leaves out its subject: "Member since 1992"."""
    home = found.source.home if found.value("home") else None
    start, end = found.frame.span(*found.match.span())
    return (Mention(Kind.STATE, start, end, "", (home,), rules=("page-state",)),) if home else ()


def _along(found: Found) -> tuple[Mention, ...]:
    """Those named behind an event as part of it: "in July 2015, along with Armenia and Cambodia"."""
    along = _ALONG.match(found.frame.text, found.match.end()) if found.rule.date == "begin" else None
    return found.frame.mentions[along.start("party")].parts if along else ()


def _respective(found: Found, count: int) -> list[Mention | None] | None:
    """Dates said "respectively", one for each member; None where they do not line up."""
    rest = found.frame.text[found.match.start() :][:300]
    if "respectively" not in rest:
        return [None] * count
    end = found.match.start() + rest.index("respectively")
    dates = [mention for mention in found.frame.within(found.match.start(), end) if mention.kind == Kind.DATE]
    return [*dates] if len(dates) == count else None


def _gapped(found: Found) -> Iterator[tuple[Mention, When]]:
    """Those behind the match whose verb is left out, each with its date: "and Cambodia in 1999"."""
    if not found.when or found.value("entry"):
        return
    dated = next((at for at, mention in found.frame.mentions.items() if mention is found.when.date), 0)
    place = max(found.match.end(), dated + 1)
    while gap := _GAP.match(found.frame.text, place):
        when = When(found.frame.mentions[gap.start("date")], gap["since"] or "")
        yield from ((item, when) for item in found.frame.mentions[gap.start("party")].parts)
        place = gap.end()
