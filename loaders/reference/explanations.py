"""The explanations of a reference body: what a reviewer declares about conflicts that the audit finds in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from comity.graph.audit.explanations import Explanation
from comity.graph.audit.run import checks
from comity.graph.document import Document
from comity.graph.errors import BadData
from comity.loaders.reference.tables import EXPLANATIONS, Row, read_table


def read_explanations(folder: Path, documents: Mapping[str, Document], faults: list[BadData]) -> Iterator[Explanation]:
    """The rows of explanations.csv, if there is one; faults of its rows are added to ``faults``."""
    path = folder / "explanations.csv"
    for row in read_table(path, EXPLANATIONS, faults) if path.exists() else ():
        faults += _faults(row, documents)
        yield Explanation(row["check"], row["subject"], row["words"], row["source"], row["said_in"], row["locator"])


def _faults(row: Row, documents: Mapping[str, Document]) -> Iterator[BadData]:
    if row["check"] not in {check.name for check in checks()}:
        yield row.fault(f"no check {row['check']!r}", "check")
    for column in ("subject", "words"):
        if not row[column]:
            yield row.fault(f"says no {column}", column)
    for column in ("source", "said_in"):
        if row[column] not in documents and (row[column] or column == "source"):
            yield row.fault(f"cites {row[column]!r}, which documents.csv does not have", column)
