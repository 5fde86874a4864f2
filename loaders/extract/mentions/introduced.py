"""Bodies that a text itself introduces as "Full Name (ACRO)": known in that text, unknown to the gazetteer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.graph.claim import Thing
from comity.graph.iris import slug
from comity.loaders.extract.mentions.kinds import Kind
from comity.loaders.extract.mentions.lexicon import Entry, lexicon, written_form

_HEADS = (
    "Organization Organisation Conference Association Council Community Union Forum Commission Alliance League Group "
    "Initiative Dialogue Partnership Pact Treaty Assembly Network Compact Process Bank Agency Cooperation Co-operation "
    "Platform Federation Confederation Commonwealth Consortium Mechanism Framework Concert Entente Secretariat Summit "
    "Arrangement Committee Institute Authority Programme Program Fund Centre Center Quad Bloc Congress"
).split()
_WORD = r"[A-Z][\w'’-]+"
_JOIN = r"(?:[ \n](?:of|for|on|and|the|in|to|&|with|against|among|between))*"
_INTRODUCED = re.compile(
    rf"((?:{_WORD}(?:,(?= [A-Z]))?{_JOIN}\s){{1,11}}{_WORD})\s?\((?:the\s|hereinafter\s|[\"“'])*([A-Z][A-Za-z0-9+-]{{1,14}})[\"”']?(?:[,;)])"
)
_LEADING = re.compile(r"^(?:The|In|At|On|Of|For|And|When|While|Since|As|From|This|Our)\s")


@dataclass(frozen=True, slots=True)
class Introduced:
    """A body that a text introduces: its full name, its acronym, the thing it is in this text."""

    name: str
    acronym: str
    thing: Thing


def introduced(text: str) -> tuple[Introduced, ...]:
    """The bodies that a text introduces and the gazetteer does not know under that name.

    >>> introduced("The Lake Basin Security Forum (LBSF) met.")[0].thing
    Thing(path='organisation/LBSF')
    """
    found = (_body(match[1], match[2]) for match in _INTRODUCED.finditer(text))
    return tuple({body.acronym: body for body in found if body}.values())


def entries(bodies: tuple[Introduced, ...]) -> dict[str, Entry]:
    """Lexicon entries of introduced bodies, by name and by acronym."""
    return {word: Entry(Kind.BODY, (body.thing,)) for body in bodies for word in (body.name, body.acronym)}


def _body(name: str, acronym: str) -> Introduced | None:
    plain = _LEADING.sub("", written_form(name))
    known = lexicon().get(plain)
    heads = {word.strip(",") for word in re.split(r"[ -]", plain)} | set(plain.split())
    if known or sum(char.isupper() for char in acronym) < 2 or not heads & set(_HEADS) or not _initials(plain, acronym):
        return None
    taken = lexicon().get(acronym)
    if taken and any(_same(plain, written) for written, entry in lexicon().items() if entry.things == taken.things):
        return None
    return Introduced(plain, acronym, Thing(f"organisation/{slug(plain) if taken else acronym}"))


def _initials(name: str, acronym: str) -> bool:
    """Whether the acronym can come from the name: it starts like a word of it, and most of its letters do."""
    initials = "".join(word[0] for word in re.split(r"[ -]+", name) if word[:1].isupper())
    letters = [char for char in acronym if char.isupper()]
    hits = sum(char in initials for char in letters)
    return bool(letters) and hits >= 0.6 * len(letters)


def _same(name: str, written: str) -> bool:
    ours, theirs = set(name.lower().split()), set(written.lower().split())
    return len(theirs) > 1 and len(ours & theirs) >= 0.6 * len(ours | theirs)
