"""What the commands that ask do with a graph's answers."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from comity.cli.asking import Weighing
from comity.cli.completion import flag_of
from comity.graph.errors import BadQuery, UnknownName
from comity.queries import Graph
from comity.queries.catalogue import question


def open_graph(source: Path | str, weighing: Weighing | None = None) -> Graph:
    """The graph of a folder or an endpoint, weighed again where that is asked for."""
    if isinstance(source, str) and "://" not in source:
        raise click.UsageError(f"not the address of an endpoint: {source!r}")
    graph = Graph.open(source)
    if not weighing or not any(weighing):
        return graph
    head = graph.head
    return graph.weighed(_day(weighing.known), weighing.policy or head.rule, weighing.joining or head.joining)


def parsed(name: str, values: Sequence[str]) -> dict[str, str]:
    """Words such as ``--on 2010-01-01`` as parameters of a question; raises UsageError."""
    known = {parameter.name for parameter in question(name).parameters}
    found: dict[str, str] = {}
    words = [part for word in values for part in (word.split("=", 1) if word.startswith("--") else [word])]
    for flag, value in zip(words[::2], words[1::2], strict=False):
        key = _camel(flag.removeprefix("--"))
        if not flag.startswith("--") or key not in known:
            told = ", ".join(map(flag_of, sorted(known))) or "none"
            raise click.UsageError(f"{name} has no parameter {flag!r}; there are: {told}")
        found[key] = value
    if len(words) % 2:
        raise click.UsageError(f"no value for {words[-1]!r}; parameters are written --PARAMETER VALUE")
    return found


def explained(graph: Graph, fact: str) -> str:
    """Why a fact is as it is: its own properties, then every claim with its words and source.

    Raises UnknownName for a fact that the graph does not hold.
    """
    from comity.cli.render import render_why

    path = fact.removeprefix("https://w3id.org/comity/id/")
    described = graph.describe(path)
    if not described:
        raise UnknownName(f"no fact {fact!r} in this graph; `comity ask` shows facts in its last column")
    return render_why(path, described, graph.ask("evidence-of", fact=path))


def query_text(query: str) -> str:
    """A query as given, out of @FILE, or out of standard input for ``-``; raises BadQuery for a file unread."""
    if query == "-":
        return sys.stdin.read()
    if not query.startswith("@"):
        return query
    try:
        return Path(query[1:]).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise BadQuery(f"can not be read: {fault}", query[1:]) from fault


def _camel(flag: str) -> str:
    return re.sub(r"-(\w)", lambda match: match[1].upper(), flag)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as fault:
        raise click.UsageError(f"not a day (YYYY-MM-DD): {text!r}") from fault
