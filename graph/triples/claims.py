"""A claim as triples, and back: the two are exact inverses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.claim import Claim, Concept, Moment, Passage, Roles, Thing, Value, ordered
from comity.graph.iris import (
    concept,
    mint_claim,
    mint_document,
    mint_passage,
    mint_selector,
    mint_thing,
    name_of,
    path_of,
    said,
    slug,
    term,
)
from comity.graph.period import Period
from comity.graph.triples.literals import day_literal, period_literal
from comity.graph.triples.subjects import Node, Subjects, by_subject
from comity.ontology.declarations import relation
from comity.ontology.gazetteer import find

MOMENTS = ("begin", "end", "observed")
_CONCEPTS = ("modality", "polarity", "derivation", "listed")
_TEXTS = {"restored": "restoredWords", "locator": "locator", "quote": "quote", "note": "note",
          "extractor": "extractor", "speaker": "speaker"}  # fmt: skip


def claim_triples(claim: Claim) -> Iterator[Triple]:
    """A claim with its passages and their selectors; every triple's subject is the claim's or a passage's."""
    subject = mint_claim(claim)
    pairs = chain(_head(claim), _roles(claim), _moments(claim), _manner(claim))
    yield from (Triple(subject, predicate, value) for predicate, value in pairs)
    for passage in claim.passages:
        yield Triple(subject, term("comity:passage"), mint_passage(claim.document, passage))
        yield from _passage(claim.document, passage)


def read_claims(triples: Iterable[Triple]) -> list[Claim]:
    """The claims that stand in triples, in order of their keys.

    >>> claim = Claim("Seat", (("place", Thing("place/almaty")),), "a", begin=Moment(Period("2006"), words="in 2006"))
    >>> read_claims(claim_triples(claim)) == [claim]
    True
    """
    subjects = by_subject(triples)
    kind, claims = term("rdf:type").value, concept("Claim")
    found = (_claim(subjects[iri], subjects) for iri in subjects if claims in subjects[iri].get(kind, ()))
    return sorted(found, key=lambda claim: claim.key)


def node_of(value: Value) -> Node:
    """A value of a role as an RDF term."""
    match value:
        case Thing():
            return mint_thing(value)
        case Concept(name):
            return concept(name)
        case _:
            return Literal(value)


def _head(claim: Claim) -> Iterator[tuple[NamedNode, Node]]:
    yield term("rdf:type"), concept("Claim")
    yield said("relation"), concept(claim.relation)
    yield term("prov:wasQuotedFrom"), mint_document(claim.document)
    if claim.speaker:
        yield term("prov:wasAttributedTo"), mint_thing(speaker_of(claim.speaker))


def speaker_of(name: str) -> Thing:
    """Whoever speaks: a state or organisation of the gazetteer, else a person."""
    paths = {known.path for known in find(name) if not known.path.startswith("place/")}
    return Thing(paths.pop()) if len(paths) == 1 else Thing(f"person/{slug(name)}")


def _roles(claim: Claim) -> Iterator[tuple[NamedNode, Node]]:
    for name, value in claim.roles:
        yield said(name), node_of(value)
    for name, text in claim.named_as:
        yield said(f"{name}NamedAs"), Literal(text)


def _moments(claim: Claim) -> Iterator[tuple[NamedNode, Node]]:
    for name in MOMENTS:
        moment: Moment | None = getattr(claim, name)
        if moment:
            yield said(name), period_literal(moment.period)
            texts = {"Words": moment.words, "Rule": moment.rule, "Basis": moment.basis}
            yield from ((said(name + part), Literal(text)) for part, text in texts.items() if text)
            if moment.anchor:
                yield said(f"{name}Anchor"), period_literal(moment.anchor)
    yield from _said_days(claim)


def _said_days(claim: Claim) -> Iterator[tuple[NamedNode, Node]]:
    """The days that a denial or a list speaks of, as dates that any engine can compare."""
    moment = claim.observed or claim.begin
    if moment and (claim.polarity == "denied" or claim.relation == "Completeness"):
        yield term("comity:saidFrom"), day_literal(moment.period.earliest)
        yield term("comity:saidUntil"), day_literal(moment.period.latest)


