"""Organs that a text introduces by a general name ("Council of Ministers (COM)"), and the body that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.mentions.lexicon import lexicon, written_form

_HEAD = r"(?:committee|council|meetings?|board|group|assembly|conference|commission|presidium)"
_WORD = (
    r"(?:senior|officials'?|high|level|of|the|and|on|for|ministers'?|ministerial|foreign|affairs|heads?|states?"
    r"|governments?|members?|permanent|standing|executive|general|inter-?sessional|support|working|steering"
    r"|co-?ordinat(?:ing|ion|ors)|national|supreme|governors|directors|plenary|joint|technical|experts?|annual"
    r"|intergovernmental|parties|trustees|representatives|leaders|economic|trade|finance|defence|budget|advisory)"
)
_GENERAL = re.compile(rf"(?=.*\b{_HEAD}\b)(?:{_WORD}|{_HEAD})(?:[ -](?:{_WORD}|{_HEAD}))+", re.IGNORECASE)
_NEXT_WORDS = 14
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,9}(?![\w-])")


def general(name: str) -> bool:
    """Whether a name is one that many bodies have for an organ, without a word of its own.

    >>> general("Senior Officials Committee"), general("Lake Basin Council"), general("Council of Ministers")
    (True, False, True)
    """
    return bool(_GENERAL.fullmatch(name.replace("’", "'")))


def owner_named(acronym: str, text: str, own: Mapping[str, Thing]) -> Thing | None:
    """The body that a text names right behind an organ ("(SOC) of the ..."), else the first that it names by letters.

    >>> owner_named("SOC", "The Committee (SOC) of the Lake Forum met.", {"Lake Forum": Thing("organisation/LF")})
    Thing(path='organisation/LF')
    """
    behind = re.search(rf"\b{re.escape(acronym)}\W{{0,4}}\s+of\s+(?:the\s+)?(?=[A-Z])", text)
    words = text[behind.end() :].split()[:_NEXT_WORDS] if behind else []
    longest = (" ".join(words[:size]).strip(",.;:()") for size in range(len(words), 0, -1))
    letters = (match[0] for match in _CAPITALS.finditer(text))
    return next(_bodies([*longest, *letters], own), None)


def _bodies(names: list[str], own: Mapping[str, Thing]) -> Iterator[Thing]:
    for name in names:
        entry = lexicon().get(written_form(name))
        if name in own:
            yield own[name]
        elif entry and entry.kind == Kind.BODY and len(entry.things) == 1:
            yield entry.things[0]
