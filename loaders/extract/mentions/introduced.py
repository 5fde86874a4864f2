"""Bodies that a text itself introduces with name and acronym: known in that text, unknown to the gazetteer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from comity.graph.claim import Thing
from comity.graph.iris import slug
from comity.loaders.extract.mentions.general import general, owner_named
from comity.loaders.extract.mentions.introductions import HEADS, SMALL, defined, headed, pairs
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.mentions.lexicon import Entry, lexicon, written_form

_SHORTEST_LOUD = 8


@dataclass(frozen=True, slots=True)
class Introduced:
    """A body that a text introduces: its full name, its acronym, the thing it is in this text.

    ``shared`` says that the text uses the acronym for a body of the gazetteer too.
    """

    name: str
    acronym: str
    thing: Thing
    shared: bool = False


@lru_cache(maxsize=2)
def introduced(text: str) -> tuple[Introduced, ...]:
    """The bodies that a text introduces and the gazetteer does not know under that name.

    >>> introduced("The Lake Basin Security Forum (LBSF) met.")[0].thing
    Thing(path='organisation/LBSF')
    >>> introduced("The '''Lake Basin Security Forum''' ('''LBSF''') met.")[0].name
    'Lake Basin Security Forum'
    >>> [body.acronym for body in introduced("The Lake Basin Security Forum, or LBSF, met.")]
    ['LBSF']
    """
    found = (_body(name, acronym, text) for name, acronym in pairs(text))
    bodies: dict[str, Introduced] = {}
    for body in (*filter(None, found), *map(_nameless, defined(text))):
        bodies.setdefault(body.acronym, body)
    return tuple(placed(list(bodies.values()), text))


def placed(bodies: list[Introduced], text: str) -> list[Introduced]:
    """Bodies, those of a general name as organs of the body that the text names with them or first of all.

    >>> placed([Introduced("Council of Ministers", "COM", Thing("organisation/COM"))], "The ECO has a COM.")[0].thing
    Thing(path='organisation/ECO/council-of-ministers')
    """
    own = {word: body.thing for body in bodies if not general(body.name) for word in (body.name, body.acronym)}
    return [_placed(body, owner_named(body.acronym, text, own)) if general(body.name) else body for body in bodies]


def _placed(body: Introduced, owner: Thing | None) -> Introduced:
    return replace(body, thing=Thing(f"{owner.path}/{slug(body.name)}")) if owner else body


def _nameless(name: str) -> Introduced:
    """A body of one name, be it spelt out or an acronym."""
    return Introduced(name, name, Thing(f"organisation/{name if name.isupper() else slug(name)}"))


def entries(bodies: tuple[Introduced, ...]) -> dict[str, Entry]:
    """Lexicon entries of introduced bodies, by name and by acronym."""
    return {word: Entry(_kind(body), (body.thing,)) for body in bodies for word in _spellings(body)}


def _kind(body: Introduced) -> Kind:
    return Kind.ORGAN if "/" in body.thing.key else Kind.BODY


def called(bodies: tuple[Introduced, ...]) -> dict[str, frozenset[str]]:
    """By lower-case noun, the paths of the introduced bodies whose name has it: "the Initiative".

    >>> called(introduced("The Lake Basin Security Forum (LBSF) met."))["forum"]
    frozenset({'organisation/LBSF'})
    """
    found: dict[str, set[str]] = {}
    for body in (body for body in bodies if _kind(body) == Kind.BODY):
        for word in {part.lower() for part in re.split(r"[ -]", body.name)} & HEADS:
            found.setdefault(word, set()).add(body.thing.path)
    return {word: frozenset(paths) for word, paths in found.items()}


def _spellings(body: Introduced) -> set[str]:
    """A name that a heading writes in capitals is looked for as a sentence writes it, too."""
    calm = " ".join(word if word.lower() not in SMALL else word.lower() for word in body.name.title().split())
    loud = [body.name.upper()] if len(body.name) > _SHORTEST_LOUD else []
    return {body.name, *loud, *([] if body.shared else [body.acronym]), *([calm] if body.name.isupper() else [])}


def _body(written: str, acronym: str, text: str) -> Introduced | None:
    name = _meant(written_form(written.replace("'''", "")), acronym)
    if not name or lexicon().get(name) or sum(char.isupper() for char in acronym) < 2:
        return None
    taken = lexicon().get(acronym)
    if not taken and not headed(name):
        return None
    others = [other for other, entry in lexicon().items() if entry.things == taken.things] if taken else []
    if any(_same(name, other) for other in others):
        return None
    shared = any(len(other) > len(acronym) and other in text for other in others)
    return Introduced(name, acronym, Thing(f"organisation/{slug(name) if taken else acronym}"), shared)


def _meant(name: str, acronym: str) -> str:
    """The shortest end of a name that gives the acronym: "Chair of the Gulf Concert (GC)" is about the Concert."""
    words = name.split()
    letters = "".join(char for char in acronym.lower() if char.isalpha())
    for place in range(len(words) - 1, -1, -1):
        if words[place][0].isupper() and words[place][0].lower() == letters[:1] and _gives(words[place:], letters):
            return " ".join(words[place:])
    return ""


def _gives(words: list[str], letters: str) -> bool:
    """Whether the letters stand in order in the words, most of them as initials."""
    initials = "".join(part[0].lower() for word in words for part in re.split(r"[–-]", word) if part)
    place = 0
    for char in initials:
        place += place < len(letters) and char == letters[place]
    return (place >= 0.6 * len(letters) and place >= min(2, len(letters))) or _syllables(words, letters)


def _syllables(words: list[str], letters: str) -> bool:
    """Whether the letters begin the words one after the other: MERCOF of "Meridian Cooperation Forum"."""
    if not letters or not words:
        return not letters
    word = words[0].lower()
    longest = next((size for size in range(len(letters), 0, -1) if word.startswith(letters[:size])), 0)
    taken = any(_syllables(words[1:], letters[size:]) for size in range(longest, 0, -1))
    return taken or (word in SMALL and _syllables(words[1:], letters))


def _same(name: str, written: str) -> bool:
    ours, theirs = set(name.lower().split()), set(written.lower().split())
    return len(theirs) > 1 and len(ours & theirs) >= 0.6 * len(ours | theirs)
