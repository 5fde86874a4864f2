"""Organs that a text introduces by a general name ("Council of Ministers (COM)"), and the body that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.mentions.lexicon import lexicon, written_form

_HEADS = frozenset(
    [
        "committee",
        "council",
        "meeting",
        "board",
        "group",
        "assembly",
        "conference",
        "meetings",
        "commission",
        "presidium",
    ]
)
_WORDS = frozenset(
    [
        "senior",
        "officials",
        "officials'",
        "high-level",
        "high",
        "level",
        "of",
        "the",
        "and",
        "on",
        "for",
        "ministers",
        "ministers'",
        "ministerial",
        "foreign",
        "affairs",
        "heads",
        "head",
        "state",
        "states",
        "government",
        "governments",
        "member",
        "members",
        "permanent",
        "standing",
        "executive",
        "general",
        "inter-sessional",
        "intersessional",
        "support",
        "working",
        "steering",
        "coordinating",
        "co-ordinating",
        "coordination",
        "national",
        "coordinators",
        "supreme",
        "governors",
        "directors",
        "plenary",
        "joint",
        "technical",
        "experts",
        "expert",
        "annual",
        "intergovernmental",
        "parties",
        "trustees",
        "representatives",
        "leaders",
        "economic",
        "trade",
        "finance",
        "defence",
        "budget",
        "advisory",
        "academic",
    ]
)
_NEXT_WORDS = 14
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,9}(?![\w-])")


def general(name: str) -> bool:
    """Whether a name is one that many bodies have for an organ, without a word of its own.

    >>> general("Senior Officials Committee"), general("Lake Basin Council"), general("Council of Ministers")
    (True, False, True)
    """
    words = set(name.lower().replace("’", "'").split())
    return bool(words & _HEADS) and words <= _HEADS | _WORDS and len(words) > 1


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
