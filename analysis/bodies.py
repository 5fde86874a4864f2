"""Which bodies a panel or a measure is made over: a named set of the gazetteer, or a list of names."""

from __future__ import annotations

from comity.analysis.days import meet, year_of
from comity.graph.errors import UnknownName
from comity.graph.period import days_between
from comity.ontology.gazetteer import table
from comity.queries.catalogue import did_you_mean
from comity.queries.parameters import resolve

DEFAULT = "regional"
"""The regional bodies with members; the United Nations, to which all belong, binds nobody to anybody."""


def chosen(text: str = DEFAULT) -> tuple[str, ...]:
    """The paths of the bodies of a named set, or of those named with commas between; raises UnknownName.

    >>> chosen("SCO,ASEAN")
    ('organisation/ASEAN', 'organisation/SCO')
    >>> "organisation/UN" in chosen()
    False
    """
    sets = sorted({row["set"] for row in table("body_sets")})
    if text in sets:
        return tuple(sorted(f"organisation/{row['organisation']}" for row in table("body_sets") if row["set"] == text))
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not names:
        raise UnknownName(f"no set of bodies {text!r}; {did_you_mean(text, sets)}")
    return tuple(sorted({resolve(name, "organisation") for name in names}))


def existed(body: str, year: int) -> bool:
    """Whether a body existed on some day of the year, by the gazetteer's begin and end.

    >>> existed("organisation/SCO", 2000), existed("organisation/SCO", 2001)
    (False, True)
    """
    row = next(row for row in table("organisations") if f"organisation/{row['key']}" == body)
    return meet(days_between(row["begin"], row["end"]), year_of(year)) is not None
