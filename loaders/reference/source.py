"""What a reference body says of itself, of the documents that it cites, and of the things that its rows name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from comity.graph.document import KINDS, Document
from comity.graph.errors import BadData
from comity.loaders.reference.tables import DOCUMENTS, THINGS, read_table
from comity.loaders.reference.values import read_moment
from comity.ontology.concepts import concepts_of
from comity.ontology.gazetteer import labels

THING_KINDS = ("person", "post", "instrument")


@dataclass(frozen=True)
class Expectation:
    """How many an official text declares in a capacity of an organisation on a day."""

    organization: str
    role: str
    day: date
    number: int
    source: str


def read_source(folder: Path, faults: list[BadData]) -> dict[str, Any]:
    """The fields of source.yml; what is missing or unreadable is a fault."""
    try:
        source = yaml.safe_load((folder / "source.yml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        faults.append(BadData(f"can not be read: {' '.join(str(fault).split())}", "source.yml"))
        return {}
    for name, kind in (("body", str), ("checked", date)):
        if not isinstance(source, dict) or not isinstance(source.get(name), kind):
            faults.append(BadData(f"says no {name}", "source.yml"))
    return source if isinstance(source, dict) else {}


def read_expected(
    source: Mapping[str, Any], documents: Mapping[str, Document], faults: list[BadData]
) -> Iterator[Expectation]:
    """The numbers that official texts declare, each with the document that does; of the body where none is named."""
    for place, item in enumerate(source.get("expect") or (), 1):
        try:
            day = date.fromisoformat(str(item["day"]))
            organization = item.get("organization", source.get("body"))
            yield Expectation(organization, item["role"], day, int(item["number"]), item["source"])
        except (AttributeError, KeyError, TypeError, ValueError):
            faults.append(BadData("needs role, day, number and source", "source.yml", f"expect {place}"))
            continue
        known = item["role"] in concepts_of("capacities") and item["source"] in documents
        if not known or f"organisation/{organization}" not in labels():
            what = "names an unknown organisation, capacity or document"
            faults.append(BadData(what, "source.yml", f"expect {place}"))


def read_documents(folder: Path, faults: list[BadData]) -> Iterator[tuple[str, Document]]:
    """The documents of documents.csv by their ids."""
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


def read_things(folder: Path, faults: list[BadData]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of each thing of things.csv by its path, the usual one first."""
    if not (folder / "things.csv").exists():
        return
    seen: set[str] = set()
    for row in read_table(folder / "things.csv", THINGS, faults):
        path = f"{row['kind']}/{row['key']}"
        if row["kind"] not in THING_KINDS:
            faults.append(row.fault(f"must be one of {', '.join(THING_KINDS)}", "kind"))
        if path in seen or not row["key"]:
            faults.append(row.fault(f"{path!r} stands twice or has no key", "key"))
        seen.add(path)
        yield path, (row["label"], *(name.strip() for name in row["other_labels"].split("|") if name.strip()))
