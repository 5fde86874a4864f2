"""What was planned by a day, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from comity.graph.period import Period
from comity.queries.answer import Row
from comity.viz.brief.held import dated, key_of, moment, opened
from comity.viz.brief.page import Piece, Statement
from comity.viz.brief.sources import Sources

_SUBJECTS = {
    "Membership": "{whoLabel} as {asLabel} of {bodyKey}",
    "Application": "application of {whoLabel} to {bodyKey}",
    "Standing": "{whoLabel}, {asLabel} in {bodyKey}",
    "Chairmanship": "{whoLabel} as chair of {bodyKey}",
    "OfficeHolding": "{whoLabel} as {asLabel}",
    "Meeting": "{asLabel} of {bodyKey}",
    "Seat": "seat of {bodyKey}",
    "Change": "{bodyKey}, {asLabel}",
}
"""How a plan of each relation is named; what a plan of any other relation is, no reader of a brief asks."""


def planned(rows: Iterable[Row], on: date, sources: Sources) -> Iterator[Statement]:
    """A sentence for each thing planned by a day, from several sources once, in order of time."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        if row["relation"] in _SUBJECTS and _told(row, on):
            when = _first(row["begin"] or row["end"]).isoformat()
            groups.setdefault((when, subject(row), row["begin"], row["end"]), []).append(row)
    for key in sorted(groups):
        plans = groups[key]
        yield Piece(f"{opened(key[1])}{_when(plans[0])}", sources.note(plans)), _outcome(plans, sources), Piece(".")


def _when(row: Row) -> str:
    begins, ends = (", for", " to") if row["relation"] == "Meeting" else (", from", ", until")
    begin = f"{begins} {moment(row['begin'])}" if row["begin"] else ""
    return begin + (f"{ends} {moment(row['end'])}" if row["end"] else "")


def subject(row: Row) -> str:
    """What is planned, in words.

    >>> plan = {"relation": "Meeting", "asLabel": "summit", "body": "organisation/CICA", "ordinal": "3"}
    >>> subject({**plan, "placeLabel": "Baku"})
    'summit no. 3 of CICA in Baku'
    """
    kind = f"{row['asLabel']} no. {row['ordinal']}" if row["ordinal"] else row["asLabel"]
    place = f" in {row['placeLabel']}" if row["placeLabel"] else ""
    return _SUBJECTS[row["relation"]].format_map({**row, "asLabel": kind, "bodyKey": key_of(row["body"])}) + place


def _told(row: Row, on: date) -> bool:
    """Whether it was a plan on the day: known by then and, if firmly scheduled, still to come."""
    moment = row["begin"] or row["end"]
    published = _first(row["issued"] or moment) <= on
    return published and (row["modality"] == "planned" or (bool(moment) and _first(moment) > on))


def _outcome(plans: list[Row], sources: Sources) -> Piece:
    """What became of a plan: the fact of the same key that a source states, begun or ended as the plan has it."""
    ends = bool(plans[0]["end"]) and not plans[0]["begin"]
    for row in plans:
        stated = sources.supporting(row["became"]) if row["became"] else []
        said = [claim for claim in stated if claim["end" if ends else "begin"]]
        if said or (stated and not ends):
            date = dated(row["becameEnd" if ends else "becameBegin"])
            word = "it ended" if ends else "it came about"
            return Piece(f"; {word}{' ' + date if date else ''}", sources.note(said or stated))
    return Piece("; no source says that it ended" if ends else "; no source says that it came about")


def _first(edtf: str) -> date:
    return Period(edtf).earliest if edtf else date.max
