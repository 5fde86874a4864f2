"""A page on a state or a body on a day, made from answers of the catalogue alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from comity.ontology.gazetteer import labels
from comity.queries import Graph
from comity.queries.answer import Row
from comity.queries.parameters import resolve
from comity.viz.brief.contested import contested
from comity.viz.brief.held import Held, held, key_of, opened, stated
from comity.viz.brief.names import section_of_names
from comity.viz.brief.of_body import sections_of_body
from comity.viz.brief.of_state import sections_of_state
from comity.viz.brief.page import Brief, Piece, Section
from comity.viz.brief.plans import planned
from comity.viz.brief.sources import Sources
from comity.viz.wording import worded

_NOTHING = (Piece("No source here says anything of it on this day."),)


def brief_of(graph: Graph, party: str, on: str = "") -> Brief:
    """The page on a state or organisation by its name or key, on a day (the data date unless said).

    Raises UnknownName for a name or day that means nothing.

    >>> from pyoxigraph import Store
    >>> from comity.queries.engines import Embedded
    >>> brief_of(Graph(Embedded(Store())), "Mongolia", "2013-01-01").title
    'Mongolia on 1 January 2013'
    """
    path = resolve(party, "state", "organisation")
    name, head = labels()[path], graph.ask("standings-on", on=on or graph.head.data_date).head
    sources, plans = Sources(graph), graph.ask("plans-of", party=key_of(path)).rows
    parts = _parts(graph, path, name, head.on)
    told = _sections(graph, path, parts, plans, date.fromisoformat(head.on), sources)
    about = (opened(f"{head}."), *_checked(graph, {path, *(row.get("body", "") for row in (*_rows(parts), *plans))}))
    sections = (*section_of_names(path, head.on), *told)
    return Brief(f"{name} on {worded(head.on)}", about, sections, tuple(sources.cited))


def _sections(
    graph: Graph, path: str, parts: dict[str, list[Held]], plans: Sequence[Row], on: date, sources: Sources
) -> tuple[Section, ...]:
    """What holds by heading, what is contested, what was planned; where there is nothing, a section that says so."""
    items = [item for part in parts.values() for item in part]
    told = {heading: [stated(item, on, sources) for item in part] for heading, part in parts.items()}
    told["Contested"] = list(contested([*items, *_denied(graph, path, on.isoformat())], sources))
    told["Planned"] = list(planned(plans, on, sources))
    found = tuple(Section(heading, tuple(statements)) for heading, statements in told.items() if statements)
    return found or (Section("Belongs to", (_NOTHING,)),)


def _rows(parts: dict[str, list[Held]]) -> Iterator[Row]:
    return (item.row for part in parts.values() for item in part)


def _parts(graph: Graph, path: str, name: str, on: str) -> dict[str, list[Held]]:
    own = sections_of_state(graph, path, name, on)
    return {**sections_of_body(graph, path, on), **own} if path.startswith("organisation/") else own


def _denied(graph: Graph, path: str, on: str) -> list[Held]:
    """What may hold but is denied for the day: it holds nowhere on the page, and its voices are told all the same."""
    rows = graph.ask("denied-on", party=key_of(path), on=on)
    return held(rows, _membership, _membership)


def _membership(row: Row) -> str:
    return f"{row['memberLabel']} as {row['capacityLabel']} of {key_of(row['body'])}"


def _checked(graph: Graph, bodies: set[str]) -> list[str]:
    """When the rows about the bodies of the page were last checked against their sources."""
    days: dict[str, list[str]] = {}
    for row in graph.ask("checked"):
        if row["body"] in bodies:
            days.setdefault(row["checked"], []).append(row["body"].partition("/")[2])
    return [f"Last checked on {worded(day)}: {', '.join(sorted(keys))}." for day, keys in sorted(days.items())]
