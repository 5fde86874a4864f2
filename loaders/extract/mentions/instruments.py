"""The instruments that the reference rows name: which of them a title of prose means, where it can be only one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from comity.graph.iris import slug
from comity.loaders.reference.body import body_folders
from comity.loaders.reference.source import read_things
from comity.ontology.gazetteer import names

_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "among",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "its",
        "of",
        "on",
        "the",
        "their",
        "to",
        "with",
    )
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_YEAR = re.compile(r"\d{4}$")


def known_instrument(title: str, owner: str, year: str) -> str:
    """The key below its body of the one instrument that bears a title, or nothing.

    Words of the body's own names, articles and prepositions count for nothing. Where the text says the ``year``, it
    must be the instrument's; where nothing but one word is left of the title ("Charter"), the text must say it.

    >>> known_instrument("Catalogue of Confidence-Building Measures", "CICA", "2004")
    'catalogue-of-cbms-2004'
    >>> known_instrument("CICA Rules of Procedure", "CICA", ""), known_instrument("Almaty Act", "SCO", "2002")
    ('', '')
    """
    plain = _plain(title, owner)
    fitting = {key for key in _titles().get((owner, plain), ()) if not year or key.endswith(f"-{year}")}
    certain = len(fitting) == 1 and (year or "-" in plain)
    return fitting.pop() if certain else ""


@cache
def _titles() -> dict[tuple[str, str], set[str]]:
    """The keys of instruments by their body and the plain form of each of their names."""
    found: dict[tuple[str, str], set[str]] = {}
    for owner, key, title in _named():
        found.setdefault((owner, _plain(_BRACKETS.sub("", title), owner)), set()).add(key)
    return found


def _named() -> Iterator[tuple[str, str, str]]:
    for name in body_folders():
        with as_file(files("comity.loaders.reference") / name) as folder:
            for path, titles in read_things(Path(folder), []):
                kind, owner, key = (*path.split("/", 2), "")[:3]
                if kind == "instrument" and _YEAR.search(key):
                    yield from ((owner, key, title) for title in titles)


def _plain(title: str, owner: str) -> str:
    """A title without the names of its body and without small words."""
    text = f"-{slug(title)}-"
    for name in _own_names(owner):
        text = text.replace(f"-{name}-", "-")
    return "-".join(word for word in text.strip("-").split("-") if word not in _SMALL)


@cache
def _own_names(owner: str) -> tuple[str, ...]:
    """The names of a body as they stand in a slug, the longest first."""
    own = {slug(name.text) for name in names() if name.path == f"organisation/{owner}"}
    return tuple(sorted(own | {slug(owner)}, key=lambda name: (-len(name), name)))
