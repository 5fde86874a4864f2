"""A declarative mapping: a YAML file that says which column of a CSV file fills which role, and how it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from comity.graph.document import KINDS
from comity.graph.errors import BadData, BadDocument
from comity.graph.period import Period
from comity.loaders.datasets.codes import SCHEMES
from comity.loaders.datasets.grid import refuse
from comity.ontology.concepts import concepts_of
from comity.ontology.declarations import relation, relations

DATES = ("begin", "end", "observed")
TEXTS = ("locator", "quote", "note")
PARTY_SCHEMES = ("key", "name", *SCHEMES)
_USUAL = "Membership"
_TOP = {"file", "delimiter", "relation", "source", "whole", "columns"}
_SOURCE = {"id", "title", "publisher", "date", "language", "symbol", "address", "archived", "copy_of", "kind"}
_FIELD = {"column", "constant", "as", "values", "format", "basis", "empty"}


@dataclass(frozen=True)
class Field:
    """How one role, date or text is filled.

    From ``column`` or from ``constant``; ``scheme`` says what a party's code is, ``values`` gives other words for a
    cell's, ``form`` is EDTF or a pattern of strptime, ``basis`` the rung of a date, ``empty`` the cells that say nothing.
    """  # noqa: E501

    name: str
    column: str = ""
    constant: str = ""
    scheme: str = "name"
    values: Mapping[str, str] = field(default_factory=dict)
    form: str = "edtf"
    basis: str = ""
    empty: tuple[str, ...] = ("",)


@dataclass(frozen=True)
class TableMapping:
    """A whole mapping: the table's file, its document's fields, the relation, and the fields by name."""

    path: Path
    file: Path
    delimiter: str
    relation: str
    whole: bool
    source: Mapping[str, str]
    fields: Mapping[str, Field]


def read_mapping(path: Path) -> TableMapping:
    """A mapping out of its file; raises ManyFaults with every fault and its place, BadDocument for no YAML."""
    loaded, told = _yaml(path), _Told(str(path), [])
    told.only(loaded, _TOP, "")
    name = told.text(loaded, "relation", "") or _USUAL
    if name not in relations():
        told.fault(f"unknown relation {name!r}", "relation")
        name = _USUAL
    mapping = TableMapping(
        path,
        path.parent / (told.text(loaded, "file", "", needed=True) or "."),
        told.text(loaded, "delimiter", "").replace("\\t", "\t"),
        name,
        told.text(loaded, "whole", "") == "true",
        _source(told, loaded.get("source")),
        {item.name: item for item in _fields(told, loaded.get("columns"), name)},
    )
    for role in relation(name).needed:
        if role not in mapping.fields:
            told.fault(f"no column fills {role}", "columns")
    refuse(told.faults)
    return mapping


def _yaml(path: Path) -> dict[Any, Any]:
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise BadDocument(f"is no YAML: {' '.join(str(fault).split())[:200]}", file=str(path)) from fault
    if not isinstance(loaded, dict):
        raise BadDocument("holds no fields", file=str(path))
    return loaded


@dataclass
class _Told:
    """What a mapping file says, with its faults."""

    file: str
    faults: list[BadData]

    def fault(self, what: str, place: str) -> None:
        self.faults.append(BadData(what, self.file, place))

    def only(self, said: Mapping[str, Any], known: set[str], place: str) -> None:
        for name in said:
            if name not in known:
                self.fault(f"unknown field; known: {', '.join(sorted(known))}", f"{place}{name}")

    def text(self, said: Mapping[str, Any], name: str, place: str, *, needed: bool = False) -> str:
        value = said.get(name, "")
        if not isinstance(value, str) or (needed and not value):
            self.fault("needs a text", f"{place}{name}")
            return ""
        return value


def _source(told: _Told, said: Any) -> dict[str, str]:
    if not isinstance(said, dict):
        told.fault("needs the fields of a document (id, title, publisher, date ...)", "source")
        return {}
    told.only(said, _SOURCE, "source, ")
    found = {name: told.text(said, name, "source, ", needed=name in ("id", "title")) for name in {*said, "id", "title"}}
    if found.setdefault("kind", "dataset") not in KINDS:
        told.fault(f"must be one of {', '.join(KINDS)}", "source, kind")
    try:
        Period(found.get("date") or "2000")
    except ValueError as fault:
        told.fault(str(fault), "source, date")
        found["date"] = ""
    return found


def _fields(told: _Told, said: Any, name: str) -> Iterator[Field]:
    if not isinstance(said, dict):
        told.fault("needs roles, dates and texts, each with its column", "columns")
        return
    known = {*relation(name).roles, *DATES, *TEXTS}
    for role, how in said.items():
        place = f"columns, {role}"
        if role not in known:
            told.fault(f"no role of {name}; there are: {', '.join(sorted(known))}", place)
        elif isinstance(how, str):
            yield Field(role, column=how)
        elif isinstance(how, dict):
            told.only(how, _FIELD, f"{place}, ")
            yield _field(told, role, how, f"{place}, ")
        else:
            told.fault("needs a column or a constant", place)


def _field(told: _Told, role: str, how: Mapping[str, Any], place: str) -> Field:
    values, empty = how.get("values") or {}, how.get("empty") or [""]
    made = Field(
        role,
        column=told.text(how, "column", place),
        constant=told.text(how, "constant", place),
        scheme=told.text(how, "as", place) or "name",
        values={str(key): str(value) for key, value in values.items()} if isinstance(values, dict) else {},
        form=told.text(how, "format", place) or "edtf",
        basis=told.text(how, "basis", place),
        empty=("", *map(str, empty)) if isinstance(empty, list) else ("", str(empty)),
    )
    if bool(made.column) == bool(made.constant):
        told.fault("needs a column or a constant, and not both", place.removesuffix(", "))
    if made.scheme not in PARTY_SCHEMES:
        told.fault(f"must be one of {', '.join(PARTY_SCHEMES)}", f"{place}as")
    if made.basis and made.basis not in concepts_of("bases"):
        told.fault(f"unknown basis {made.basis!r}", f"{place}basis")
    return made
