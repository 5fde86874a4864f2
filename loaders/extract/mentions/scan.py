"""One scan of a text for everything that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.introduced import entries, introduced
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import Entry, look_up, scanner, written_form
from comity.loaders.extract.mentions.trie import one_of
from comity.loaders.read.text import Text

_TAIL = re.compile(r"[ \u00a0\n](?:[A-Z][a-z]+(?:[ \u00a0-][A-Z][a-z]+)*)")
_PLAIN_TAIL = frozenset(
    "Member Members Summit Summits State States Secretary Secretariat Chair Chairman Chairmanship Chairperson Chairpersonship "
    "Presidency Executive President Participating Observer Observers Partner Partners Ministerial Foreign Heads Council "
    "Charter Declaration Statement Almaty Astana Act Final Senior Meeting Conference Headquarters Director Dialogue "
    "Deputy Special General Committee Working Leaders Ministers Countries Nations Spokesman Spokesperson Membership".split()
)


def scan(text: Text) -> list[Mention]:
    """All names in the body of a text, longest match first, in order; an ambiguous name keeps all it may mean.

    >>> from comity.loaders.read.text import Segment
    >>> [mention.text for mention in scan(Text("China met CICA.", (Segment(0, 15, "body"),)))]
    ['China', 'CICA']
    """
    local = entries(introduced(text.content))
    found = [*_matches(text, scanner(), {}), *(_matches(text, one_of(local), local) if local else ())]
    return _settled(_longest(found))


def _matches(text: Text, pattern: re.Pattern[str], local: dict[str, Entry]) -> Iterator[Mention]:
    for start, end in text.bodies:
        for match in pattern.finditer(text.content, start, end):
            entry = local.get(written_form(match[0])) or look_up(match[0])
            rules = ("introduced-here",) if local else ()
            yield Mention(entry.kind, match.start(), match.end(), match[0], entry.things, rules=rules)


def _longest(found: list[Mention]) -> list[Mention]:
    """Overlaps go to the longer name, then to the one that the text introduces."""
    ranked = sorted(found, key=lambda mention: (mention.start, -mention.end, not mention.rules))
    kept: list[Mention] = []
    for mention in ranked:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _settled(mentions: list[Mention]) -> list[Mention]:
    """An ambiguous name means the one of its things that the text also names without doubt."""
    sure = {thing for mention in mentions for thing in mention.things if len(mention.things) == 1}
    return [_decided(mention, sure) for mention in mentions]


def _decided(mention: Mention, sure: set[Thing]) -> Mention:
    likely = [thing for thing in mention.things if thing in sure]
    return mention.resolved(likely[0], "named-elsewhere") if len(mention.things) > 1 and len(likely) == 1 else mention


def something_else(mention: Mention, content: str) -> bool:
    """Whether a capitalised noun after a body's name makes it something else ("SCO Business Council").

    >>> something_else(Mention(Kind.BODY, 0, 3, "SCO"), "SCO Business Forum met")
    True
    """
    tail = _TAIL.match(content, mention.end)
    return mention.kind == Kind.BODY and tail is not None and tail[0].split()[0] not in _PLAIN_TAIL
