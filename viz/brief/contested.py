"""What is contested, in one sentence each with every voice and its footnote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.queries.answer import Row
from comity.viz.brief.held import Held, finest, moment, opened
from comity.viz.brief.page import Piece, Statement
from comity.viz.brief.sources import Sources
from comity.viz.wording import worded

_EDGES = {"begin": "since ", "end": "until "}
Readings = dict[str, list[Row]]
"""The claims behind each reading of a date, by the date."""


def contested(items: Iterable[Held], sources: Sources) -> Iterator[Statement]:
    """A sentence for each fact whose sources differ: which dates, who affirms, who denies."""
    for item in items:
        if item.row["agreement"] == "contested":
            told = list(_voices(item, sources))
            parts = [Piece(f"{';' if number else ''} {piece.text}", piece.note) for number, piece in enumerate(told)]
            yield (Piece(f"{opened(item.subject)}:"), *parts, Piece("."))


def _voices(item: Held, sources: Sources) -> Iterator[Piece]:
    rows = list(sources.evidence(item.row["fact"]))
    dating = [row for row in rows if row["bearing"] in ("supports", "contradicts")]
    for edge, word in _EDGES.items():
        yield from _differing(dating, edge, word if item.lasts else "", sources)
    yield from _denied(rows, sources)
    yield from _outside(rows, sources)


def _differing(rows: list[Row], edge: str, word: str, sources: Sources) -> Iterator[Piece]:
    readings = readings_of(rows, edge)
    if len(readings) > 1:
        for date, claims in readings.items():
            when = moment(date) if word else worded(date)
            yield Piece(f"{word}{when} according to {sources.voice(claims)}", sources.note(claims))


def readings_of(rows: Iterable[Row], edge: str) -> Readings:
    """The readings of a date in order of time; a vaguer one that a finer one bears out is none of its own.

    >>> list(readings_of([{"begin": "2006"}, {"begin": "2006-06-17"}, {"begin": "2004"}, {"begin": ""}], "begin"))
    ['2004', '2006-06-17']
    """
    found: Readings = {}
    for row in rows:
        if row[edge]:
            found.setdefault(row[edge], []).append(row)
    return {text: found[text] for text in finest(found)}


def _denied(rows: list[Row], sources: Sources) -> Iterator[Piece]:
    denials = [row for row in rows if row["bearing"] == "denies"]
    if denials:
        affirming = [row for row in rows if row["bearing"] == "supports"]
        yield Piece(f"affirmed by {sources.voice(affirming)}", sources.note(affirming))
        yield Piece(f"denied by {sources.voice(denials)}{_when(denials)}", sources.note(denials))


def _when(denials: list[Row]) -> str:
    days = sorted({row["observed"] or row["begin"] for row in denials} - {""})
    return f" for {worded(days[0])}" if len(days) == 1 else f" for {len(days)} moments" if days else ""


def _outside(rows: list[Row], sources: Sources) -> Iterator[Piece]:
    """What a source saw outside the dates of a fact; denials are told already, though they contradict too."""
    denied = {row["claim"] for row in rows if row["bearing"] == "denies"}
    seen = [row for row in rows if row["bearing"] == "contradicts" and row["claim"] not in denied]
    seen = [row for row in seen if row["observed"] and not (row["begin"] or row["end"])]
    for row in seen:
        yield Piece(
            f"seen {worded(row['observed'])}, outside its dates, by {sources.voice([row])}", sources.note([row])
        )
