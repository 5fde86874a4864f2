"""A reference body: one folder with what sources say of one organisation, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import yaml

from comity.graph.claim import Claim, Roles, ordered
from comity.graph.document import KINDS, Document
from comity.graph.errors import BadData, ManyFaults
from comity.loaders.reference.tables import COMMON, DOCUMENTS, THINGS, Row, read_table, role_columns, snake, table_names
from comity.loaders.reference.values import read_moment, read_role
from comity.ontology.declarations import concepts, relation

SINGLE = "single"
_QUOTE_LIMIT = 200


@dataclass(frozen=True)
class Expectation:
    """How many an official text declares in a capacity on a day."""

    role: str
    day: date
    number: int
    source: str


@dataclass(frozen=True)
class Body:
    """What one folder holds: claims, the documents they cite, labels of further things, the last day checked."""

    key: str
    checked: date
    claims: tuple[Claim, ...]
    documents: Mapping[str, Document]
    labels: Mapping[str, str]
    expected: tuple[Expectation, ...]


def body_folders() -> list[str]:
    """The names of the bodies that come with comity.

    >>> "cica" in body_folders()
    True
    """
    return sorted(
        folder.name for folder in files("comity.loaders.reference").iterdir() if (folder / "source.yml").is_file()
    )


def load_bundled(name: str) -> Body:
    """A body that comes with comity."""
    with as_file(files("comity.loaders.reference") / name) as folder:
        return load_body(Path(folder))


def load_body(folder: Path) -> Body:
    """A body out of its folder; raises ManyFaults with every fault of every file."""
    faults: list[BadData] = []
    source = _source(folder, faults)
    documents = dict(_documents(folder, faults))
    labels = dict(_labels(folder, faults))
    claims = tuple(_claims(folder, documents, labels, faults))
    expected = tuple(_expected(source, faults))
    if faults:
        raise ManyFaults(faults)
    return Body(str(source["body"]), source["checked"], claims, documents, labels, expected)


def _source(folder: Path, faults: list[BadData]) -> dict[str, Any]:
    try:
        source = yaml.safe_load((folder / "source.yml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        faults.append(BadData(f"can not be read: {' '.join(str(fault).split())}", "source.yml"))
        return {}
    for name, kind in (("body", str), ("checked", date)):
        if not isinstance(source, dict) or not isinstance(source.get(name), kind):
            faults.append(BadData(f"says no {name}", "source.yml"))
    return source if isinstance(source, dict) else {}


def _expected(source: Mapping[str, Any], faults: list[BadData]) -> Iterator[Expectation]:
    for place, item in enumerate(source.get("expect") or (), 1):
        try:
            day = date.fromisoformat(str(item["day"]))
            yield Expectation(item["role"], day, int(item["number"]), item["source"])
        except (KeyError, TypeError, ValueError):
            faults.append(BadData("needs role, day, number and source", "source.yml", f"expect {place}"))


def _documents(folder: Path, faults: list[BadData]) -> Iterator[tuple[str, Document]]:
    rows = read_table(folder / "documents.csv", DOCUMENTS, faults)
    ids = [row["id"] for row in rows]
    for row in rows:
        if ids.count(row["id"]) > 1:
            faults.append(row.fault(f"{row['id']!r} stands twice", "id"))
        if row["copy_of"] and row["copy_of"] not in ids:
            faults.append(row.fault(f"copies {row['copy_of']!r}, which documents.csv does not have", "copy_of"))
        kind = row["kind"].replace("official-list", "officialList")
        if kind and kind not in KINDS:
            faults.append(row.fault(f"unknown kind of source {kind!r}", "kind"))
        texts = {name: row[name] for name in DOCUMENTS if name not in ("id", "date", "kind")}
        moment = read_moment(row, "date", faults)
        yield row["id"], Document(row["id"], kind=kind, date=moment.period if moment else None, **texts)


def _labels(folder: Path, faults: list[BadData]) -> Iterator[tuple[str, str]]:
    if (folder / "things.csv").exists():
        for row in read_table(folder / "things.csv", THINGS, faults):
            yield f"{row['kind']}/{row['key']}", row["label"]


def _claims(
    folder: Path, documents: Mapping[str, Document], labels: Mapping[str, str], faults: list[BadData]
) -> Iterator[Claim]:
    for name, table in table_names().items():
        path = folder / f"{table}.csv"
        columns = role_columns(name)
        for row in read_table(path, (*columns, *COMMON), faults, optional=True) if path.exists() else ():
            faults += _row_faults(row, documents)
            yield from _row_claims(row, name, _roles(row, columns, labels, faults), faults)


def _roles(row: Row, columns: Mapping[str, str], labels: Mapping[str, str], faults: list[BadData]) -> Roles:
    pairs = (
        (role, value) for column, role in columns.items() for value in read_role(row, column, role, labels, faults)
    )
    return ordered(list(pairs))


def _row_claims(row: Row, name: str, roles: Roles, faults: list[BadData]) -> Iterator[Claim]:
    """One claim for each source that a row cites; the quote is the first one's."""
    begin, end, observed = (read_moment(row, part, faults) for part in ("begin", "end", "observed"))
    present = {role for role, _ in roles}
    faults += [
        row.fault(f"says no {role}", role) for role in _needed(name) if role not in present and not row[snake(role)]
    ]
    for place in ("source", "second"):
        if row[place] and row[place] != SINGLE:
            yield Claim(
                relation=name,
                roles=roles,
                document=row[place],
                begin=begin,
                end=end,
                observed=observed,
                modality=row["modality"] or "stated",
                polarity=row["polarity"] or "affirmed",
                derivation="tabulated",
                named_as=_named_as(row, name) if place == "source" else (),
                locator=row["locator" if place == "source" else "second_locator"],
                quote=row["quote"] if place == "source" else "",
                note=row["note"],
            )


def _needed(name: str) -> tuple[str, ...]:
    declared = relation(name)
    return tuple(role for role in declared.keys if not (declared.template_else and role == "ordinal"))


def _named_as(row: Row, name: str) -> tuple[tuple[str, str], ...]:
    parties = [
        role for role in ("member", "holder", "applicant", "participant", "person") if role in relation(name).roles
    ]
    return ((parties[0], row["named_as"]),) if parties and row["named_as"] else ()


def _row_faults(row: Row, documents: Mapping[str, Document]) -> Iterable[BadData]:
    for column in ("source", "second"):
        if row[column] not in documents and row[column] != SINGLE:
            yield row.fault(f"cites {row[column]!r}, which documents.csv does not have", column)
    if row["source"] in (row["second"], SINGLE):
        yield row.fault("a row needs a source, and a second one that is another", "second")
    if len(row["quote"]) > _QUOTE_LIMIT:
        yield row.fault(f"longer than {_QUOTE_LIMIT} characters", "quote")
    for column in ("modality", "polarity"):
        if row[column] and row[column] not in concepts():
            yield row.fault(f"unknown {column} {row[column]!r}", column)


def check_expectations(body: Body, counts: Mapping[tuple[str, date], int]) -> list[BadData]:
    """Where the dated memberships do not give the number that an official text declares for a day.

    ``counts`` holds the number of certain members by capacity and day.
    """
    return [
        BadData(
            f"{wanted.source} declares {wanted.number}, the rows give {given}",
            "source.yml",
            f"{wanted.role}, {wanted.day}",
        )
        for wanted in body.expected
        if (given := counts.get((wanted.role, wanted.day), 0)) != wanted.number
    ]
