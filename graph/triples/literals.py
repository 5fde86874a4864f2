"""Dates as literals: EDTF for what was said, xsd:date for what any engine compares."""

from __future__ import annotations

from datetime import date

from pyoxigraph import Literal, NamedNode

from comity.graph.iris import term
from comity.graph.period import Period
from comity.ontology.namespaces import EDTF


def period_literal(period: Period) -> Literal:
    """A period in its own words.

    >>> period_literal(Period("2010-22")).value
    '2010-22'
    """
    return Literal(period.edtf, datatype=NamedNode(EDTF))


def day_literal(day: date) -> Literal:
    """A day that every engine can compare."""
    return Literal(day.isoformat(), datatype=term("xsd:date"))
