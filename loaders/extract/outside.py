"""Extractors of other packages: whoever declares one under ``comity.extractors`` adds claims, under the same guard.

An extractor is a function of a reading that gives claims. One that fails costs its own claims and one line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from comity.graph.claim import Claim, Passage, Thing
from comity.loaders.extract.unread import Unread
from comity.loaders.read import Reading
from comity.ontology.declarations import relations
from comity.ontology.gazetteer import names

GROUP = "comity.extractors"
"""The group of entry points in which a package names its extractor."""

Extractor = Callable[[Reading], Iterable[Claim]]
_WORD = re.compile(r"[^\W\d_]{3,}")


@cache
def extractors() -> tuple[EntryPoint, ...]:
    """The extractors of the packages that are installed, in order of name.

    >>> isinstance(extractors(), tuple)
    True
    """
    return tuple(sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)))


def claims_of_others(reading: Reading) -> Iterator[Claim | Unread]:
    """What the extractors of other packages claim of a reading: claims that hold, and a line for each that does not.

    >>> from comity.graph.document import Document
    >>> from comity.loaders.read import Text
    >>> list(claims_of_others(Reading(Document("a", "A", language="en"), Text("", ())))) if not extractors() else []
    []
    """
    for entry in extractors():
        try:
            found = list(entry.load()(reading))
        except Exception as fault:
            words = " ".join(str(fault).split())[:200]
            yield Unread(0, 0, "", f"extractor {entry.name} failed: {type(fault).__name__}: {words}")
            continue
        yield from (_judged(claim, entry.name, reading) for claim in found)


def _judged(claim: Claim, name: str, reading: Reading) -> Claim | Unread:
    """The claim under the name of its extractor, or the reason why it is refused."""
    reason = refusal(claim, reading)
    if not reason:
        return claim if claim.extractor else replace(claim, extractor=name)
    first = next(iter(claim.passages), None) if isinstance(claim, Claim) else None
    start, end, words = (first.start, first.end, first.exact) if first else (0, 0, "")
    return Unread(start, end, " ".join(words.split())[:300], f"extractor {name}: {reason}")


def refusal(claim: Claim, reading: Reading) -> str:
    """Why a claim does not hold in its document, or an empty string.

    Its passages must stand in the text as quoted. They must show each thing that it speaks of, by a name of
    the gazetteer or by the one that the claim says was written, unless a named step resolved it; and a word more.
    """
    if not isinstance(claim, Claim):
        return f"gave no claim but {type(claim).__name__}"
    if claim.relation not in relations():
        return f"no relation {claim.relation!r}"
    if claim.document != reading.document.key:
        return f"speaks of the document {claim.document!r}"
    if not claim.passages:
        return "quotes nothing"
    if wrong := next((part for part in claim.passages if not _stands(part, reading.text.content)), None):
        return f"its words do not stand at {wrong.start}"
    return _unshown(claim)


def _stands(part: Passage, content: str) -> bool:
    return 0 <= part.start < part.end <= len(content) and content[part.start : part.end] == part.exact


def _unshown(claim: Claim) -> str:
    """What the passages of a claim do not show: a thing of its roles, or any word besides the things."""
    quoted = " ".join(" ".join(part.exact for part in claim.passages).split()).casefold()
    resolved = claim.derivation == "resolved" and bool(claim.rules)
    rest = quoted
    for role, value in claim.roles:
        if isinstance(value, Thing):
            shown = [name for name in _names(claim, role, value) if _within(name.casefold(), quoted)]
            if not shown and not resolved:
                return f"its words do not show the {role} {value.path}, and no step resolved it"
            rest = rest.replace(max(shown, key=len).casefold(), " ") if shown else rest
    return "" if _WORD.search(rest) else "its words say nothing of what it names"


def _within(name: str, quoted: str) -> bool:
    """Whether a name stands in quoted words as a whole: "Oman" does not stand in "Romans"."""
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", quoted) is not None


def _names(claim: Claim, role: str, thing: Thing) -> Iterator[str]:
    """The names by which a text may show a thing: those of the gazetteer, the one written, the words of its key."""
    yield from _known().get(thing.path, ())
    yield from (" ".join(words.split()) for said, words in claim.named_as if said == role)
    yield thing.key.rpartition("/")[2].replace("-", " ")


@cache
def _known() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in names():
        found.setdefault(name.path, []).append(name.text)
    return {path: tuple(texts) for path, texts in found.items()}
