"""The names of the gazetteer as a lexicon: what a written name may mean; and many names as one expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from comity.graph.claim import Thing
from comity.loaders.extract.mentions.kinds import Kind
from comity.ontology.gazetteer import Name, names, table

_SHORTEST_CAPITALS = 5
_SHORTEST_WORD = 4


_END = ""
_LOOSE = {" ": r"[\s\u00a0]+", "'": "['’]", "’": "['’]", "-": "[-‐‑–]"}
Node = dict[str, "Node"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a written name may mean."""

    kind: Kind
    things: tuple[Thing, ...]


@cache
def lexicon() -> dict[str, Entry]:
    """Entries by written name, spaces single and apostrophes straight.

    >>> lexicon()["CICA"].things, lexicon()["Korea"].things
    ((Thing(path='organisation/CICA'),), (Thing(path='state/KOR'), Thing(path='state/PRK')))
    """
    found: dict[str, list[Name]] = {}
    for name in filter(_usable, names()):
        for written in _written(name):
            found.setdefault(written, []).append(name)
    entries = {written: _entry(meant) for written, meant in found.items()}
    return {**entries, **{written_form(row["phrase"]): Entry(Kind.BLOCKED, ()) for row in _blockers()}}


@cache
def scanner() -> re.Pattern[str]:
    """The one expression that finds every name of the lexicon."""
    return one_of(lexicon())


def look_up(text: str) -> Entry:
    """The entry of matched text, whatever its line breaks and apostrophes."""
    return lexicon()[written_form(text)]


def written_form(text: str) -> str:
    """Text as the lexicon writes it."""
    return re.sub(r"[‐‑–]", "-", re.sub(r"\s+", " ", text).replace("’", "'"))


@cache
def head_nouns() -> dict[str, frozenset[str]]:
    """By lower-case head noun ("forum"), the paths of the bodies that texts call so for short."""
    found: dict[str, set[str]] = {}
    for row in table("organisations"):
        for noun in filter(None, row["head_nouns"].split("|")):
            found.setdefault(noun.lower(), set()).add(f"organisation/{row['key']}")
            found.setdefault(noun.lower().replace("z", "s"), set()).add(f"organisation/{row['key']}")
    return {noun: frozenset(paths) for noun, paths in found.items()}


@cache
def parents() -> dict[str, str]:
    """The path of each organ's organisation."""
    return {
        f"organisation/{row['key']}": f"organisation/{row['parent']}" for row in table("organisations") if row["parent"]
    }


def _usable(name: Name) -> bool:
    """Meetings that the gazetteer holds as organs ("CICA Summit") are read as meetings, by rules."""
    return not (name.path in parents() and ("ummit" in name.text or "eeting" in name.text))


def _blockers() -> tuple[dict[str, str], ...]:
    try:
        return table("blockers")
    except FileNotFoundError:
        return ()


def _written(name: Name) -> list[str]:
    """A name as texts write it: as it stands, in capitals, and an acronym as a word ("Asean")."""
    plain = written_form(name.text)
    if name.kind == "acronym":
        return [plain, plain.capitalize()] if len(plain) >= _SHORTEST_WORD and plain.isalpha() else [plain]
    loud = len(plain) >= _SHORTEST_CAPITALS and name.kind != "demonym"
    return [plain, plain.upper()] if loud else [plain]


def _entry(meant: list[Name]) -> Entry:
    kinds = {_kind(name) for name in meant}
    kind = min(kinds, key=_PREFERENCE.index)
    paths = {name.path for name in meant if _kind(name) == kind}
    return Entry(kind, tuple(Thing(path) for path in sorted(paths - _ended() or paths)))


@cache
def _ended() -> frozenset[str]:
    """States that are no more: a name that a living state bears too means the living one."""
    return frozenset(f"state/{row['key']}" for row in table("states") if row["end"])


_PREFERENCE = (Kind.BODY, Kind.ORGAN, Kind.STATE, Kind.DEMONYM, Kind.PLACE)


def _kind(name: Name) -> Kind:
    match name.path.partition("/")[0]:
        case "state":
            return Kind.DEMONYM if name.kind == "demonym" else Kind.STATE
        case "organisation":
            return Kind.ORGAN if name.path in parents() else Kind.BODY
        case _:
            return Kind.PLACE


def one_of(names: Iterable[str]) -> re.Pattern[str]:
    """An expression that matches the longest of the names, between word boundaries.

    Spaces match any white space, so that a name broken over two lines is found.

    >>> one_of(["South Korea", "South", "Oman"]).findall("Roman, South\\nKorea and Oman")
    ['South\\nKorea', 'Oman']
    """
    root: Node = {}
    for name in names:
        node = root
        for char in name:
            node = node.setdefault(char, {})
        node[_END] = {}
    return re.compile(rf"(?<![\w-]){_pattern(root)}(?![\w])")


def _pattern(node: Node) -> str:
    branches = [_LOOSE.get(char, re.escape(char)) + _pattern(below) for char, below in sorted(node.items()) if char]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{joined})?" if _END in node else joined
