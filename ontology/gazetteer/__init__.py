"""The gazetteer: states, organisations and places, and every name that each has had."""

from __future__ import annotations

import csv
import difflib
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Row = dict[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """One name of one thing: ``path`` below the namespace of things, ``kind`` short, official, acronym,
    demonym ..., ``begin`` and ``end`` EDTF dates of official use (texts use a name before and after)."""

    text: str
    path: str
    kind: str
    begin: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Renaming:
    """A name that a thing had until it was renamed: its last day as an ISO day, and the source that shows it."""

    former: str
    until: str
    source: str


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of one file of the gazetteer.

    >>> table("states")[0]["key"]
    'AFG'
    """
    text = (files("comity.ontology") / "gazetteer" / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


@cache
def names() -> tuple[Name, ...]:
    """Every name of every state, organisation and place."""
    return tuple(sorted(set(_state_names()) | set(_organisation_names()) | set(_place_names())))


@cache
def labels() -> dict[str, str]:
    """The usual English label of each thing by its path.

    >>> labels()["state/KOR"]
    'South Korea'
    """
    kinds = (("states", "state"), ("organisations", "organisation"), ("places", "place"))
    return {f"{kind}/{row['key']}": row["label"] for name, kind in kinds for row in table(name)}


def named_then(path: str, on: str) -> tuple[Renaming, ...]:
    """The names that a thing had on an ISO day and has no more; none where it was called as it is now.

    >>> [name.former for name in named_then("state/TUR", "2010-01-01")], named_then("state/TUR", "2023-01-01")
    (['Turkey'], ())
    """
    return tuple(
        Renaming(row["former"], row["end"], row["source"])
        for row in table("renamings")
        if row["thing"] == path and row["begin"] <= on <= row["end"]
    )


def find(text: str) -> tuple[Name, ...]:
    """The names that are this text after normalising; several things mean that it is ambiguous.

    >>> sorted({name.path for name in find("turkiye")})
    ['state/TUR']
    """
    return _index().get(normalise(text), ())


def near(text: str, kinds: tuple[str, ...] = ("state", "organisation")) -> list[str]:
    """Names that look like this text, for "did you mean".

    >>> near("Kazakhstann")[0]
    'Kazakhstan'
    """
    known = {name.text for name in names() if name.path.partition("/")[0] in kinds and name.kind != "demonym"}
    return difflib.get_close_matches(text, sorted(known), n=3, cutoff=0.6)


def normalise(text: str) -> str:
    """Text without case, accents, doubled spaces and kinds of dash and apostrophe.

    >>> normalise("Côte  d’Ivoire") == normalise("cote d'ivoire")
    True
    """
    folded = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("’", "'").replace("–", "-"))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


@cache
def capitals() -> dict[str, tuple[Row, ...]]:
    """The rows of capitals by place path, for a capital that stands for its government.

    >>> [row["state"] for row in capitals()["place/ankara"]]
    ['TUR']
    """
    found: dict[str, tuple[Row, ...]] = {}
    for row in table("capitals"):
        path = f"place/{row['place']}"
        found[path] = (*found.get(path, ()), row)
    return found


@cache
def _index() -> dict[str, tuple[Name, ...]]:
    index: dict[str, tuple[Name, ...]] = {}
    for name in names():
        folded = normalise(name.text)
        index[folded] = (*index.get(folded, ()), name)
    return index


def _state_names() -> Iterator[Name]:
    for row in table("state_names"):
        yield Name(row["name"], f"state/{row['state']}", row["kind"], row["begin"], row["end"])


def _organisation_names() -> Iterator[Name]:
    for row in table("organisation_names"):
        yield Name(row["name"], f"organisation/{row['organisation']}", row["kind"], row["begin"], row["end"])


def _place_names() -> Iterator[Name]:
    for row in table("places"):
        path = f"place/{row['key']}"
        yield Name(row["label"], path, "short")
        yield from (Name(other, path, "variant") for other in row["other_names"].split("|") if other)
