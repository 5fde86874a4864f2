"""Standings beside memberships: suspended, frozen, disputed."""

from __future__ import annotations

from datetime import date

from comity.analysis.days import Span, spans_of
from comity.queries import Graph

Standings = dict[tuple[str, str], list[tuple[str, Span]]]
"""Each standing of a state in a body, with the days on which it certainly held."""


def read_standings(graph: Graph) -> Standings:
    """The standings of all members in all bodies."""
    found: Standings = {}
    for row in graph.ask("standings"):
        certain = spans_of(*(date.fromisoformat(row[name]) for name in ("certainlyFrom", "certainlyUntil")))
        found.setdefault((row["member"], row["body"]), []).extend((row["standing"], days) for days in certain)
    return found
