"""A build in memory: claims in, facts drawn, findings made, everything as triples in named graphs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain

from pyoxigraph import Literal, NamedNode, Triple

from comity.graph.audit.explanations import Explanation
from comity.graph.audit.findings import Finding
from comity.graph.audit.run import audit
from comity.graph.claim import Claim, Thing
from comity.graph.document import Document
from comity.graph.fact import Fact
from comity.graph.iris import concept, mint, mint_claim, term
from comity.graph.reconcile import POLICIES, Policy, reconcile
from comity.graph.reconcile.conclude import published
from comity.graph.triples.claims import claim_triples
from comity.graph.triples.documents import document_triples
from comity.graph.triples.facts import fact_triples
from comity.graph.triples.findings import explanation_triples, finding_triples
from comity.graph.triples.literals import day_literal
from comity.graph.triples.partitions import partition_triples
from comity.graph.triples.things import labels_of, thing_triples, things_of
from comity.ontology.vocabulary import vocabulary

Graphs = dict[str, list[Triple]]
_TYPE = term("rdf:type").value


@dataclass(frozen=True)
class Build:
    """All that one build holds.

    ``claims`` and ``documents`` go in; ``data_date`` is the declared day up to which the data speaks;
    ``given`` names things that no gazetteer has, the label first; ``known`` and ``policy`` act before reconciling;
    ``rejected`` holds, by their keys, the claims that a reviewer refused, each with the reason;
    ``explanations`` are what reviewers declare about conflicts that the audit finds; ``checked`` the last day on
    which the rows about each organisation, by its key, were checked.
    """

    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]
    data_date: date
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    known: date | None = None
    policy: Policy = POLICIES["all"]
    rejected: Mapping[str, str] = field(default_factory=dict)
    explanations: tuple[Explanation, ...] = ()
    checked: Mapping[str, date] = field(default_factory=dict)

    @cached_property
    def facts(self) -> list[Fact]:
        """The facts that follow from the claims."""
        return reconcile(self.admitted, None, self.policy, documents=self.documents)

    @cached_property
    def admitted(self) -> tuple[Claim, ...]:
        """The claims that remain without the refused ones and those not yet published."""
        held = (claim for claim in self.claims if claim.key not in self.rejected)
        return tuple(claim for claim in held if published(claim, self.known, self.documents))

    @cached_property
    def findings(self) -> list[Finding]:
        """What the audit finds in the claims."""
        return audit(self.admitted, self.documents, self.facts, self.explanations, self.policy)

    @cached_property
    def names(self) -> dict[str, str]:
        """The label of each thing by its path."""
        return labels_of(self.claims, self.given)

    @cached_property
    def version(self) -> str:
        """The data version: a digest of claims, documents and names, the rules of weighing and the vocabulary."""
        parts = [*sorted(claim.key for claim in self.claims), *sorted(self.rejected)]
        parts += [
            *(str(self.documents[key]) for key in sorted(self.documents)),
            *sorted(f"{thing.path} {self._label(thing)}" for thing in things_of(self.claims)),
        ]
        parts += map(str, sorted(self.explanations))
        parts += [f"{key} {day}" for key, day in sorted(self.checked.items())]
        parts += [
            str(self.known),
            self.policy.name,
            self.policy.rule,
            str(self.data_date),
            *(str(triple) for triple in vocabulary()),
        ]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]

    @cached_property
    def graphs(self) -> Graphs:
        """Sorted triples by the path of their named graph: every triple stands in one."""
        graphs: dict[str, set[Triple]] = {
            "graph/vocabulary": set(vocabulary()),
            "graph/things": set(self._things()),
            "graph/facts": {triple for fact in self.facts for triple in fact_triples(fact)},
            "graph/findings": {triple for finding in self.findings for triple in finding_triples(finding)}
            | {triple for item in self.explanations for triple in explanation_triples(item)},
        }
        for document in self.documents.values():
            graphs[f"graph/document/{document.key}"] = set(document_triples(document))
        for claim in self.claims:
            graphs.setdefault(f"graph/document/{claim.document}", set()).update(claim_triples(claim))
            if claim.key in self.rejected:
                reason = Triple(mint_claim(claim), concept("rejectedFor"), Literal(self.rejected[claim.key]))
                graphs[f"graph/document/{claim.document}"].add(reason)
        graphs["graph/dataset"] = set(self._dataset(graphs))
        return {name: sorted(triples, key=order) for name, triples in sorted(graphs.items()) if triples}

    @cached_property
    def triples(self) -> list[Triple]:
        """All triples of all graphs, each once, in the order of writing."""
        return flat(self.graphs)

    def _things(self) -> Iterator[Triple]:
        for thing in things_of(self.claims):
            yield from thing_triples(thing, self._label(thing))
        for key, day in self.checked.items():
            yield Triple(mint(f"organisation/{key}"), concept("checked"), day_literal(day))

    def _label(self, thing: Thing) -> str:
        return self.names.get(thing.path, thing.key)

    def _dataset(self, graphs: Mapping[str, Iterable[Triple]]) -> Iterator[Triple]:
        subject = mint("dataset/comity")
        for predicate, value in self._description():
            yield Triple(subject, predicate, value)
        for name, triples in graphs.items():
            yield Triple(subject, term("void:subset"), mint(name))
            yield Triple(mint(name), term("void:triples"), Literal(len(set(triples))))
        yield from partition_triples("dataset/comity", {triple for triples in graphs.values() for triple in triples})

    def _description(self) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
        yield term("rdf:type"), term("void:Dataset")
        yield term("rdf:type"), term("dcat:Dataset")
        yield term("dcterms:title"), Literal("comity: the knowledge graph of Asian security cooperation")
        yield term("dcterms:license"), NamedNode("https://creativecommons.org/licenses/by/4.0/")
        yield concept("dataDate"), day_literal(self.data_date)
        yield concept("dataVersion"), Literal(self.version)
        yield concept("policy"), Literal(self.policy.name)
        yield concept("joining"), Literal(self.policy.rule)
        yield concept("claimsHeld"), Literal(len(self.claims))
        yield concept("claimsAdmitted"), Literal(len(self.admitted))
        if self.known:
            yield concept("known"), day_literal(self.known)


def flat(graphs: Graphs) -> list[Triple]:
    """All triples of all graphs, each once, in the order of writing."""
    return sorted(dict.fromkeys(chain.from_iterable(graphs.values())), key=order)  # sorted runs are merged fast


def order(triple: Triple) -> tuple[str, int, str, str]:
    """The order in which triples are written: by subject, its classes first, then by predicate and object."""
    name: str = triple.predicate.value
    return triple.subject.value, name != _TYPE, name, str(triple.object)  # type: ignore[union-attr]
