"""RDF terms as an answer shows them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions

from comity.graph.iris import name_of, path_of
from comity.queries.answer import Row


def rows_of(found: QuerySolutions) -> tuple[tuple[str, ...], list[Row]]:
    """The variables and rows of a result, each term as text."""
    names = names_of(found)
    return names, texts_of(names, found)


def names_of(found: QuerySolutions) -> tuple[str, ...]:
    """The variables of a result."""
    return tuple(variable.value for variable in found.variables)


def texts_of(names: tuple[str, ...], solutions: Iterable[QuerySolution]) -> list[Row]:
    """Solutions as rows of text."""
    return [dict(zip(names, map(text_of, solution), strict=True)) for solution in solutions]


def text_of(term: object) -> str:
    """A term as an answer shows it: the path of a thing of ours, a concept's name, else its value.

    >>> text_of(NamedNode("https://w3id.org/comity/id/state/KAZ")), text_of(Literal("a")), text_of(None)
    ('state/KAZ', 'a', '')
    """
    if isinstance(term, NamedNode):
        return shown(term.value)
    return term.value if isinstance(term, Literal) else ("" if term is None else str(term))


@lru_cache(maxsize=1 << 16)
def shown(iri: str) -> str:
    """An IRI as an answer shows it; most stand in many rows."""
    return path_of(iri) or name_of(iri) or iri
