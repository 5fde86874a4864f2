"""JSON-LD with a context in the words of the ontology."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pyld import jsonld
from pyoxigraph import Quad, RdfFormat, parse, serialize

from comity.graph.assemble import order
from comity.ontology.declarations import roles
from comity.ontology.namespaces import ID, ONTOLOGY, PREFIXES
from comity.ontology.vocabulary import declared_terms


def render_jsonld(nquads: str) -> str:
    """The graph of an N-Quads text, flattened, as compacted JSON-LD; the context stands inside, none is fetched."""
    triples = {quad.triple for quad in parse(nquads, format=RdfFormat.N_QUADS)}
    quads = (Quad(triple.subject, triple.predicate, triple.object) for triple in sorted(triples, key=order))
    expanded = json.loads(serialize(quads, format=RdfFormat.JSON_LD) or b"[]")
    compacted = jsonld.compact(expanded, {"@context": context()})
    return json.dumps(compacted, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@cache
def context() -> dict[str, Any]:
    """The context: prefixes, the base, the ontology's own words, and which roles take things.

    >>> context()["holder"]
    {'@id': 'https://w3id.org/comity/ontology#holder', '@type': '@id'}
    """
    own = {name: ONTOLOGY + name for name in sorted(declared_terms())}
    taking = {
        role.name: {"@id": role.iri, "@type": "@id"}
        for role in sorted(roles().values(), key=lambda role: role.name)
        if role.values not in ("integer", "string")
    }
    return {"@base": ID, **PREFIXES, **own, **taking}
