"""Rows of reference tables as claims: one claim for each source that a row cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from comity.graph.claim import Claim, Roles, ordered
from comity.graph.document import Document
from comity.graph.errors import BadData
from comity.loaders.reference.tables import COMMON, Row, read_table, role_columns, snake, table_names
from comity.loaders.reference.values import Known, read_moment, read_role
from comity.ontology.concepts import concepts_of
from comity.ontology.declarations import relation, roles

SINGLE = "single"
_QUOTE_LIMIT = 200
_PARTIES = ("Party", "Agent", "Person")
_SCHEMES = {"modality": "modalities", "polarity": "polarities"}


def read_claims(
    folder: Path, documents: Mapping[str, Document], known: Known, faults: list[BadData]
) -> Iterator[Claim]:
    """The claims of every table in a folder, faults of its rows added to ``faults``.

    ``known`` are the paths of things beyond the gazetteer that the rows may name.
    """
    for name, table in table_names().items():
        path = folder / f"{table}.csv"
        columns = role_columns(name)
        for row in read_table(path, (*columns, *COMMON), faults, optional=True) if path.exists() else ():
            faults += _row_faults(row, documents)
            said = _roles(row, columns, known, faults)
            yield from _row_claims(row, name, said, documents, faults)


def _roles(row: Row, columns: Mapping[str, str], known: Known, faults: list[BadData]) -> Roles:
    read = {role: read_role(row, column, role, known, faults) for column, role in columns.items()}
    return ordered((role, value) for role, values in read.items() for value in values)


def _row_claims(
    row: Row, name: str, said: Roles, documents: Mapping[str, Document], faults: list[BadData]
) -> Iterator[Claim]:
    """One claim for each source that a row cites, said by its speaker; the quote is the first one's."""
    begin, end, observed = (read_moment(row, part, faults) for part in ("begin", "end", "observed"))
    present = {role for role, _ in said}
    faults += [row.fault(f"says no {role}", role) for role in _needed(name, present) if not row[snake(role)]]
    for place in ("source", "second"):
        if row[place] and row[place] != SINGLE:
            cited = documents.get(row[place])
            yield Claim(
                relation=name,
                roles=said,
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
                speaker=cited.speaker if cited else "",
            )


def _needed(name: str, present: set[str]) -> Iterator[str]:
    """The key roles that a row must still say; what is counted in a scheme, such as areas, belongs in no capacity."""
    counted = {"role"} if "scheme" in present else set()
    return (role for role in relation(name).needed if role not in present | counted)


def _named_as(row: Row, name: str) -> tuple[tuple[str, str], ...]:
    """The name as written names the one party that the relation is about, beside its organisation, or the concept."""
    keys = [role for role in relation(name).keys if role in roles()]
    about = [role for role in keys if roles()[role].values in _PARTIES or role == "concept"]
    return ((about[0], row["named_as"]),) if about and row["named_as"] else ()


def _row_faults(row: Row, documents: Mapping[str, Document]) -> Iterator[BadData]:
    for column in ("source", "second"):
        if row[column] not in documents and row[column] != SINGLE:
            yield row.fault(f"cites {row[column]!r}, which documents.csv does not have", column)
    if row["source"] in (row["second"], SINGLE):
        yield row.fault("a row needs a source, and a second one that is another", "second")
    if len(row["quote"]) > _QUOTE_LIMIT:
        yield row.fault(f"longer than {_QUOTE_LIMIT} characters", "quote")
    for column in ("modality", "polarity"):
        if row[column] and row[column] not in concepts_of(_SCHEMES[column]):
            yield row.fault(f"unknown {column} {row[column]!r}", column)
