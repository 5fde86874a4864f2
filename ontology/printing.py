"""Prints what follows from the ontology: the twins of claims, the terms for Python, the shapes.

Run ``python -m comity.ontology.printing FOLDER`` after a change of ``comity.ttl``; a test compares.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from comity.ontology.declarations import Relation, Role, relations, roles
from comity.ontology.namespaces import EDTF, ONTOLOGY, PREFIXES, SAID
from comity.ontology.vocabulary import declared_terms

MOMENTS = ("begin", "end", "observed")
MOMENT_PARTS = {"Words": "the words", "Anchor": "the anchor", "Rule": "the rule", "Basis": "the rung of the ladder"}
UNNAMED = ("integer", "string", "Concept")
BOUNDS = ("possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil")

_KINDS = {"integer": "sh:datatype xsd:integer", "string": "sh:datatype xsd:string"}


def said_terms() -> Iterator[tuple[str, str, str]]:
    """Every property of claims: its local name, its label, the IRI of which it is the twin (or an empty string).

    >>> ("member", "member, as said", "http://www.w3.org/ns/org#member") in list(said_terms())
    True
    """
    yield "relation", "relation, as said", ""
    for role in roles().values():
        yield role.name, f"{role.name}, as said", role.iri
        if role.values not in UNNAMED or role.name == "concept":  # an area of cooperation has a name of its own
            yield f"{role.name}NamedAs", f"name of the {role.name}, as written", ""
    for moment in MOMENTS:
        yield moment, f"{moment}, as said", ONTOLOGY + moment if moment != "observed" else ""
        for part, words in MOMENT_PARTS.items():
            yield moment + part, f"{words} of the {moment}", ""


def print_said() -> str:
    """The vocabulary of claims as Turtle."""
    lines = [*_prefixes("comity", "rdf", "rdfs", "skos", "said"), ""]
    for name, label, twin in sorted(said_terms()):
        line = f'said:{name} a rdf:Property ; rdfs:label "{label}"@en ; rdfs:domain comity:Claim'
        lines.append(f"{line} ; comity:twinOf <{twin}> ." if twin else f"{line} .")
    return "\n".join(lines) + "\n"


def print_terms() -> str:
    """The vocabularies as rdflib namespaces that know their terms."""
    return (
        "\n".join(
            [
                '"""The terms of comity for rdflib; printed by `comity.ontology.printing`, not to be edited."""',
                "",
                "from rdflib import Namespace, URIRef",
                "from rdflib.namespace import DefinedNamespace",
                "",
                *_namespace("COMITY", ONTOLOGY, declared_terms(), "Classes, properties and concepts of facts."),
                *_namespace("SAID", SAID, {name for name, _, _ in said_terms()}, "Properties of claims."),
            ]
        ).rstrip()
        + "\n"
    )


def print_shapes() -> str:
    """SHACL shapes: what every fact and every claim has, and that claims share no role with facts."""
    lines = [*_prefixes("comity", "org", "prov", "rdf", "sh", "skos", "xsd", "said"), ""]
    lines += ["<https://w3id.org/comity/shapes> a <http://www.w3.org/2002/07/owl#Ontology> .", ""]
    lines += [
        line for relation in relations().values() if relation.kind != "claimOnly" for line in _fact_shape(relation)
    ]
    return "\n".join([*lines, *_claim_shape()]) + "\n"


def _fact_shape(relation: Relation) -> Iterator[str]:
    yield f"comity:{relation.name}Shape a sh:NodeShape ; sh:targetClass comity:{relation.name} ;"
    for name in relation.roles:
        role, needed = roles()[name], name in relation.needed
        count = "sh:minCount 1 ; sh:maxCount 1 ; " if needed else ""
        yield f"  sh:property [ sh:path <{role.iri}> ; {count}{_takes(role)} ] ;"
    for bound in BOUNDS:
        yield f"  sh:property [ sh:path comity:{bound} ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] ;"
    for name in ("begin", "end"):
        yield f"  sh:property [ sh:path comity:{name} ; sh:maxCount 1 ; sh:datatype <{EDTF}> ] ;"
    yield "  sh:property [ sh:path comity:supportedBy ; sh:minCount 1 ; sh:class comity:Claim ] ;"
    agreements = "sh:in ( comity:single comity:corroborated comity:contested )"
    yield f"  sh:property [ sh:path comity:agreement ; sh:minCount 1 ; sh:maxCount 1 ; {agreements} ] ."
    yield ""


def _claim_shape() -> Iterator[str]:
    yield "comity:ClaimShape a sh:NodeShape ; sh:targetClass comity:Claim ;"
    for path in ("said:relation", "prov:wasQuotedFrom", "comity:modality", "comity:polarity", "comity:derivation"):
        yield f"  sh:property [ sh:path {path} ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;"
    for role in roles().values():
        yield f"  sh:property [ sh:path said:{role.name} ; {_takes(role)} ] ;"
        yield f"  sh:property [ sh:path <{role.iri}> ; sh:maxCount 0 ] ;"
    yield "  sh:property [ sh:path prov:wasQuotedFrom ; sh:class comity:Document ] ."


def _takes(role: Role) -> str:
    return _KINDS.get(role.values, "sh:nodeKind sh:IRI")


def _namespace(name: str, iri: str, terms: set[str] | frozenset[str], words: str) -> list[str]:
    head = ["", f"class {name}(DefinedNamespace):", f'    """{words}"""', ""]
    return [
        *head,
        f'    _NS = Namespace("{iri}")',
        "    _fail = True",
        "",
        *(f"    {term}: URIRef" for term in sorted(terms)),
        "",
    ]


def _prefixes(*names: str) -> list[str]:
    return [f"@prefix {name}: <{PREFIXES[name]}> ." for name in names]


def write_all(folder: Path) -> None:
    """Print everything into the ontology's folder."""
    printed = {"said.ttl": print_said(), "terms.py": print_terms(), "shapes.ttl": print_shapes()}
    for name, text in printed.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