def _manner(claim: Claim) -> Iterator[tuple[NamedNode, Node]]:
    for name in _CONCEPTS:
        if value := getattr(claim, name):
            yield concept(name), concept(value)
    for name, local in _TEXTS.items():
        if value := getattr(claim, name):
            yield concept(local), Literal(value)
    yield from ((concept("rule"), Literal(rule)) for rule in claim.rules)
    if claim.spoken:
        yield concept("spoken"), period_literal(claim.spoken)


def _passage(document: str, passage: Passage) -> Iterator[Triple]:
    subject, selector = mint_passage(document, passage), mint_selector(document, passage)
    yield Triple(subject, term("rdf:type"), term("oa:SpecificResource"))
    yield Triple(subject, term("oa:hasSource"), mint_document(document))
    yield Triple(subject, term("oa:hasSelector"), selector)
    yield Triple(selector, term("rdf:type"), term("oa:TextPositionSelector"))
    yield Triple(selector, term("rdf:type"), term("oa:TextQuoteSelector"))
    yield Triple(selector, term("oa:start"), Literal(passage.start))
    yield Triple(selector, term("oa:end"), Literal(passage.end))
    for name, text in (("exact", passage.exact), ("prefix", passage.before), ("suffix", passage.after)):
        if text:
            yield Triple(selector, term(f"oa:{name}"), Literal(text))


def _claim(properties: dict[str, list[Node]], subjects: Subjects) -> Claim:
    def text(predicate: NamedNode) -> str:
        return next((node.value for node in properties.get(predicate.value, ())), "")

    name = name_of(text(said("relation")))
    declared = relation(name).roles
    return Claim(
        relation=name,
        roles=_read_roles(declared, properties),
        document=path_of(text(term("prov:wasQuotedFrom"))).partition("/")[2],
        begin=_read_moment("begin", properties),
        end=_read_moment("end", properties),
        observed=_read_moment("observed", properties),
        **{part: name_of(text(concept(part))) for part in _CONCEPTS},
        **{part: text(concept(local)) for part, local in _TEXTS.items()},
        rules=tuple(node.value for node in properties.get(concept("rule").value, ())),
        spoken=Period(text(concept("spoken"))) if text(concept("spoken")) else None,
        named_as=_read_names(declared, properties),
        passages=tuple(_read_passage(node, subjects) for node in properties.get(concept("passage").value, ())),
    )


def _read_roles(declared: Iterable[str], properties: dict[str, list[Node]]) -> Roles:
    return ordered((name, _value(node)) for name in declared for node in properties.get(said(name).value, ()))


def _value(node: Node) -> Value:
    if isinstance(node, NamedNode):
        return Thing(path_of(node.value)) if path_of(node.value) else Concept(name_of(node.value))
    return int(node.value) if node.datatype == term("xsd:integer") else node.value


def _read_names(declared: Iterable[str], properties: dict[str, list[Node]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, node.value) for name in declared for node in properties.get(said(f"{name}NamedAs").value, ()))


def _read_moment(name: str, properties: dict[str, list[Node]]) -> Moment | None:
    def text(part: str) -> str:
        return next((node.value for node in properties.get(said(name + part).value, ())), "")

    if not text(""):
        return None
    anchor = Period(text("Anchor")) if text("Anchor") else None
    return Moment(Period(text("")), text("Words"), anchor, text("Rule"), text("Basis"))


def _read_passage(node: Node, subjects: Subjects) -> Passage:
    selector = subjects[subjects[node.value][term("oa:hasSelector").value][0].value]

    def text(name: str) -> str:
        return next((value.value for value in selector.get(term(f"oa:{name}").value, ())), "")

    return Passage(int(text("start")), int(text("end")), text("exact"), text("prefix"), text("suffix"))
