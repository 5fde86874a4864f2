"""From the cells of a reference table to values: each role says in the ontology what it takes."""

from __future__ import annotations

from collections.abc import Callable, Collection

from comity.graph.claim import Concept, Moment, Thing, Value
from comity.graph.errors import BadData
from comity.graph.period import Period
from comity.loaders.reference.tables import Row
from comity.ontology.concepts import areas, concepts_of
from comity.ontology.declarations import roles
from comity.ontology.gazetteer import labels

Known = Collection[str]

_OF_AREAS = ("area", "subarea", "")
"""The schemes whose concepts are areas of a body; a field of mutual interest has no scheme and is one too."""


def read_role(row: Row, column: str, role: str, known: Known, faults: list[BadData]) -> list[Value]:
    """The values of a role in a row's cell; a name that is neither in the gazetteer nor in ``known`` is a fault."""
    cell = row[column]
    if not cell:
        return []
    try:
        parts = cell.split() if role == "names" else [cell]
        return [_value(part, role, row, known) for part in parts]
    except ValueError as fault:
        faults.append(row.fault(str(fault), column))
        return []


def read_moment(row: Row, column: str, faults: list[BadData]) -> Moment | None:
    """The date in a cell with its rung of the ladder; one that is no EDTF date is a fault."""
    if not row[column]:
        return None
    basis = row[f"{column}_basis"]
    if basis and basis not in concepts_of("bases"):
        faults.append(row.fault(f"unknown basis {basis!r}", f"{column}_basis"))
    try:
        return Moment(Period(row[column]), basis=basis)
    except ValueError as fault:
        faults.append(row.fault(str(fault), column))
        return None


def _value(cell: str, role: str, row: Row, known: Known) -> Value:
    kind = roles()[role].values
    if kind == "integer":
        return int(cell)
    if kind == "string":
        return cell
    if kind == "Concept":
        return _area(cell, row) if role == "concept" and row["scheme"] in _OF_AREAS else _concept(cell, role)
    return _THINGS[kind](cell, known)


def _area(cell: str, row: Row) -> Thing:
    """An area of the body's own scheme, or a part of one: ``economic``, ``economic/tourism``."""
    area, _, part = cell.partition("/")
    path = f"area/{row['organization']}/{area}"
    if path not in areas() or bool(part) != (row["scheme"] == "subarea"):
        raise ValueError(f"unknown {row['scheme'] or 'area'} {cell!r}")
    return Thing(f"{path}/{part}" if part else path)


def _concept(cell: str, role: str) -> Concept:
    scheme = roles()[role].scheme
    if cell not in concepts_of(scheme):
        raise ValueError(f"unknown concept {cell!r} (of {scheme})")
    return Concept(cell)


def _thing(*kinds: str) -> Callable[[str, Known], Thing]:
    def read(cell: str, known: Known) -> Thing:
        paths = [f"{kind}/{cell}" for kind in kinds]
        found = next((path for path in paths if path in labels() or path in known), None)
        if found is None:
            raise ValueError(f"unknown {' or '.join(kinds)} {cell!r}")
        return Thing(found)

    return read


def _meeting(cell: str, known: Known) -> Thing:
    organization, _, rest = cell.partition("/")
    if f"organisation/{organization}" not in labels() or rest.count("/") != 2:
        raise ValueError(f"no meeting (ORGANISATION/level/series/ordinal): {cell!r}")
    return Thing(f"meeting/{cell}")


_THINGS: dict[str, Callable[[str, Known], Thing]] = {
    "Organisation": _thing("organisation"),
    "Party": _thing("state", "organisation"),
    "Agent": _thing("state", "person", "organisation"),
    "Person": _thing("person"),
    "Place": _thing("place"),
    "Post": _thing("post"),
    "Instrument": _thing("instrument"),
    "Meeting": _meeting,
}
