"""One scan of a text for everything that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.introduced import entries, introduced
from comity.loaders.extract.mentions.kinds import Kind, Mention
from comity.loaders.extract.mentions.lexicon import Entry, lexicon, look_up, one_of, scanner, written_form
from comity.loaders.extract.units.marks import JOIN, marked, plain, whole
from comity.loaders.read.dates import MONTHS
from comity.loaders.read.text import Text

_TAIL = re.compile(r"[ \u00a0\n]([A-Z][a-z]+)")
_ALSO_WORDS = ("WHO", "US")
_CAPITALS = re.compile(r"[ \u00a0][A-Z]{2,}\b")
"""What shows that a whole line stands in capitals, so that "WHO" may be a pronoun."""
_PLAIN_TAIL = frozenset(
    [
        "Summit",
        "Ministerial",
        "Meeting",
        "Conference",
        "Council",
        "Secretariat",
        "Headquarters",
        "President",
        "Prime",
        "Foreign",
        "Minister",
        "Ambassador",
        *MONTHS,
        "The",
    ]
)


def scan(text: Text) -> list[Mention]:
    """All names in the body of a text, longest match first, in order; an ambiguous name keeps all it may mean.

    >>> from comity.loaders.read.text import Segment
    >>> [mention.text for mention in scan(Text("China met CICA.", (Segment(0, 15, "body"),)))]
    ['China', 'CICA']
    """
    content = marked(text.content)
    local = entries(introduced(plain(content)))
    found = [*_matches(text, content, scanner(), {}), *(_matches(text, content, one_of(local), local) if local else ())]
    return _settled([mention for mention in _longest(found) if not _part_of_a_name(mention, content)])


def _matches(text: Text, content: str, pattern: re.Pattern[str], local: dict[str, Entry]) -> Iterator[Mention]:
    for start, end in text.bodies:
        for first, last, words in _found(content, pattern, start, end):
            entry = local.get(written_form(words)) or look_up(words)
            rules = ("introduced-here",) if local else ()
            yield Mention(entry.kind, first, last, words, entry.things, rules=rules)


def _found(content: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where a pattern matches, words broken over two lines taken as whole."""
    if JOIN not in content:
        yield from ((*match.span(), match[0]) for match in pattern.finditer(content, start, end))
        return
    joined, places = whole(content[start:end])
    for match in pattern.finditer(joined):
        yield start + places[match.start()], start + places[match.end() - 1] + 1, match[0]


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


def _part_of_a_name(mention: Mention, content: str) -> bool:
    """A place before a capitalised word is part of a name ("Astana Declaration"), "(formerly Burma)" of a note."""
    if content[max(0, mention.start - 10) : mention.start].endswith(("(formerly ", "(then ")):
        return True
    if mention.text in _ALSO_WORDS and _CAPITALS.match(content, mention.end):
        return True
    tail = _TAIL.match(content, mention.end)
    return mention.kind == Kind.PLACE and tail is not None and tail[1] not in _PLAIN_TAIL and not lexicon().get(tail[1])
