"""CSV tables of others, line by line, with the place of every cell."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from comity.graph.errors import BadData, BadDocument, ManyFaults

SHOWN = 20
"""Faults of one file that are shown; a wrong file has one in every cell."""


@dataclass(frozen=True)
class Line:
    """One line of a table: ``number`` is that of the file (its head is line 1), ``places`` say where a column is."""

    file: str
    number: int
    cells: Sequence[str]
    places: dict[str, int] = field(repr=False)

    def __getitem__(self, column: str) -> str:
        return self.cells[self.places[column]].strip()

    def fault(self, what: str, column: str) -> BadData:
        """A fault of one cell, with its place."""
        return BadData(what, self.file, f"line {self.number}, column {column}")


@dataclass(frozen=True)
class Grid:
    """A table: its columns as written, its digest (SHA-256 of the bytes), and its text."""

    file: str
    columns: tuple[str, ...]
    digest: str
    text: str = field(repr=False)
    delimiter: str = ","

    def lines(self, faults: list[BadData]) -> Iterator[Line]:
        """All lines but the head; one with more or fewer cells than the head is a fault."""
        reader = csv.reader(io.StringIO(self.text, newline=""), delimiter=self.delimiter, strict=True)
        places = {name: place for place, name in reversed(list(enumerate(self.columns)))}
        try:
            next(reader)
            for cells in reader:
                if len(cells) == len(self.columns):
                    yield Line(self.file, reader.line_num, cells, places)
                elif cells:
                    what = f"has {len(cells)} cells, the head {len(self.columns)}"
                    faults.append(BadData(what, self.file, f"line {reader.line_num}"))
        except csv.Error as fault:
            faults.append(BadData(f"not CSV: {fault}", self.file, f"line {reader.line_num}"))


def read_grid(path: Path, delimiter: str = "") -> Grid:
    """A table out of its file; the delimiter is that of its head (tab, semicolon, comma) unless said.

    Raises BadDocument for a file that can not be read, is not UTF-8 or has no head.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise BadDocument("not UTF-8", file=str(path), place=f"line {line}") from fault
    except OSError as fault:
        raise BadDocument(f"can not be read: {fault.strerror}", file=str(path)) from fault
    head = text.partition("\n")[0].strip("\r")
    chosen = delimiter or next((sign for sign in "\t;" if sign in head), ",")
    columns = tuple(name.strip() for name in next(csv.reader([head], delimiter=chosen), []))
    if not any(columns):
        raise BadDocument("has no head", file=str(path), place="line 1")
    return Grid(str(path), columns, hashlib.sha256(data).hexdigest(), text, chosen)


def head_of(path: Path) -> tuple[str, ...]:
    """The lower-case columns of a file that may be a table; none where it is not."""
    try:
        with path.open(encoding="utf-8-sig") as opened:
            head = opened.readline(100_000)
    except (OSError, UnicodeDecodeError):
        return ()
    return tuple(name.strip().strip('"').lower() for name in head.replace("\t", ",").split(","))


def refuse(faults: list[BadData]) -> None:
    """Raise ManyFaults if there are any; of very many only the first are shown, with the number of the rest."""
    told = list({str(fault): fault for fault in faults}.values())
    if told:
        more = len(told) - SHOWN
        rest = [BadData(f"and {more} more faults", told[0].file)] if more > 0 else []
        raise ManyFaults([*told[:SHOWN], *rest])
