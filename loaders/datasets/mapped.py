"""Any CSV file with a mapping beside it: a claim for each line.

A source is the mapping, a YAML file with ``file``, ``source`` and ``columns``; see docs/comparing.md.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from comity.graph.claim import Claim, Concept, Moment, Roles, Thing, Value, ordered
from comity.graph.document import Document
from comity.graph.errors import BadData
from comity.graph.iris import slug
from comity.graph.period import EARLIEST, LATEST, Period
from comity.graph.workspace import Record
from comity.loaders.datasets.codes import by_name, capacity, state_by_code
from comity.loaders.datasets.dataset import Bodies, Dataset, Source, Unplaced
from comity.loaders.datasets.grid import Grid, Line, read_grid, refuse
from comity.loaders.datasets.mapping import DATES, TEXTS, Field, TableMapping, read_mapping
from comity.ontology.concepts import concepts_of
from comity.ontology.declarations import roles

_PARTIES = {"Party": ("state", "organisation"), "Agent": ("state", "organisation"), "Organisation": ("organisation",),
            "Place": ("place",)}  # fmt: skip
_PRECISIONS = (("%d", "%Y-%m-%d"), ("%m", "%Y-%m"), ("%b", "%Y-%m"), ("%B", "%Y-%m"))


def takes(where: str) -> bool:
    """Whether it is a mapping: a YAML file that says its columns.

    >>> takes("members.csv")
    False
    """
    path = Path(where)
    if path.suffix.lower() not in (".yml", ".yaml") or not path.is_file():
        return False
    return re.search(r"^columns:", path.read_text(encoding="utf-8", errors="replace"), re.MULTILINE) is not None


def load(where: str, bodies: Bodies) -> Dataset:
    """The claims of a mapped table on some bodies; raises ManyFaults with file, line and column of each fault."""
    mapping = read_mapping(Path(where))
    grid = read_grid(mapping.file, mapping.delimiter)
    faults = [
        BadData(f"the file has no column {item.column!r}", where, f"columns, {item.name}")
        for item in mapping.fields.values()
        if item.column and item.column not in grid.columns
    ]
    refuse(faults)
    document = _document(mapping, grid)
    lines = _Lines(mapping, document.key, faults)
    claims = [claim for line in grid.lines(faults) if (claim := lines.claim(line, bodies))]
    refuse(faults)
    until = document.date.latest if document.date else LATEST
    record = Record(document, tuple(claims))
    return Dataset(record, (EARLIEST, until), mapping.whole, tuple(sorted(lines.unplaced)))


def _document(mapping: TableMapping, grid: Grid) -> Document:
    fields = {name: text for name, text in mapping.source.items() if name not in ("id", "date")}
    said = mapping.source.get("date")
    when = Period(said) if said else None
    return Document(slug(mapping.source["id"]), date=when, digest=grid.digest, reader="mapped/1", **fields)


class _Lines:
    """Lines as claims; what can not be placed and what is wrong is kept beside."""

    def __init__(self, mapping: TableMapping, document: str, faults: list[BadData]) -> None:
        self._mapping, self._document, self._faults = mapping, document, faults
        self.unplaced: set[Unplaced] = set()

    def claim(self, line: Line, bodies: Bodies) -> Claim | None:
        """The claim of one line, or None where it is on no body asked for, or something in it is not known."""
        body = self._body(line)
        if body is None or body.path not in bodies:
            return None
        before = len(self._faults) + len(self.unplaced)
        said = self._roles(line, body)
        dates = {name: self._moment(line, name) for name in DATES}
        if len(self._faults) + len(self.unplaced) > before:
            return None
        texts = {name: self._text(line, name) for name in TEXTS}
        texts["locator"] = texts["locator"] or f"line {line.number}"
        return Claim(self._mapping.relation, said, self._document, derivation="tabulated", named_as=self._named(line),
                     **dates, **texts)  # type: ignore[arg-type]  # fmt: skip

    def _body(self, line: Line) -> Thing | None:
        """The organisation that a line speaks of; one that nobody here knows is not asked for."""
        return by_name(self._text(line, "organization"), "organisation")

    def _roles(self, line: Line, body: Thing) -> Roles:
        others = [item for name, item in self._mapping.fields.items() if name in roles() and name != "organization"]
        said = ((item.name, self._value(line, item, body.path)) for item in others)
        return ordered([("organization", body), *said])

    def _value(self, line: Line, item: Field, body: str) -> Value | None:
        text = self._text(line, item.name)
        if not text:
            return None
        values = roles()[item.name].values
        if values in _PARTIES:
            return self._party(line, item, text, body)
        if values == "Concept":
            return self._concept(line, item, text, body)
        if values == "integer" and not text.isdecimal():
            self._faults.append(line.fault(f"not a whole number: {text!r}", item.column or item.name))
        return int(text) if values == "integer" and text.isdecimal() else text

    def _party(self, line: Line, item: Field, text: str, body: str) -> Thing | None:
        """Whom a cell means; one that nobody here knows is told."""
        kinds = _PARTIES[roles()[item.name].values]
        coded = item.scheme not in ("key", "name")
        when = self._moment(line, "begin") if coded else None
        found = state_by_code(item.scheme, text, when.period if when else None) if coded else by_name(text, *kinds)
        if found is None:
            why = f"the gazetteer knows no {item.scheme} {text!r}"
            self.unplaced.add(Unplaced(body, text, f"line {line.number}, column {item.column or item.name}", why))
        return found

    def _concept(self, line: Line, item: Field, text: str, body: str) -> Concept | None:
        scheme = roles()[item.name].scheme
        found = (
            capacity(text, body) if scheme == "capacities" else Concept(text) if text in concepts_of(scheme) else None
        )
        if found is None:
            self._faults.append(line.fault(f"no concept of {scheme} is known as {text!r}", item.column or item.name))
        return found

    def _moment(self, line: Line, name: str) -> Moment | None:
        text = self._text(line, name)
        if not text:
            return None
        item = self._mapping.fields[name]
        try:
            return Moment(period_in(text, item.form), words=text if item.form != "edtf" else "", basis=item.basis)
        except ValueError as fault:
            self._faults.append(line.fault(str(fault), item.column or name))
            return None

    def _text(self, line: Line, name: str) -> str:
        item = self._mapping.fields.get(name)
        if item is None:
            return ""
        cell = line[item.column] if item.column else item.constant
        return "" if cell in item.empty else item.values.get(cell, cell)

    def _named(self, line: Line) -> tuple[tuple[str, str], ...]:
        member = self._mapping.fields.get("member")
        return (("member", line[member.column]),) if member and member.column and member.scheme == "name" else ()


def period_in(text: str, form: str) -> Period:
    """A date of a cell: as EDTF, or by a pattern of strptime and only as precise as the pattern.

    Raises ValueError for what is no such date.

    >>> str(period_in("15/06/2001", "%d/%m/%Y")), str(period_in("2001", "edtf")), str(period_in("June 2001", "%B %Y"))
    ('2001-06-15', '2001', '2001-06')
    """
    if form == "edtf":
        return Period(text)
    try:
        moment = datetime.strptime(text, form)
    except ValueError as fault:
        raise ValueError(f"not a date written {form}: {text!r}") from fault
    return Period(moment.strftime(next((iso for sign, iso in _PRECISIONS if sign in form), "%Y")))


SOURCE = Source("mapped", takes, load)
