"""What a data set of others gives, and which module beside this one reads it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import comity.loaders.datasets as folder
from comity.graph.errors import BadDocument
from comity.graph.workspace import Record

Bodies = Collection[str]
"""Paths of the organisations that are asked for, such as ``organisation/CICA``."""


@dataclass(frozen=True, slots=True, order=True)
class Unplaced:
    """A member or capacity that a data set names and the gazetteer does not know: no claim can be made of it."""

    organization: str
    name: str
    locator: str
    why: str


@dataclass(frozen=True)
class Dataset:
    """A data set as claims.

    ``record`` holds its document and claims, ``span`` the first and last day of which it speaks (both included),
    ``whole`` whether a body's members that it does not name are thereby said not to belong, ``unplaced`` what
    it names and nobody here knows.
    """

    record: Record
    span: tuple[date, date]
    whole: bool = False
    unplaced: tuple[Unplaced, ...] = ()


@dataclass(frozen=True)
class Source:
    """A kind of data set: ``takes`` says whether a path or address is one, ``load`` reads it for some bodies."""

    name: str
    takes: Callable[[str], bool]
    load: Callable[[str, Bodies], Dataset]


@cache
def sources() -> tuple[Source, ...]:
    """All kinds of data set: every module beside this one that has a SOURCE.

    >>> [source.name for source in sources()]
    ['cow', 'mapped', 'wikidata']
    """
    modules = (import_module(f"{folder.__name__}.{module.name}") for module in iter_modules(folder.__path__))
    return tuple(sorted((m.SOURCE for m in modules if hasattr(m, "SOURCE")), key=lambda source: source.name))


def is_dataset(where: str) -> bool:
    """Whether a path or address is a data set of a known kind.

    >>> is_dataset("https://example.org/sparql"), is_dataset("/nowhere/a.csv")
    (True, False)
    """
    return any(source.takes(where) for source in sources())


def load_dataset(where: str, bodies: Bodies) -> Dataset:
    """The data set at a path or address, with the claims on some bodies.

    Raises BadDocument where it is of no known kind or can not be read, ManyFaults with file, line and column
    of all that is wrong in it.

    >>> load_dataset("/nowhere/a.csv", ())
    Traceback (most recent call last):
    comity.graph.errors.BadDocument: /nowhere/a.csv: no such file, or no data set of a known kind (cow, mapped, wikidata)
    """  # noqa: E501
    for source in sources():
        if source.takes(where):
            return source.load(where, bodies)
    names = ", ".join(source.name for source in sources())
    raise BadDocument(f"no such file, or no data set of a known kind ({names})", file=where)
