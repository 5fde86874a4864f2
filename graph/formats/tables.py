"""Tables for those who count: memberships, chairs and meetings as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from functools import cache

from comity.graph.claim import Concept, Thing, Value
from comity.graph.fact import Fact
from comity.graph.period import Period
from comity.graph.triples.things import iso3_of
from comity.ontology.concepts import broader

Row = dict[str, str]

STATUSES = {"member": "member", "participant": "member", "party": "member", "observer": "observer",
            "associate": "associate", "partner": "partner", "guest": "partner"}  # fmt: skip
"""The status of each broadest capacity in memberships.csv; a dialogue partner has a status of its own."""

MEMBERSHIPS = ("organisation", "state_iso3", "status", "start", "end", "start_precision", "alternatives", "agreement")
CHAIRS = ("organisation", "holder", "holder_label", "title", "start", "end", "alternatives", "agreement")
MEETINGS = ("organisation", "level", "series", "ordinal", "place", "host", "start", "end", "held", "alternatives",
            "agreement")  # fmt: skip


def render_memberships(facts: Iterable[Fact]) -> str:
    """Every membership of a state or organisation: dates ISO at their precision, the preferred reading first.

    ``state_iso3`` is the state's ISO code where it has one, else comity's key; ``end`` is empty while none
    is known; ``alternatives`` holds the other readings of a contested begin or end.
    """
    return _render(MEMBERSHIPS, (_membership(fact) for fact in _of(facts, "Membership")))


def render_chairs(facts: Iterable[Fact], labels: Mapping[str, str]) -> str:
    """Every chairmanship."""
    return _render(CHAIRS, (_chair(fact, labels) for fact in _of(facts, "Chairmanship")))


def render_meetings(facts: Iterable[Fact], labels: Mapping[str, str]) -> str:
    """Every meeting; ``held`` is empty for one that is only scheduled."""
    return _render(MEETINGS, (_meeting(fact, labels) for fact in _of(facts, "Meeting")))


@cache
def status_of(capacity: str) -> str:
    """The status of a capacity in memberships.csv.

    >>> status_of("participatingState"), status_of("sectoralDialoguePartner"), status_of("partnerForCooperation")
    ('member', 'dialogue_partner', 'partner')
    """
    line = [capacity, *broader(capacity)]
    if any(name.lower().endswith("dialoguepartner") for name in line):
        return "dialogue_partner"
    return next((STATUSES[name] for name in line if name in STATUSES), "partner")


def precision_of(period: Period | None) -> str:
    """``day``, ``month``, ``year`` or ``range``; empty where no date is known.

    >>> precision_of(Period("2002-06")), precision_of(Period("[2008,2009]"))
    ('month', 'range')
    """
    if period is None:
        return ""
    parts = period.edtf.rstrip("~").split("-")
    plain = all(part.isdigit() for part in parts) and (len(parts) == 1 or int(parts[1]) <= 12)
    return ("year", "month", "day")[len(parts) - 1] if plain else "range"


def _membership(fact: Fact) -> Row:
    begin, end = fact.preferred_begin, fact.preferred_end
    return {
        "organisation": _key(fact.role("organization")),
        "state_iso3": _iso3(fact.key.role("member")),
        "status": status_of(_key(fact.key.role("role"))),
        "start": str(begin or ""),
        "end": str(end or ""),
        "start_precision": precision_of(begin),
        "alternatives": _alternatives(fact),
        "agreement": fact.agreement,
    }


def _chair(fact: Fact, labels: Mapping[str, str]) -> Row:
    holder = fact.key.role("holder")
    return {
        "organisation": _key(fact.role("organization")),
        "holder": _key(holder),
        "holder_label": _label(holder, labels),
        "title": "; ".join(str(value) for role, value in fact.roles if role == "title"),
        "start": str(fact.preferred_begin or ""),
        "end": str(fact.preferred_end or ""),
        "alternatives": _alternatives(fact),
        "agreement": fact.agreement,
    }


def _meeting(fact: Fact, labels: Mapping[str, str]) -> Row:
    firm = any(claim.modality != "scheduled" for claim in fact.supporting)
    texts = {name: _key(fact.role(name)) for name in ("level", "series", "ordinal")}
    places = {name: _labels(fact, name, labels) for name in ("place", "host")}
    dates = {"start": str(fact.preferred_begin or ""), "end": str(fact.preferred_end or "")}
    rest = {"held": "held" if firm else "", "alternatives": _alternatives(fact), "agreement": fact.agreement}
    return {"organisation": _key(fact.role("organization"))} | texts | places | dates | rest


def _alternatives(fact: Fact) -> str:
    """The other readings, such as ``start 2006``."""
    pairs = (("start", fact.begin, fact.preferred_begin), ("end", fact.end, fact.preferred_end))
    return "; ".join(
        f"{name} {part}"
        for name, said, preferred in pairs
        if said and preferred
        for part in said.parts
        if part not in preferred.parts and said != preferred
    )


def _of(facts: Iterable[Fact], relation: str) -> list[Fact]:
    return sorted((fact for fact in facts if fact.key.relation == relation), key=lambda fact: fact.path)


def _key(value: Value | None) -> str:
    match value:
        case None:
            return ""
        case Thing():
            return value.key
        case Concept(name):
            return name
    return str(value)


def _iso3(value: Value | None) -> str:
    return iso3_of(value.key) or value.key if isinstance(value, Thing) else ""


def _label(value: Value | None, labels: Mapping[str, str]) -> str:
    return labels.get(value.path, value.key) if isinstance(value, Thing) else str(value or "")


def _labels(fact: Fact, name: str, labels: Mapping[str, str]) -> str:
    return "; ".join(_label(value, labels) for role, value in fact.roles if role == name)


def _render(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()
