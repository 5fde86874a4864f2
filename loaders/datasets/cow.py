"""Correlates of War Intergovernmental Organizations, version 3: the state-year and the IGO-year file.

Codes and columns follow the project's codebook (Version 3, sections III.A and III.B): 1 full membership,
2 associate membership, 3 observer, 0 no membership, -9 missing; -1 is *IGO not in existence* in the state-year file
and *state not system member* in the IGO-year file. ``cow_names.csv`` holds its abbreviations with our keys.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from comity.graph.claim import Claim, Concept, Thing, roles
from comity.graph.document import Document
from comity.graph.errors import BadData, BadDocument
from comity.graph.period import Period
from comity.graph.workspace import Record
from comity.loaders.datasets.codes import state_by_code
from comity.loaders.datasets.dataset import Bodies, Dataset, Source, Unplaced
from comity.loaders.datasets.grid import Grid, Line, head_of, read_grid, refuse
from comity.loaders.datasets.years import Stretch, stretches

CAPACITIES = {1: "member", 2: "associate", 3: "observer"}
NO_MEMBERSHIP, NO_BODY, MISSING = 0, -1, -9
CODES = (*CAPACITIES, NO_MEMBERSHIP, NO_BODY, MISSING)
BLANK = ("", ".", "NA")
"""How statistical packages write a cell without a value; some rows of the published files have such cells."""

STATE_YEAR, IGO_YEAR = ("ccode", "year", "state"), ("ioname", "orgname", "year")
_FIRM = (1, 2, 3, NO_MEMBERSHIP, NO_BODY)


@dataclass
class _Coded:
    """All codes of a file: by body, state and year, with the abbreviations that it writes, and its years."""

    codes: dict[tuple[str, Thing], dict[int, int]] = field(default_factory=dict)
    written: dict[tuple[str, Thing], str] = field(default_factory=dict)
    years: set[int] = field(default_factory=set)
    lives: dict[str, set[int]] = field(default_factory=dict)
    unplaced: set[Unplaced] = field(default_factory=set)
    faults: list[BadData] = field(default_factory=list)

    def put(self, body: str, state: Thing, year: int, code: int, written: str) -> None:
        """Keep one code; of two for one state in one year (a state renumbered in it) the firmer one stays."""
        kept = self.codes.setdefault((body, state), {})
        kept[year] = min(code, kept.get(year, code), key=_FIRM.index)
        self.written.setdefault((body, state), written)


def takes(where: str) -> bool:
    """Whether a file begins as one of the two does.

    >>> takes("/nowhere/state_year_formatv3.csv")
    False
    """
    head = head_of(Path(where))
    return set(STATE_YEAR) <= set(head[:6]) or set(IGO_YEAR) <= set(head[:6])


def load(where: str, bodies: Bodies) -> Dataset:
    """The claims of either file on some bodies: one for each stretch of years with one code."""
    grid = read_grid(Path(where))
    by_state = "ccode" in {name.lower() for name in grid.columns}
    coded = _Coded()
    (_read_states if by_state else _read_bodies)(grid, bodies, coded)
    refuse(coded.faults)
    if not coded.years:
        raise BadDocument("has no year", file=where)
    document = _document("state-year" if by_state else "igo-year", grid)
    span = date(min(coded.years), 1, 1), date(max(coded.years), 12, 31)
    claims = tuple(_claims(coded, document.key))
    return Dataset(Record(document, claims), span, whole=True, unplaced=tuple(sorted(coded.unplaced)))


def _document(unit: str, grid: Grid) -> Document:
    return Document(
        f"cow-igo-v3-{unit}",
        f"Intergovernmental Organizations, version 3, {unit} file",
        publisher="Correlates of War Project",
        language="en",
        kind="dataset",
        address="https://correlatesofwar.org/data-sets/IGOs",
        copy_of="cow-igo-v3",
        digest=grid.digest,
        reader="cow/1",
    )


def _read_states(grid: Grid, bodies: Bodies, coded: _Coded) -> None:
    """The state-year file: a line a state and year, a column a body."""
    columns = {name: body for name in grid.columns if (body := _bodies().get(name.lower(), "")) in bodies}
    lower = {name.lower(): name for name in grid.columns}
    for line in grid.lines(coded.faults):
        year, number = (_integer(line, lower[name], coded.faults) for name in ("year", "ccode"))
        if year is None or number is None:
            continue
        coded.years.add(year)
        for column, body in columns.items():
            code = _code(line, column, coded.faults)
            if code == MISSING:
                continue
            if code != NO_BODY:
                coded.lives.setdefault(body, set()).add(year)
            _place(coded, line, body, str(number), year, code, f"{column}: {line[lower['state']]}")


def _read_bodies(grid: Grid, bodies: Bodies, coded: _Coded) -> None:
    """The IGO-year file: a line a body and year, a column a state."""
    columns = {name: number for name in grid.columns if (number := _states().get(name.lower()))}
    lower = {name.lower(): name for name in grid.columns}
    for line in grid.lines(coded.faults):
        year = _integer(line, lower["year"], coded.faults)
        body = _bodies().get(line[lower["ioname"]].lower(), "")
        if year is None:
            continue
        coded.years.add(year)
        if body not in bodies:
            continue
        coded.lives.setdefault(body, set()).add(year)
        for column, number in columns.items():
            code = _code(line, column, coded.faults)
            if code not in (MISSING, NO_BODY):
                _place(coded, line, body, number, year, code, f"{line[lower['ioname']]}: {column}")


def _place(coded: _Coded, line: Line, body: str, number: str, year: int, code: int, written: str) -> None:
    state = state_by_code("cow", number, Period(f"{year:04d}"))
    if state:
        coded.put(body, state, year, code, written)
    elif code in CAPACITIES:
        why = f"the gazetteer has no state with the code cow:{number} in {year}"
        coded.unplaced.add(Unplaced(body, written, f"line {line.number}", why))


def _claims(coded: _Coded, document: str) -> Iterator[Claim]:
    for (body, state), codes in sorted(coded.codes.items()):
        known = dict(codes)
        for year in _outside(coded.lives.get(body, set()), coded.years):
            known.setdefault(year, NO_BODY)
        for stretch in stretches(known):
            yield from _claim(body, state, stretch, f"{coded.written[body, state]} = {stretch.code}", document)


def _outside(life: set[int], years: set[int]) -> list[int]:
    """The years of the file next to those in which a body has a life in it."""
    if not life:
        return []
    return [year for year in (min(life) - 1, max(life) + 1) if min(years) <= year <= max(years)]


def _claim(body: str, state: Thing, stretch: Stretch, written: str, document: str) -> Iterator[Claim]:
    def said(role: str, **dates: object) -> Claim:
        who = roles(organization=Thing(body), member=state, role=Concept(role))
        return Claim("Membership", who, document, derivation="tabulated", locator=f"{written}, {stretch.years}",
                     **dates)  # type: ignore[arg-type]  # fmt: skip

    if stretch.code == NO_MEMBERSHIP:
        yield said("member", observed=stretch.inside, polarity="denied")
    elif stretch.code in CAPACITIES:
        seen = None if stretch.end else stretch.seen
        yield said(CAPACITIES[stretch.code], begin=stretch.begin, end=stretch.end, observed=seen)


def _code(line: Line, column: str, faults: list[BadData]) -> int:
    if line[column] in BLANK:
        return MISSING
    code = _integer(line, column, faults)
    if code is not None and code not in CODES:
        faults.append(line.fault(f"no code of the codebook (1, 2, 3, 0, -1, -9): {line[column]!r}", column))
    return code if code in CODES else MISSING


def _integer(line: Line, column: str, faults: list[BadData]) -> int | None:
    """A whole number, also as statistical packages write it (1.0)."""
    try:
        number = float(line[column])
        if number == int(number) and abs(number) < 10_000:
            return int(number)
    except (ValueError, OverflowError):
        pass
    faults.append(line.fault(f"not a whole number: {line[column]!r}", column))
    return None


@cache
def _names() -> tuple[dict[str, str], ...]:
    text = (files("comity.loaders") / "datasets" / "cow_names.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


@cache
def _bodies() -> dict[str, str]:
    """Our path of each organisation by the file's abbreviation in lower case."""
    return {row["name"].lower(): f"organisation/{row['code']}" for row in _names() if row["kind"] == "organisation"}


@cache
def _states() -> dict[str, str]:
    """The COW code of each state by the file's abbreviation."""
    return {row["name"]: row["code"] for row in _names() if row["kind"] == "state"}


SOURCE = Source("cow", takes, load)
