"""A finding of the audit as an EARL assertion."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, Triple

from comity.graph.audit.findings import Finding
from comity.graph.audit.run import checks
from comity.graph.iris import concept, mint, mint_claim, term


def finding_triples(finding: Finding) -> Iterator[Triple]:
    """The assertion, its result, and the check that it is of."""
    subject = mint(f"finding/{finding.check}/{finding.claim.key}")
    result, check = mint(f"finding/{finding.check}/{finding.claim.key}/result"), mint(f"check/{finding.check}")
    yield Triple(subject, term("rdf:type"), term("earl:Assertion"))
    yield Triple(subject, term("earl:subject"), mint_claim(finding.claim))
    yield Triple(subject, term("earl:test"), check)
    yield Triple(subject, term("earl:result"), result)
    yield Triple(result, term("rdf:type"), term("earl:TestResult"))
    yield Triple(result, term("earl:outcome"), term(f"earl:{finding.outcome}"))
    yield Triple(result, concept("atLeast"), Literal(finding.at_least))
    yield Triple(result, concept("atMost"), Literal(finding.at_most))
    yield Triple(result, concept("note"), Literal(finding.note))
    yield from _check(finding.check)


def _check(name: str) -> Iterator[Triple]:
    known = next(check for check in checks() if check.name == name)
    yield Triple(mint(f"check/{name}"), term("rdf:type"), concept("Check"))
    yield Triple(mint(f"check/{name}"), term("rdfs:label"), Literal(name.replace("-", " ")))
    yield Triple(mint(f"check/{name}"), term("dcterms:description"), Literal(known.description))
