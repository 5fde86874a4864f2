"""Names of things, to find one by what a user has typed of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import combining, normalize

from pyoxigraph import DefaultGraph, NamedNode, Store

from comity.graph.iris import path_of, term
from comity.queries.engines import text_of

_NAMING = ("rdfs:label", "dcterms:title", "skos:prefLabel", "skos:altLabel")


class Name(NamedTuple):
    """One name of a thing, folded to be compared, and the label that the thing is shown under."""

    folded: str
    path: str
    label: str
    iri: str


class Names:
    """The names that a graph gives its things; a fact, which has none, is found by its path.

    >>> Names(Store()).begun("kaz", ())
    []
    """

    def __init__(self, store: Store) -> None:
        self._names = sorted(_named(store))

    def begun(self, text: str, kinds: Iterable[str], most: int = 30) -> list[Name]:
        """The things of these kinds that a text means: a key first, then names that begin with it, then that hold it.

        A kind is the first part of a path; none means every kind.
        """
        folded, wanted = fold(text), {kind.casefold() for kind in kinds}
        ranked = sorted(
            (rank, _weight(name), name) for name in self._names if (rank := _rank(name, folded)) is not None
        )
        best: dict[str, Name] = {}
        for _, _, name in ranked:
            if not wanted or name.path.partition("/")[0] in wanted:
                best.setdefault(name.iri, name)
        return list(best.values())[:most]


def fold(text: str) -> str:
    """A text without case and accents.

    >>> fold("Türkiye")
    'turkiye'
    """
    return "".join(char for char in normalize("NFD", text.casefold()) if not combining(char))


def _rank(name: Name, text: str) -> int | None:
    keys = (name.path.casefold(), name.path.casefold().partition("/")[2])
    if text in keys:
        return 0
    if name.folded.startswith(text):
        return 1
    if f" {text}" in name.folded:
        return 2
    return 3 if text in name.folded or text in keys[0] else None


def _weight(name: Name) -> tuple[bool, int]:
    """Things before the documents that speak of them, short names before long ones."""
    return name.path.startswith("document/"), len(name.folded)


def _named(store: Store) -> Iterator[Name]:
    labels: dict[str, str] = {}
    for predicate in _NAMING:
        for quad in store.quads_for_pattern(None, term(predicate), None, DefaultGraph()):
            if isinstance(quad.subject, NamedNode) and path_of(quad.subject.value):
                words = text_of(quad.object)
                label = labels.setdefault(quad.subject.value, words)
                yield Name(fold(words), path_of(quad.subject.value), label, quad.subject.value)
    for quad in store.quads_for_pattern(None, term("rdf:type"), term("comity:Fact"), DefaultGraph()):
        if isinstance(quad.subject, NamedNode):
            path = path_of(quad.subject.value)
            yield Name(fold(path), path, labels.get(quad.subject.value, ""), quad.subject.value)
