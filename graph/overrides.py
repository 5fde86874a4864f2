"""Reviewed corrections: `overrides.csv` in the workspace refuses claims, with a reason and a name."""

from __future__ import annotations

import csv
from pathlib import Path

from comity.graph.errors import BadData, ManyFaults

COLUMNS = ("claim", "verdict", "reason", "by")
REJECTED = "rejected"


def read_overrides(folder: Path) -> dict[str, str]:
    """The reason, and who gave it, for each refused claim by its key; empty where there is no file.

    Raises ManyFaults with every row that lacks something or has another verdict.
    """
    path = folder / "overrides.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    said = ((number, _fault(row)) for number, row in enumerate(rows, 2))
    faults = [BadData(fault, str(path), f"row {number}") for number, fault in said if fault]
    if faults:
        raise ManyFaults(faults)
    return {row["claim"]: f"{row['reason']} ({row['by']})" for row in rows}


def _fault(row: dict[str, str]) -> str:
    missing = [name for name in COLUMNS if not row.get(name)]
    if missing:
        return f"says no {', '.join(missing)}"
    return "" if row["verdict"] == REJECTED else f"unknown verdict {row['verdict']!r}; there is: {REJECTED}"
