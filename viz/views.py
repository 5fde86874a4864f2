"""The answers that the page is made from, asked of the catalogue in one go."""

from __future__ import annotations

from dataclasses import dataclass, fields

from comity.queries.answer import Answer, Head
from comity.queries.ask import Graph

QUESTIONS = {
    "network": "view/network",
    "evidence": "view/evidence",
    "events": "view/events",
    "plans": "view/plans",
    "sources": "view/sources",
    "findings": "findings",
    "denials": "denials",
}
"""The question of the catalogue behind each field of ``Views``."""

_NONE = Answer("none", {}, (), (), Head())


@dataclass(frozen=True, slots=True)
class Views:
    """One answer for each question; a page can be drawn without those that have a default.

    >>> len(Views(_NONE, _NONE).plans)
    0
    """

    network: Answer
    evidence: Answer
    events: Answer = _NONE
    plans: Answer = _NONE
    sources: Answer = _NONE
    findings: Answer = _NONE
    denials: Answer = _NONE


def ask_views(graph: Graph) -> Views:
    """All that the page shows, asked of a graph.

    >>> from pyoxigraph import Store
    >>> from comity.queries.engines import Embedded
    >>> len(ask_views(Graph(Embedded(Store()))).network)
    0
    """
    return Views(**{field.name: graph.ask(QUESTIONS[field.name]) for field in fields(Views)})
