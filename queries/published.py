"""The catalogue as RDF, so that other tools read it: each question a `sh:SPARQLExecutable` with its prefixes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from comity.graph.assemble import order
from comity.graph.formats.rdf import render_turtle
from comity.graph.iris import mint, term
from comity.ontology.namespaces import PREFIXES
from comity.queries.catalogue import Question, catalogue
from comity.queries.parameters import TAKES, Parameter, written

Pair = tuple[NamedNode, NamedNode | Literal]
_PREFIX = re.compile(r"^PREFIX .*\n+", re.MULTILINE)
_DECLARED = mint("question")


def catalogue_triples() -> list[Triple]:
    """Every question of the catalogue with its parameters, and the prefixes of all, in the order of writing.

    The terms are those of SHACL Advanced Features (https://www.w3.org/TR/shacl-af/#SPARQLExecutable).

    >>> len({triple.subject for triple in catalogue_triples()}) > len(catalogue())
    True
    """
    found = {triple for name, question in catalogue().items() for triple in _question(name, question)}
    return sorted(found | set(_prefixes()), key=order)


def render_catalogue() -> str:
    """The catalogue as Turtle; the same bytes for the same questions."""
    return render_turtle(catalogue_triples())


def _question(name: str, question: Question) -> Iterator[Triple]:
    subject = mint(f"question/{name}")
    yield from (Triple(subject, predicate, value) for predicate, value in _described(name, question))
    for place, parameter in enumerate(question.parameters):
        node = mint(f"question/{name}/{parameter.name}")
        yield Triple(subject, term("sh:parameter"), node)
        yield from (Triple(node, predicate, value) for predicate, value in _parameter(parameter, place))


def _described(name: str, question: Question) -> Iterator[Pair]:
    yield term("rdf:type"), term("sh:SPARQLExecutable")
    yield term("rdf:type"), term("sh:SPARQLSelectExecutable")
    yield term("dcterms:identifier"), Literal(name)
    yield term("rdfs:label"), Literal(question.summary)
    yield term("rdfs:comment"), Literal(question.description)
    yield from ((term("dcat:keyword"), Literal(tag)) for tag in question.tags)
    yield term("sh:prefixes"), _DECLARED
    yield term("sh:select"), Literal(_PREFIX.sub("", question.text).strip() + "\n")


def _parameter(parameter: Parameter, place: int) -> Iterator[Pair]:
    """A parameter; the last part of its path is the variable whose VALUES row takes the value."""
    yield term("rdf:type"), term("sh:Parameter")
    yield term("sh:path"), mint(f"parameter/{parameter.name}")
    yield term("sh:name"), Literal(parameter.name)
    yield term("sh:order"), Literal(place)
    curie, words = TAKES[parameter.type]
    yield term("sh:description"), Literal(words)
    yield term("sh:datatype" if curie.startswith("xsd:") else "sh:class"), term(curie)
    if parameter.default:
        yield term("sh:defaultValue"), _term(written(parameter, parameter.default))


def _term(text: str) -> NamedNode | Literal:
    (quad,) = parse(f"<a:a> <a:a> {text} .", format=RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, NamedNode | Literal)
    return quad.object


def _prefixes() -> Iterator[Triple]:
    yield Triple(_DECLARED, term("rdf:type"), term("owl:Ontology"))
    for prefix, namespace in PREFIXES.items():
        node = mint(f"question/prefix/{prefix}")
        yield Triple(_DECLARED, term("sh:declare"), node)
        yield Triple(node, term("rdf:type"), term("sh:PrefixDeclaration"))
        yield Triple(node, term("sh:prefix"), Literal(prefix))
        yield Triple(node, term("sh:namespace"), Literal(namespace, datatype=term("xsd:anyURI")))
