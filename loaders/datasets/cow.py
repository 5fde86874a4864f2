"""Correlates of War Intergovernmental Organizations, version 3: the state-year and the IGO-year file.

A claim for each stretch of years with one code; ``comity.loaders.datasets.cow_codes`` tells what the codes mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from comity.graph.claim import Claim, Concept, Thing, roles
from comity.graph.document import Document
from comity.graph.errors import BadDocument
from comity.graph.workspace import Record
from comity.loaders.datasets.cow_codes import CAPACITIES, NO_BODY, NO_MEMBERSHIP, Coded, is_by_state, read_codes
from comity.loaders.datasets.dataset import Bodies, Dataset, Source
from comity.loaders.datasets.grid import Grid, head_of, read_grid, refuse
from comity.loaders.datasets.years import Stretch, stretches

STATE_YEAR, IGO_YEAR = ("ccode", "year", "state"), ("ioname", "orgname", "year")


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
    coded = read_codes(grid, bodies)
    refuse(coded.faults)
    if not coded.years:
        raise BadDocument("has no year", file=where)
    document = _document("state-year" if is_by_state(grid) else "igo-year", grid)
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


def _claims(coded: Coded, document: str) -> Iterator[Claim]:
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


SOURCE = Source("cow", takes, load)
