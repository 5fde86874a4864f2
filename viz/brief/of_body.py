"""The sections of a page on a body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.graph.period import Period
from comity.queries import Graph
from comity.queries.answer import Row
from comity.viz.brief.held import Held, held, key_of, on_day, told_first
from comity.viz.brief.names import called

Sections = dict[str, list[Held]]


def sections_of_body(graph: Graph, path: str, on: str) -> Sections:
    """What a body is, who chairs and serves it, where it sits, who belongs to it, and what it adopted, by heading."""
    key = key_of(path)
    standings = [row for row in graph.ask("standings-on", on=on) if row["body"] == path]
    return {
        "What it is": [*_changes(graph, key, on), *_traits(graph, key)],
        **_led(graph, key, on),
        **_members(graph, key, on),
        "Standing of members": held(standings, _standing, lambda row: f"{_standing(row)} in {key}"),
        "Founding and main documents": _instruments(graph, key, on),
    }


def _led(graph: Graph, key: str, on: str) -> Sections:
    """Chair, heads of secretariat and seat on the day, what began last first."""
    chairs = _latest(graph.ask("chair-of", organisation=key, on=on))
    offices, seats = (_latest(on_day(graph.ask(question, organisation=key), on)) for question in _LED)
    return {
        "Chair": held(chairs, lambda row: row["holderLabel"], lambda row: f"{row['holderLabel']} as chair of {key}"),
        "Secretariat": held(offices, _office, _office),
        "Seat": held(seats, lambda row: row["placeLabel"], lambda row: f"seat of {key} in {row['placeLabel']}"),
    }


_LED = ("officers-of", "seats-of")


def _latest(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row["begin"].strip("["), reverse=True)


def _office(row: Row) -> str:
    return f"{row['personLabel']}, {row['postLabel']}"


def _members(graph: Graph, key: str, on: str) -> Sections:
    """A section a capacity, full ones first, each with how many hold it certainly and how many possibly."""
    full = {row["fact"] for row in graph.ask("members-of", organisation=key, capacity="fullCapacity", on=on)}
    rows = graph.ask("members-of", organisation=key, capacity="anyCapacity", on=on)
    groups: dict[tuple[bool, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row["fact"] not in full, row["capacityLabel"]), []).append(row)
    return {_counted(label, group): _belonging(group, key, on) for (_, label), group in sorted(groups.items())}


def _counted(capacity: str, rows: list[Row]) -> str:
    certain = sum(row["certainty"] == "certainly" for row in rows)
    possible = f" certainly, {len(rows) - certain} possibly" if certain < len(rows) else ""
    return f"{capacity[:1].upper()}{capacity[1:]}: {certain}{possible}"


def _belonging(rows: list[Row], key: str, on: str) -> list[Held]:
    return held(
        rows,
        lambda row: called(row["member"], row["memberLabel"], on),
        lambda row: f"{row['memberLabel']} as {row['capacityLabel']} of {key}",
    )


def _standing(row: Row) -> str:
    return f"{row['memberLabel']}, {row['standingLabel']}"


def _changes(graph: Graph, key: str, on: str) -> list[Held]:
    rows = _by(graph.ask("changes-of", organisation=key), on)
    return held(rows, _change, lambda row: f"{key}, {_change(row)}")


def _change(row: Row) -> str:
    place = f" in {row['placeLabel']}" if row["placeLabel"] else ""
    return row["changeLabel"] + place + (f" by {row['agentLabel']}" if row["agentLabel"] else "")


def _traits(graph: Graph, key: str) -> list[Held]:
    rows = told_first(graph.ask("traits-of", organisation=key), "article")
    return held(rows, _trait, lambda row: f"{key}, {_trait(row)}")


def _trait(row: Row) -> str:
    return f"{row['schemeLabel']}: {row['traitLabel']}" + (f" ({row['article']})" if row["article"] else "")


def _instruments(graph: Graph, key: str, on: str) -> list[Held]:
    rows = told_first(graph.ask("instruments-of", organisation=key), "characterLabel")
    return held([row for row in rows if not row["begin"] or _first(row) <= on], _instrument, _instrument)


def _first(row: Row) -> str:
    return Period(row["begin"]).earliest.isoformat()


def _instrument(row: Row) -> str:
    return row["instrumentLabel"] + (f" ({row['characterLabel']})" if row["characterLabel"] else "")


def _by(rows: Iterable[Row], on: str) -> Iterator[Row]:
    """What may have happened by the day (ISO days sort as text)."""
    return (row for row in rows if row["possiblyFrom"] <= on)
