"""The namespaces that comity writes, each with its prefix."""

from __future__ import annotations

import re

ONTOLOGY = "https://w3id.org/comity/ontology#"
SAID = "https://w3id.org/comity/said#"
ID = "https://w3id.org/comity/id/"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

PREFIXES = {
    "comity": ONTOLOGY,
    "said": SAID,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "earl": "http://www.w3.org/ns/earl#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "state": ID + "state/",
    "body": ID + "organisation/",
    "person": ID + "person/",
    "place": ID + "place/",
}
"""Prefix to namespace. Things with a slash in their key have none: they are written relative to the base."""


def expand(curie: str) -> str:
    """The IRI of a prefixed name; raises KeyError for an unknown prefix.

    >>> expand("org:member")
    'http://www.w3.org/ns/org#member'
    """
    prefix, _, name = curie.partition(":")
    return PREFIXES[prefix] + name


def local(iri: str) -> str:
    """The local name of a property or class.

    >>> local("http://www.w3.org/ns/org#member")
    'member'
    """
    return re.split(r"[#/]", iri)[-1]


def in_words(name: str) -> str:
    """A local name as a reader writes it.

    >>> in_words("firstAttended")
    'first attended'
    """
    return "".join(f" {char.lower()}" if char.isupper() else char for char in name)
