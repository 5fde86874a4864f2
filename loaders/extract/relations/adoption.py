"""What a body adopts, and what it is like: instruments, areas of cooperation, rules of decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Claim, Concept, Thing
from comity.graph.iris import slug
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import lexicon, parents
from comity.loaders.extract.relations.dating import Dates
from comity.loaders.extract.relations.found import Found, Values

_SEMICOLON = re.compile(r"\s*;\s*(?:and\s+)?")
_COMMA = re.compile(r"\s*,\s*(?:and\s+)?|(?<!-)\s+and\s+")
_OPENER = re.compile(r"^(?:the |in |of |on |for |and |also |such as |including |as well as )+", re.IGNORECASE)
_SUBLIST = re.compile(r"[\s,]*\b(?:including|such as|in particular|especially)\b.*")
_ARTICLE = re.compile(r"^(?:the|an?|its|their) ", re.IGNORECASE)


def adoptions(found: Found) -> Iterator[Claim]:
    """A body adopts, signs or issues instruments; where the sentence names no body, the title may."""
    for slot in ("instrument", "further"):
        title = _ARTICLE.sub("", found.written(slot).strip("“”\"' ,"))
        for body in (found.bodies()[:1] or _named_in(title, found)) if title else ():
            if body.thing:
                owner = Thing(parents().get(body.thing.path, body.thing.path)).key
                instrument = Thing(f"instrument/{owner}/{slug(title)}")
                yield from found.claim(
                    {"organization": body}, {"instrument": instrument}, found.dates(), instrument=title
                )


def characteristics(found: Found) -> Iterator[Claim]:
    """A decision rule, or each of the areas of cooperation that words list."""
    for body in found.bodies():
        if rule := found.value("rule"):
            yield from found.claim(
                {"organization": body}, {"scheme": Concept("decisionRule"), "concept": Concept(rule)}, Dates()
            )
        elif body.thing:
            for area in (area for slot in ("areas", "further") for area in areas(found.written(slot))):
                concept = Thing(f"area/{body.thing.key}/{slug(area)}")
                values: Values = {"scheme": Concept("area"), "concept": concept}
                yield from found.claim({"organization": body}, values, Dates(), concept=area)


def areas(words: str) -> list[str]:
    """Areas of cooperation that words list; semicolons separate better than commas, a sub-list stays out.

    >>> areas("trade; energy, including oil and gas; and the human dimension")
    ['trade', 'energy', 'human dimension']
    """
    separator = _SEMICOLON if ";" in words else _COMMA
    plain = [_OPENER.sub("", _SUBLIST.sub("", part)).strip(" .,;:“”\"'") for part in separator.split(words)]
    return [part for part in plain if 2 < len(part) < 80]


def _named_in(title: str, found: Found) -> list[Mention]:
    """The body that a title begins with: "SCO Charter"."""
    words = title.partition(" ")[0]
    entry = lexicon().get(words)
    if not entry or entry.kind != Kind.BODY:
        return []
    start, end = found.frame.span(*found.match.span(found.group("instrument")))
    return [Mention(Kind.BODY, start, end, words, entry.things, rules=("named-in-title",))]
