"""Weighing again: the claims of a graph read back, reconciled under another rule, held in memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.assemble import Build
from comity.graph.document import Document
from comity.graph.errors import BadWorkspace
from comity.graph.iris import path_of, term
from comity.graph.reconcile import Policy
from comity.graph.reconcile.agreement import root
from comity.graph.store import memory_store
from comity.graph.triples.claims import read_claims
from comity.graph.triples.documents import read_documents
from comity.graph.triples.findings import read_explanations
from comity.queries.engines import Embedded, Engine, text_of

_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def weigh_again(engine: Engine, known: date | None, policy: Policy, without: str = "") -> Embedded:
    """A graph in memory with the facts that follow from the same claims under another rule.

    ``without`` leaves out what a publisher says, by the beginning of its name, and the copies of that.
    Raises BadWorkspace where the graph does not say of which day its data are.
    """
    triples = engine.construct(_ALL)
    documents = {document.key: document for document in read_documents(triples)}
    build = Build(
        claims=tuple(claim for claim in read_claims(triples) if not _from(claim.document, documents, without)),
        documents=documents,
        data_date=_data_date(triples),
        given=_names(triples),
        known=known,
        policy=policy,
        rejected=_rejected(triples),
        explanations=tuple(read_explanations(triples)),
        checked=_checked(triples),
    )
    return Embedded(memory_store(build.triples))


def _from(key: str, documents: Mapping[str, Document], publisher: str) -> bool:
    """Whether a document, or what it is a copy of, comes from a publisher."""
    papers = (documents.get(key), documents.get(root(key, documents)))
    return bool(publisher) and any(paper and paper.publisher.startswith(publisher) for paper in papers)


def _data_date(triples: list[Triple]) -> date:
    days = [triple.object for triple in triples if triple.predicate == term("comity:dataDate")]
    if not days or not isinstance(days[0], Literal):
        raise BadWorkspace("the graph does not say its data date")
    return date.fromisoformat(days[0].value)


def _checked(triples: list[Triple]) -> dict[str, date]:
    return {
        path_of(triple.subject.value).removeprefix("organisation/"): date.fromisoformat(text_of(triple.object))
        for triple in triples
        if triple.predicate == term("comity:checked") and isinstance(triple.subject, NamedNode)
    }


def _names(triples: list[Triple]) -> dict[str, tuple[str, ...]]:
    """The names of each thing by its path, its label first."""
    named: dict[str, list[str]] = {}
    for predicate in (term("rdfs:label"), term("skos:altLabel")):
        for triple in triples:
            if triple.predicate == predicate and isinstance(triple.subject, NamedNode):
                named.setdefault(path_of(triple.subject.value), []).append(text_of(triple.object))
    return {path: tuple(texts) for path, texts in named.items() if path}


def _rejected(triples: list[Triple]) -> dict[str, str]:
    return {
        path_of(triple.subject.value).removeprefix("claim/"): triple.object.value
        for triple in triples
        if triple.predicate == term("comity:rejectedFor")
        and isinstance(triple.subject, NamedNode)
        and isinstance(triple.object, Literal)
    }
