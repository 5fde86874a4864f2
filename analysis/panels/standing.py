"""Standings beside memberships: suspended, frozen, disputed."""

from __future__ import annotations

from datetime import date

from comity.analysis.days import Span
from comity.queries import Graph

Standings = dict[tuple[str, str], list[tuple[str, Span]]]
"""Each standing of a state in a body, with the days on which it certainly held."""


def read_standings(graph: Graph) -> Standings:
    """The standings of all members in all bodies."""
    found: Standings = {}
    for row in graph.ask("standings"):
        days = date.fromisoformat(row["certainlyFrom"]), date.fromisoformat(row["certainlyUntil"])
        if days[0] <= days[1]:
            found.setdefault((row["member"], row["body"]), []).append((row["standing"], days))
    return found
