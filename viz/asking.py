"""What a picture asks of a graph: the network at once, what it rests on body by body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comity.queries import Answer, Graph
from comity.queries.answer import Row


def drawn(graph: Graph) -> tuple[Answer, Answer]:
    """The network, and the claims behind all that is drawn, a row for each fact and claim.

    One claim (a list of fifty members) stands behind many facts: links and claims are asked apart, and body by body,
    so that no question takes long.

    >>> from pyoxigraph import Store
    >>> from comity.queries.engines import Embedded
    >>> [len(answer) for answer in drawn(Graph(Embedded(Store())))]
    [0, 0]
    """
    network = graph.ask("view/network")
    bodies = sorted({row["body"].partition("/")[2] for row in network})
    rows = tuple(row for body in bodies for row in _evidence(graph, body))
    return network, replace(network, question="evidence", columns=("fact", "bearing", "claim"), rows=rows)


def _evidence(graph: Graph, body: str) -> Iterator[Row]:
    said: dict[str, list[Row]] = {}
    for claim in graph.ask("view/claims", organisation=body):
        said.setdefault(claim["claim"], []).append(claim)
    for link in graph.ask("view/evidence", organisation=body):
        yield from ({**link, **claim} for claim in said.get(link["claim"], ()))
