"""What holds on a day, as statements with a footnote each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from comity.graph.period import Period
from comity.queries.answer import Row
from comity.viz.brief.page import Piece, Statement
from comity.viz.brief.sources import Sources
from comity.viz.wording import worded


@dataclass(frozen=True, slots=True)
class Held:
    """A row of an answer that says what holds: ``line`` opens its own statement, ``subject`` names it elsewhere."""

    row: Row
    line: str
    subject: str

    @property
    def lasts(self) -> bool:
        """Whether it is a spell, which begins and ends, and no event or trait."""
        return "certainty" in self.row


def held(rows: Iterable[Row], line: Callable[[Row], str], subject: Callable[[Row], str]) -> list[Held]:
    """Each fact of some rows once: what is certain first, else in their order."""
    kept: dict[str, Held] = {}
    for row in rows:
        kept.setdefault(row["fact"], Held(row, line(row), subject(row)))
    return sorted(kept.values(), key=lambda item: item.row.get("certainty", ""))


def on_day(rows: Iterable[Row], on: str) -> list[Row]:
    """The spells that hold on a day, each with its certainty, by their four bounds (ISO days sort as text).

    >>> spell = {"possiblyFrom": "2001", "certainlyFrom": "2002", "certainlyUntil": "2003", "possiblyUntil": "2004"}
    >>> [row["certainty"] for day in ("2000", "2001", "2002") for row in on_day([spell], day)]
    ['possibly', 'certainly']
    """
    found = (row for row in rows if row["possiblyFrom"] <= on <= row["possiblyUntil"])
    return [{**row, "certainty": _certainty(row, on)} for row in found]


def _certainty(row: Row, on: str) -> str:
    return "certainly" if row["certainlyFrom"] <= on <= row["certainlyUntil"] else "possibly"


def told_first(rows: Iterable[Row], column: str) -> list[Row]:
    """The rows of each fact in their order, but those first that say something in a column.

    >>> [row["a"] for row in told_first([{"fact": "f", "a": ""}, {"fact": "f", "a": "x"}], "a")]
    ['x', '']
    """
    rows = list(rows)
    places = {fact: place for place, fact in enumerate(dict.fromkeys(row["fact"] for row in rows))}
    return sorted(rows, key=lambda row: (places[row["fact"]], not row[column]))


def stated(item: Held, on: date, sources: Sources) -> Statement:
    """Its statement: what, whether only possibly, since when and until when, with its footnote."""
    possibly = "possibly: " if item.row.get("certainty") == "possibly" else ""
    dates = _spell(item.row, on, sources) if item.lasts else [dated(item.row.get("begin", ""))]
    parts = ", ".join(filter(None, (possibly + item.line, *dates)))
    return (Piece(f"{opened(parts)}.", sources.behind(item.row["fact"])),)


def opened(text: str) -> str:
    """A sentence with its first letter large.

    >>> opened("participating State")
    'Participating State'
    """
    return text[:1].upper() + text[1:]


def key_of(path: str) -> str:
    """The short name of a body by its path.

    >>> key_of("organisation/CICA")
    'CICA'
    """
    return path.partition("/")[2]


def dated(edtf: str) -> str:
    """A date in words; of a set, the readings that no finer one bears out.

    >>> dated("[2005,2006,2006-06-17]")
    '2005 or 17 June 2006'
    """
    return (
        " or ".join(worded(f"[{part}]" if ".." in part else part) for part in finest(Period(edtf).parts))
        if edtf
        else ""
    )


def finest(texts: Iterable[str]) -> list[str]:
    """The dates that are no vaguer wording of another one, in order of time.

    >>> finest(["2006", "2006-06-17", "2004"])
    ['2004', '2006-06-17']
    """
    found = {text: Period(f"[{text}]" if ".." in text and "[" not in text else text) for text in texts}
    kept = [text for text, period in found.items() if not any(_finer(other, period) for other in found.values())]
    return sorted(kept, key=lambda text: (found[text].earliest, text))


def _finer(one: Period, other: Period) -> bool:
    within = other.earliest <= one.earliest and one.latest <= other.latest
    return within and (one.days, one.edtf) < (other.days, other.edtf)


def _spell(row: Row, on: date, sources: Sources) -> list[str]:
    begin = f"since {moment(row['begin'])}" if row["begin"] else _seen(row, on, sources)
    return [begin, f"until {moment(row['end'])}" if row["end"] else ""]


def moment(edtf: str) -> str:
    """A date in words that can stand behind ``since`` or ``until``.

    >>> moment("[2005-07-05..2005-07-06]"), moment("2006")
    ('some day between 5 July 2005 and 6 July 2005', '2006')
    """
    words = dated(edtf)
    return f"some day {words}" if words.startswith("between") else words


def _seen(row: Row, on: date, sources: Sources) -> str:
    """Since when, where no source dates the begin: at the latest since it was first seen."""
    seen = sorted(claim["observed"] for claim in sources.supporting(row["fact"]) if claim["observed"])
    if not seen:
        return "since when no source says"
    by = Period(seen[0]).latest <= on
    return f"since {worded(seen[0])} at the latest" if by else f"since when no source says, seen {worded(seen[0])}"
