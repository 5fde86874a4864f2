"""The CSV tables of a reference body, read with all their faults at once."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from comity.graph.errors import BadData
from comity.ontology.declarations import relation, relations

COMMON = ("begin", "end", "begin_basis", "end_basis", "observed", "polarity", "modality", "named_as", "quote",
          "source", "locator", "second", "second_locator", "note")  # fmt: skip
DOCUMENTS = ("id", "title", "publisher", "speaker", "date", "language", "kind", "symbol", "address", "archived",
             "copy_of")  # fmt: skip
EXPLANATIONS = ("check", "subject", "said_in", "words", "source", "locator")
THINGS = ("kind", "key", "label", "other_labels", "organization")


@dataclass(frozen=True)
class Row:
    """One row of a table: where it stands, and its cells by column without outer spaces."""

    file: str
    number: int
    cells: dict[str, str] = field(hash=False)

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def fault(self, what: str, column: str = "") -> BadData:
        """A fault of this row, with its place."""
        return BadData(what, self.file, f"row {self.number}" + (f", {column}" if column else ""))


def table_names() -> dict[str, str]:
    """The file name of each relation's table, without its ending.

    >>> table_names()["OfficeHolding"], table_names()["Completeness"]
    ('office_holdings', 'completenesses')
    """
    return {name: snake(name) + ("es" if name.endswith("s") else "s") for name in relations()}


def snake(name: str) -> str:
    """A local name as a column or file name.

    >>> snake("legalCharacter"), snake("OfficeHolding")
    ('legal_character', 'office_holding')
    """
    return re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()


def role_columns(name: str) -> dict[str, str]:
    """The roles of a relation by the column that holds each."""
    return {snake(role): role for role in relation(name).roles}


def read_table(path: Path, columns: tuple[str, ...], faults: list[BadData], *, optional: bool = False) -> list[Row]:
    """The rows of one table; faults of its form are added to ``faults``.

    ``columns`` must all stand in the head, in any order, unless ``optional``; others are a fault.
    """
    text = _text(path, faults)
    if text is None:
        return []
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    faults += _head_faults(path, reader.fieldnames or (), columns, optional=optional)
    return list(_rows(path, reader, faults))


def _text(path: Path, faults: list[BadData]) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        faults.append(BadData("not UTF-8", path.name, f"byte {fault.start}"))
    except OSError as fault:
        faults.append(BadData(f"can not be read: {fault.strerror}", path.name))
    return None


def _head_faults(path: Path, head: object, columns: tuple[str, ...], *, optional: bool) -> Iterator[BadData]:
    names = tuple(head) if isinstance(head, list) else ()
    for name in names:
        if name not in columns or names.count(name) > 1:
            yield BadData(f"unknown or repeated column {name!r}", path.name, "row 1")
    if not names or not optional:
        yield from (BadData(f"column {name!r} is missing", path.name, "row 1") for name in columns if name not in names)


def _rows(path: Path, reader: csv.DictReader[str], faults: list[BadData]) -> Iterator[Row]:
    try:
        for number, cells in enumerate(reader, 2):
            if None in cells or None in cells.values():
                faults.append(BadData("has more or fewer cells than the head", path.name, f"row {number}"))
                continue
            yield Row(path.name, number, {name: cell.strip() for name, cell in cells.items()})
    except csv.Error as fault:
        faults.append(BadData(f"not CSV: {fault}", path.name, f"line {reader.reader.line_num}"))
