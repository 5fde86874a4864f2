"""The catalogue as RDF: read by rdflib, borne out by pyshacl, and run as other tools would run it."""

from __future__ import annotations

import re
from functools import cache

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from comity.graph.iris import mint
from comity.queries.catalogue import catalogue
from comity.queries.published import render_catalogue
from tests.queries.asked import tiny

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<a:executable> a sh:NodeShape ; sh:targetClass sh:SPARQLExecutable ;
  sh:property [ sh:path sh:select ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ; sh:pattern "SELECT" ] ;
  sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path rdfs:comment ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path ( sh:prefixes sh:declare ) ; sh:minCount 5 ; sh:node <a:declaration> ] ;
  sh:property [ sh:path sh:parameter ; sh:node <a:parameter> ] .
<a:declaration> a sh:NodeShape ;
  sh:property [ sh:path sh:prefix ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
  sh:property [ sh:path sh:namespace ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:anyURI ] .
<a:parameter> a sh:NodeShape ; sh:property [ sh:path sh:path ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path sh:order ; sh:minCount 1 ; sh:datatype xsd:integer ] ;
  sh:or ( [ sh:path sh:class ; sh:minCount 1 ] [ sh:path sh:datatype ; sh:minCount 1 ] ) .
"""


@cache
def published() -> Graph:
    return Graph().parse(data=render_catalogue(), format="turtle")


def executable(name: str) -> str:
    """The query as a tool puts it together: the prefixes declared, then the select."""
    node = URIRef(mint(f"question/{name}").value)
    prefixes = [
        f"PREFIX {published().value(declared, SH.prefix)}: <{published().value(declared, SH.namespace)}>"
        for declared in published().objects(published().value(node, SH.prefixes), SH.declare)
    ]
    return "\n".join([*prefixes, str(published().value(node, SH.select))])


def test_every_question_is_published() -> None:
    named = {str(name) for node in published().subjects(RDF.type, SH.SPARQLExecutable) for name in published().objects(
        node, URIRef("http://purl.org/dc/terms/identifier"))}  # fmt: skip
    assert named == set(catalogue())


def test_it_has_the_shape_of_executables() -> None:
    conforms, _, text = validate(published(), shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, text


def test_the_shapes_can_fail() -> None:
    broken = Graph().parse(data=render_catalogue(), format="turtle")
    node = URIRef(mint("question/members-of").value)
    broken.remove((node, SH.select, None))
    assert not validate(broken, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))[0]


@pytest.mark.parametrize("name", catalogue())
def test_it_runs_as_it_is_published(name: str) -> None:
    assert tiny().engine.select(executable(name)) == tiny().engine.select(catalogue()[name].text)


@pytest.mark.parametrize("name", catalogue())
def test_its_parameters_are_variables_with_values(name: str) -> None:
    node = URIRef(mint(f"question/{name}").value)
    for parameter in published().objects(node, SH.parameter):
        variable = str(published().value(parameter, SH.path)).rpartition("/")[2]
        value = published().value(parameter, SH.defaultValue)
        row = re.search(rf"VALUES \?{variable} {{ (\S+) }}", executable(name))
        assert row, variable
        assert value is None or isinstance(value, URIRef | Literal)


def test_same_bytes() -> None:
    assert render_catalogue() == render_catalogue()
    assert "_:" not in render_catalogue()
