"""A comparison as text: for a terminal, as CSV, as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from comity.analysis.compare import Comparison
from comity.analysis.table import Row, Table
from comity.graph.formats.report import escaped
from comity.queries.answer import Head
from comity.queries.table import aligned_table

Renderer = Callable[[Sequence[Comparison], Head, bool], str]


def _joined(found: Sequence[Comparison], counts: bool) -> Table:
    """One table of all comparisons: their counts, or their differences."""
    tables = [item.counts if counts else item.differences for item in found]
    return Table(tables[0].columns, tuple(chain.from_iterable(tables)))


def _csv(found: Sequence[Comparison], head: Head, counts: bool) -> str:
    return _joined(found, counts).csv


def _markdown(found: Sequence[Comparison], head: Head, counts: bool) -> str:
    tables = [_joined(found, True)] + ([] if counts else [_joined(found, False)])
    return "\n".join([f"*{head}*", "", "\n\n".join("\n".join(_marked(table)) for table in tables)]) + "\n"


def _marked(table: Table) -> Iterator[str]:
    lines = [table.columns, ["---"] * len(table.columns)]
    lines += [[escaped(str(row[name])) for name in table.columns] for row in table]
    yield from (f"| {' | '.join(line)} |" for line in lines)


def _text(found: Sequence[Comparison], head: Head, counts: bool) -> str:
    told = _joined(found, True)
    columns = [name for name in told.columns if not name.endswith("Days")]
    lines = aligned_table(columns, [[_counted(row, name) for name in columns] for row in told])
    blocks = ["\n".join([str(head), "", *lines])]
    blocks += [] if counts else ["\n".join(_difference(row)) for row in _joined(found, False)]
    return "\n\n".join(blocks) + "\n"


def _counted(row: Row, name: str) -> str:
    """A count; of a label, with its days in brackets."""
    return f"{row[name]} ({row[f'{name}Days']} d)" if f"{name}Days" in row else str(row[name])


def _difference(row: Row) -> Iterator[str]:
    days = f"{row['from']} to {row['until']}, {row['days']} days" if row["days"] else "no days"
    yield f"{row['body']}, {row['member']}: {row['label']}, {days}"
    yield f"  ours {row['ours']}; theirs {row['theirs']}. {row['why']}"
    yield from (
        f"  {name}: {row[key]}" for name, key in (("ours", "ourCitation"), ("theirs", "theirCitation")) if row[key]
    )


RENDERERS: dict[str, Renderer] = {"table": _text, "csv": _csv, "markdown": _markdown}
"""How a comparison is shown, by the name of the format."""
