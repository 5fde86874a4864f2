"""The codes in the files of Correlates of War: by body, state and year, whichever way the file is laid out.

Codes and columns follow the project's codebook (Version 3, sections III.A and III.B): 1 full membership,
2 associate membership, 3 observer, 0 no membership, -9 missing; -1 is *IGO not in existence* in the state-year file
and *state not system member* in the IGO-year file. ``cow_names.csv`` holds its abbreviations with our keys.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from comity.graph.claim import Thing
from comity.graph.errors import BadData
from comity.graph.period import Period
from comity.loaders.datasets.codes import state_by_code
from comity.loaders.datasets.dataset import Bodies, Unplaced
from comity.loaders.datasets.grid import Grid, Line

CAPACITIES = {1: "member", 2: "associate", 3: "observer"}
NO_MEMBERSHIP, NO_BODY, MISSING = 0, -1, -9
CODES = (*CAPACITIES, NO_MEMBERSHIP, NO_BODY, MISSING)
BLANK = ("", ".", "NA")
"""How statistical packages write a cell without a value; some rows of the published files have such cells."""

_FIRMEST_FIRST = (1, 2, 3, NO_MEMBERSHIP, NO_BODY)


@dataclass
class Coded:
    """All that a file says of some bodies.

    ``codes`` are by body and state, then by year; ``written`` is how the file names each of these pairs, ``years`` all
    years of the file, ``lives`` those in which each body exists by it. ``unplaced`` are the members whose codes
    nobody here knows, ``faults`` what is wrong in its cells.
    """

    codes: dict[tuple[str, Thing], dict[int, int]] = field(default_factory=dict)
    written: dict[tuple[str, Thing], str] = field(default_factory=dict)
    years: set[int] = field(default_factory=set)
    lives: dict[str, set[int]] = field(default_factory=dict)
    unplaced: set[Unplaced] = field(default_factory=set)
    faults: list[BadData] = field(default_factory=list)

    def put(self, body: str, state: Thing, year: int, code: int, written: str) -> None:
        """Keep one code; of two for one state in one year (a state renumbered in it) the firmer one stays."""
        kept = self.codes.setdefault((body, state), {})
        kept[year] = min(code, kept.get(year, code), key=_FIRMEST_FIRST.index)
        self.written.setdefault((body, state), written)


def is_by_state(grid: Grid) -> bool:
    """Whether it is the state-year file; else it is the IGO-year file."""
    return "ccode" in {name.lower() for name in grid.columns}


def read_codes(grid: Grid, bodies: Bodies) -> Coded:
    """The codes of either file for some bodies, with whatever is wrong in its cells."""
    coded = Coded()
    (_read_states if is_by_state(grid) else _read_bodies)(grid, bodies, coded)
    return coded


def _read_states(grid: Grid, bodies: Bodies, coded: Coded) -> None:
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


def _read_bodies(grid: Grid, bodies: Bodies, coded: Coded) -> None:
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


def _place(coded: Coded, line: Line, body: str, number: str, year: int, code: int, written: str) -> None:
    state = state_by_code("cow", number, Period(f"{year:04d}"))
    if state:
        coded.put(body, state, year, code, written)
    elif code in CAPACITIES:
        why = f"the gazetteer has no state with the code cow:{number} in {year}"
        coded.unplaced.add(Unplaced(body, written, f"line {line.number}", why))


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
