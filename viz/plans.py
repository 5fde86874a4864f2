"""Plans and what became of them: a plan is never a fact, and a fact that came earlier is not its outcome."""

from __future__ import annotations

from comity.queries.answer import Answer, Row
from comity.viz.events import title_of
from comity.viz.wording import period_of, worded

_KEPT = ("relation", "body", "who", "begin", "fact", "words", "before", "after", "document")
_LAST = "9999-12-31"


def read_plans(plans: Answer) -> list[Row]:
    """One row a planned claim: what, for when (``from`` and ``until``, days), ``outcome`` and what that is in words.

    >>> from comity.queries.answer import Head
    >>> row = {"claim": "c", "relation": "Meeting", "kindLabel": "summit", "ordinal": "7", "begin": "2026-10"}
    >>> read_plans(Answer("plans", {}, (), (row,), Head(data_date="2026-11-24")))[0]["outcome"]
    'unknown'
    """
    kept: dict[str, Row] = {}
    for row in plans:
        kept.setdefault(row["claim"], row)
    read = [_plan(row, plans.head.data_date) for row in kept.values()]
    return sorted(read, key=lambda plan: (plan["from"] or _LAST, plan["id"]))


def outcome_of(begin: str, came: str, data_date: str) -> tuple[str, str]:
    """What became of a plan for ``begin`` when the fact of its key began at ``came`` (EDTF, empty for none).

    >>> outcome_of("2001-11-08", "2002-06-04", "2026-01-01")
    ('moved', 'came about later: 4 June 2002')
    >>> outcome_of("2026-10", "", "2026-01-01")[0], outcome_of("2025", "", "2026-01-01")[0]
    ('open', 'unknown')
    """
    planned, held = period_of(begin), period_of(came)
    if held and planned:
        if held.latest < planned.earliest:
            return "before", f"what was planned is known since {worded(came)} already"
        if held.earliest > planned.latest:
            return "moved", f"came about later: {worded(came)}"
        return "fulfilled", f"came about as planned: {worded(came)}"
    if held:
        return "fulfilled", f"came about: {worded(came)}"
    if planned is None or planned.latest.isoformat() >= data_date:
        return "open", f"still open on {worded(data_date)}" if data_date else "still open"
    return "unknown", f"not known to have come about by {worded(data_date)}"


def _plan(row: Row, data_date: str) -> Row:
    period = period_of(row.get("begin", ""))
    outcome, told = outcome_of(row.get("begin", ""), row.get("factBegin", ""), data_date)
    days = {"from": period.earliest.isoformat(), "until": period.latest.isoformat()} if period else {}
    return (
        {name: row.get(name, "") for name in _KEPT}
        | {"id": row["claim"], "title": _title(row), "outcome": outcome, "told": told}
        | {"beginWords": row.get("beginWords") or worded(row.get("begin", "")), "from": "", "until": ""}
        | days
    )


def _title(row: Row) -> str:
    """A planned membership is called by its capacity, a planned meeting by its ordinal, with its place."""
    capacity = "chair" if row["relation"] == "Chairmanship" else row.get("capacityLabel", "")
    place = f" in {row['placeLabel']}" if row.get("placeLabel") else ""
    return (capacity or title_of(row)) + place
