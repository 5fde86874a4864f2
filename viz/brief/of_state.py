"""The sections of a page on a state (or an organisation as one that belongs to others)."""

from __future__ import annotations

from comity.queries import Graph
from comity.queries.answer import Row
from comity.viz.brief.held import Held, held, key_of


def sections_of_state(graph: Graph, path: str, name: str, on: str) -> dict[str, list[Held]]:
    """What a state belongs to, which of its memberships are suspended or disputed, and what it chairs, by heading."""
    key = path.partition("/")[2]
    memberships = graph.ask("memberships-of", member=key, on=on)
    standings = [row for row in graph.ask("standings-on", on=on) if row["member"] == path]
    return {
        "Belongs to": held(
            memberships, _member, lambda row: f"{name} as {row['capacityLabel']} of {key_of(row['body'])}"
        ),
        "Standing": held(standings, _standing, lambda row: f"{name}, {row['standingLabel']} in {key_of(row['body'])}"),
        "Chairs": held(
            graph.ask("chaired-by", holder=key, on=on), _body, lambda row: f"{name} as chair of {key_of(row['body'])}"
        ),
    }


def _member(row: Row) -> str:
    return f"{_body(row)}: {row['capacityLabel']}"


def _standing(row: Row) -> str:
    return f"{_body(row)}: {row['standingLabel']}"


def _body(row: Row) -> str:
    key = key_of(row["body"])
    return row["bodyLabel"] if row["bodyLabel"] == key else f"{row['bodyLabel']} ({key})"
