"""A table that statisticians take away: as CSV, or as a DataFrame."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas

Cell = str | int | float
Row = dict[str, Cell]


@dataclass(frozen=True)
class Table:
    """Rows under named columns; an empty string is a value that does not exist (a state without a code).

    >>> Table(("year", "days"), ({"year": 2008, "days": 366},)).csv
    'year,days\\n2008,366\\n'
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def csv(self) -> str:
        """The table as CSV, with a line of column names and line feeds."""
        written = io.StringIO()
        writer = csv.DictWriter(written, self.columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return written.getvalue()

    @property
    def frame(self) -> pandas.DataFrame:
        """The table as a DataFrame; raises ImportError where the extra ``frames`` is not installed."""
        import pandas  # noqa: PLC0415

        return pandas.DataFrame(list(self.rows), columns=list(self.columns))
