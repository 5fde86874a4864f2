"""Triples by subject and predicate, to read values back out of them."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.iris import term

Node = NamedNode | Literal
Subjects = dict[str, dict[str, list[Node]]]


def by_subject(triples: Iterable[Triple]) -> Subjects:
    """The objects of all triples by the IRIs of subject and predicate."""
    subjects: Subjects = {}
    for triple in triples:
        if isinstance(triple.object, NamedNode | Literal) and isinstance(triple.subject, NamedNode):
            properties = subjects.setdefault(triple.subject.value, {})
            properties.setdefault(triple.predicate.value, []).append(triple.object)
    return subjects


def text_of(properties: dict[str, list[Node]], curie: str) -> str:
    """The first value of a property, or an empty string."""
    return next((node.value for node in properties.get(term(curie).value, ())), "")
