"""What a body adopts, signs or issues: instruments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Thing
from comity.graph.iris import slug
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import lexicon, parents
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found

_DANGLING = re.compile(r"[,\s]+(?:and|of|the|on|in|for)$")
_ARTICLE = re.compile(r"^(?:(?:of|on|for|and|to) )*(?:the|an?|its|their) ", re.IGNORECASE)


def adoptions(found: Found) -> Iterator[Claim]:
    """A body adopts, signs or issues instruments; where the sentence names no body, the title may."""
    for slot in ("instrument", "further"):
        title = _DANGLING.sub("", _ARTICLE.sub("", found.written(slot).strip("“”\"' ,")))
        for body in (found.bodies()[:1] or _named_in(title, found)) if title else ():
            if body.thing:
                owner = Thing(parents().get(body.thing.path, body.thing.path)).key
                dates = Dates() if _of_title(found, slot) else found.dates()
                instrument = Thing(f"instrument/{owner}/{instrument_key(title, owner, dates)}")
                yield from found.claim({"organization": body}, {"instrument": instrument}, dates, instrument=title)


def _of_title(found: Found, slot: str) -> bool:
    """Whether the date is part of the title ("Vision 2040"), so that it says nothing of the adoption."""
    group = found.group(slot)
    start, end = found.frame.span(*found.match.span(group))
    return found.when is not None and start <= found.when.date.start < end


def instrument_key(title: str, owner: str, dates: Dates) -> str:
    """The key of an instrument: its title without the body's name, and its year where the text gives one.

    >>> from comity.graph.claim import Moment
    >>> from comity.graph.period import Period
    >>> instrument_key("CICA Almaty Act", "CICA", Dates(Moment(Period("2002-06-04"))))
    'almaty-act-2002'
    """
    plain = slug(re.sub(rf"^{re.escape(owner)} (?=\w+ )", "", title))
    year = dates.begin.period.edtf[:4] if dates.begin else ""
    return f"{plain}-{year}" if year.isdigit() and not plain.endswith(year) else plain


def _named_in(title: str, found: Found) -> list[Mention]:
    """The body that a title begins with: "SCO Charter"."""
    words = title.partition(" ")[0]
    entry = lexicon().get(words)
    if not entry or entry.kind != Kind.BODY:
        return []
    start, end = found.frame.span(*found.match.span(found.group("instrument")))
    return [Mention(Kind.BODY, start, end, words, entry.things, rules=("named-in-title",))]
