"""RDF terms as an answer shows them."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, QuerySolutions

from comity.graph.iris import name_of, path_of
from comity.queries.answer import Row


def rows_of(found: QuerySolutions) -> tuple[tuple[str, ...], list[Row]]:
    """The variables and rows of a result, each term as text."""
    names = tuple(variable.value for variable in found.variables)
    return names, [{name: text_of(row[name]) for name in names} for row in found]


def text_of(term: object) -> str:
    """A term as an answer shows it: the path of a thing of ours, a concept's name, else its value.

    >>> text_of(NamedNode("https://w3id.org/comity/id/state/KAZ")), text_of(Literal("a")), text_of(None)
    ('state/KAZ', 'a', '')
    """
    if isinstance(term, NamedNode):
        return shown(term.value)
    return term.value if isinstance(term, Literal) else ("" if term is None else str(term))


def shown(iri: str) -> str:
    """An IRI as an answer shows it."""
    return path_of(iri) or name_of(iri) or iri
