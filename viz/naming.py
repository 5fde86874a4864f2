"""What a thing was called on a day, every name it ever had, and its region: the gazetteer's own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from comity.graph.period import EARLIEST, Period
from comity.ontology.gazetteer import Name, labels, names, table

_OFFICIAL_USE = ("short", "official", "former", "acronym")
_ORDER = {"short": 0}
_SHORT = 12

Stretch = dict[str, str]


def all_names(path: str) -> set[str]:
    """Every name of a thing that is not the name of its people.

    >>> "Burma" in all_names("state/MMR")
    True
    """
    return {name.text for name in _names_of(path) if name.kind != "demonym"}


def short_of(path: str, label: str = "") -> str:
    """What a picture calls a thing: its key, unless that is longer than a box is wide and the label is not.

    The label is the gazetteer's unless another is given.

    >>> short_of("organisation/CICA"), short_of("organisation/SHANGHAI-FIVE"), short_of("organisation/UNKNOWN-TO-ALL")
    ('CICA', 'Shanghai Five', 'UNKNOWN-TO-ALL')
    """
    key = path.rpartition("/")[2]
    label = label or labels().get(path, key)
    return key if len(key) <= _SHORT or len(label) > 2 * _SHORT else label


def region_of(path: str) -> str:
    """The region of a state (UN M49 sub-region), empty for anything else.

    >>> region_of("state/KAZ"), region_of("organisation/CICA")
    ('Central Asia', '')
    """
    return _regions().get(path, "")


def earlier_names(path: str, label: str, short: str) -> list[Stretch]:
    """The days on which a thing had another label or acronym than today, oldest first.

    Of several names of one day the short one is taken, else the shortest that is no acronym.

    >>> earlier_names("state/TUR", "Türkiye", "TUR")
    [{'from': '0001-01-01', 'until': '2022-05-31', 'label': 'Turkey', 'short': 'TUR'}]
    """
    full, brief = _before(path, label, acronym=False), _before(path, short, acronym=True)
    cuts = sorted({first for first, *_ in full + brief} | {_next(last) for _, last, _ in full + brief})
    days = pairwise(cuts)
    told = [(first, _at(full, first) or label, _at(brief, first) or short, after) for first, after in days]
    return [
        {"from": first.isoformat(), "until": (after - timedelta(1)).isoformat(), "label": name, "short": code}
        for first, name, code, after in told
        if (name, code) != (label, short)
    ]


def _before(path: str, today: str, *, acronym: bool) -> list[tuple[date, date, Name]]:
    """The dated names before today's came into use, each with its first and last day."""
    own = [name for name in _names_of(path) if name.kind in _OFFICIAL_USE]
    since = _since(name for name in own if name.text == today)
    if since is None:
        return []
    spans = [(*_days(name), name) for name in own if name.end and _acronym(name.text) is acronym]
    return [(first, min(last, since - timedelta(1)), name) for first, last, name in spans if first < since]


def _since(rows: Iterable[Name]) -> date | None:
    """The first day of a name; None where a row leaves it open."""
    begins = [name.begin for name in rows]
    return min(Period(begin).earliest for begin in begins) if begins and all(begins) else None


def _days(name: Name) -> tuple[date, date]:
    return Period(name.begin).earliest if name.begin else EARLIEST, Period(name.end).latest


def _at(spans: list[tuple[date, date, Name]], day: date) -> str:
    valid = [name for first, last, name in spans if first <= day <= last]
    best = min(valid, key=lambda name: (_ORDER.get(name.kind, 1), len(name.text), name.text), default=None)
    return best.text if best else ""


def _acronym(text: str) -> bool:
    return " " not in text and sum(char.isupper() for char in text) > 1


def _next(day: date) -> date:
    return day + timedelta(1)


def _names_of(path: str) -> tuple[Name, ...]:
    return _by_path().get(path, ())


@cache
def _by_path() -> dict[str, tuple[Name, ...]]:
    found: dict[str, list[Name]] = {}
    for name in names():
        found.setdefault(name.path, []).append(name)
    return {path: tuple(own) for path, own in found.items()}


@cache
def _regions() -> dict[str, str]:
    return {f"state/{row['key']}": row["region"] for row in table("states")}
