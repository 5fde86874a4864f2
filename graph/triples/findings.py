"""A finding of the audit as an EARL assertion, and the explanations of reviewers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.audit.explanations import Explanation
from comity.graph.audit.findings import Finding
from comity.graph.audit.run import checks
from comity.graph.iris import concept, mint, mint_claim, mint_document, path_of, term
from comity.graph.triples.subjects import Node, by_subject, text_of

Pair = tuple[NamedNode, NamedNode | Literal]


def finding_triples(finding: Finding) -> Iterator[Triple]:
    """The assertion, its result, and the check that it is of."""
    subject, result = mint(finding.path), mint(f"{finding.path}/result")
    yield from (Triple(subject, predicate, value) for predicate, value in _assertion(finding))
    yield from (Triple(result, predicate, value) for predicate, value in _result(finding))
    yield from _check(finding.check)


def _assertion(finding: Finding) -> Iterator[Pair]:
    yield term("rdf:type"), term("earl:Assertion")
    yield term("earl:subject"), mint(finding.subject)
    yield term("earl:test"), mint(f"check/{finding.check}")
    yield term("earl:result"), mint(f"{finding.path}/result")
    yield from ((concept("weighs"), mint_claim(claim)) for claim in finding.claims)
    if finding.explanation:
        yield concept("explanation"), _mint_explanation(finding.explanation)


def _result(finding: Finding) -> Iterator[Pair]:
    yield term("rdf:type"), term("earl:TestResult")
    yield term("earl:outcome"), term(f"earl:{finding.outcome}")
    numbers = {"atLeast": finding.at_least, "atMost": finding.at_most}
    yield from ((concept(name), Literal(number)) for name, number in numbers.items() if number is not None)
    texts = {"note": finding.note, "declared": finding.declared}
    yield from ((concept(name), Literal(text)) for name, text in texts.items() if text)


def _check(name: str) -> Iterator[Triple]:
    known = next(check for check in checks() if check.name == name)
    yield Triple(mint(f"check/{name}"), term("rdf:type"), concept("Check"))
    yield Triple(mint(f"check/{name}"), term("rdfs:label"), Literal(name.replace("-", " ")))
    yield Triple(mint(f"check/{name}"), term("dcterms:description"), Literal(known.description))


def explanation_triples(explanation: Explanation) -> Iterator[Triple]:
    """What a reviewer declares about a conflict, with the document that shows it."""
    subject = _mint_explanation(explanation)
    yield Triple(subject, term("rdf:type"), concept("Explanation"))
    yield Triple(subject, concept("ofCheck"), mint(f"check/{explanation.check}"))
    yield Triple(subject, concept("explains"), Literal(explanation.subject))
    yield Triple(subject, term("dcterms:description"), Literal(explanation.words))
    yield Triple(subject, term("dcterms:source"), mint_document(explanation.source))
    if explanation.said_in:
        yield Triple(subject, concept("saidIn"), mint_document(explanation.said_in))
    if explanation.locator:
        yield Triple(subject, concept("locator"), Literal(explanation.locator))


def read_explanations(triples: Iterable[Triple]) -> list[Explanation]:
    """The explanations that stand in triples, in order.

    >>> explanation = Explanation("declared-count", "count/CICA/member/23", "a miscount", "a", said_in="b")
    >>> read_explanations(explanation_triples(explanation)) == [explanation]
    True
    """
    subjects = by_subject(triples)
    kind, wanted = term("rdf:type").value, concept("Explanation")
    return sorted(_explanation(found) for found in subjects.values() if wanted in found.get(kind, ()))


def _explanation(found: dict[str, list[Node]]) -> Explanation:
    def key(curie: str, kind: str) -> str:
        return path_of(text_of(found, curie)).removeprefix(f"{kind}/")

    return Explanation(
        check=key("comity:ofCheck", "check"),
        subject=text_of(found, "comity:explains"),
        words=text_of(found, "dcterms:description"),
        source=key("dcterms:source", "document"),
        said_in=key("comity:saidIn", "document"),
        locator=text_of(found, "comity:locator"),
    )


def _mint_explanation(explanation: Explanation) -> NamedNode:
    parts = "\n".join((explanation.check, explanation.subject, explanation.said_in, explanation.words))
    return mint(f"explanation/{hashlib.sha256(parts.encode()).hexdigest()[:16]}")
