"""The comparison of one data set with a graph: every difference with its label, and counts a body."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from comity.analysis.compare.grounds import LABELS, Context, predecessors
from comity.analysis.compare.sides import Held, Side, our_side, supporting, their_side
from comity.analysis.compare.sweep import Piece, pieces
from comity.analysis.days import Span
from comity.analysis.panels.standing import read_standings
from comity.analysis.table import Row, Table
from comity.loaders.datasets import Dataset
from comity.ontology.gazetteer import labels
from comity.queries import Graph

COLUMNS = ("dataset", "body", "member", "label", "from", "until", "days", "ours", "theirs", "why", "ourCitation",
           "theirCitation", "fact")  # fmt: skip
COUNTS = ("dataset", "body", "from", "until", "members", "agreed", "within", "echoed", *LABELS,
          *(f"{label}Days" for label in LABELS))  # fmt: skip
AGREEMENT = "agreement"


@dataclass(frozen=True)
class Comparison:
    """Two tables.

    ``differences`` has a row for each stretch of days on which the data set and the graph differ over one member of one
    body, with label, sentence and both citations. ``counts`` has a row a body: the ``members`` compared, the
    membership-days ``agreed`` (both certain) and ``within`` (one certain, the other possible), those of them
    ``echoed`` (ours rests on that publisher alone, so that agreeing confirms nothing), and by label the differences
    and their days.
    """

    differences: Table
    counts: Table

    def only(self, wanted: Collection[str]) -> Comparison:
        """The same with the differences of some labels alone; the counts stay whole."""
        rows = tuple(row for row in self.differences if row["label"] in wanted)
        return replace(self, differences=replace(self.differences, rows=rows))


@dataclass(frozen=True)
class _Labelled:
    """A piece with its label (agreement, one of the four, or none for days on which neither is certain)."""

    piece: Piece
    label: str
    why: str
    echoed: bool = False


def compare(graph: Graph, dataset: Dataset, bodies: Iterable[str]) -> Comparison:
    """What a data set says of bodies beside what a graph holds; neither is changed.

    Days before and after those of which the data set speaks are left out, and those after the data date.
    """
    bodies = sorted(set(bodies))
    earlier = {other for body in bodies for other in predecessors(body)}
    until = min(dataset.span[1], date.fromisoformat(graph.head.data_date or str(date.max)))
    span = dataset.span[0], until
    context = Context(
        our_side(graph, [*bodies, *earlier]), their_side(dataset), read_standings(graph), span, dataset.whole
    )
    rows: list[Row] = []
    counts: list[Row] = []
    for body in bodies:
        found = [item for pair in _pairs(context, body) for item in _labelled(pair, context, dataset)]
        differences = [*_rows(found, context, dataset), *_unplaced(dataset, body)]
        rows += differences
        counts.append(_count(body, found, differences, context, dataset))
    return Comparison(Table(COLUMNS, tuple(rows)), Table(COUNTS, tuple(counts)))


def _pairs(context: Context, body: str) -> list[tuple[str, str]]:
    affirmed = {pair for side in (context.ours, context.theirs) for pair in side.held if pair[0] == body}
    return sorted(affirmed) if context.spoken_of(body=body) else []


def _labelled(pair: tuple[str, str], context: Context, dataset: Dataset) -> Iterator[_Labelled]:
    cuts = [date(year, 1, 1) for year in range(max(context.span[0].year, 1900), context.span[1].year + 1)]
    for piece in pieces(pair, context.ours, context.theirs, context.span, cuts):
        label, why = _label(piece, context)
        echoed = label == AGREEMENT and _echoes(piece, context.ours, dataset.record.document.publisher)
        yield _Labelled(piece, label, why, echoed)


def _label(piece: Piece, context: Context) -> tuple[str, str]:
    """Agreement where both hold one category and one is certain of it; a label where one is certain and alone."""
    ours, theirs = piece.certain(piece.our_best), piece.certain(piece.their_best)
    if not ours and not theirs:
        return "", ""
    if piece.common:
        return AGREEMENT, piece.common
    if not theirs and piece.theirs and not piece.denied:
        return AGREEMENT, "possibly"
    if not ours and piece.ours and not piece.theirs:
        return "", ""
    return context.label(piece)


def _echoes(piece: Piece, ours: Side, publisher: str) -> bool:
    """Whether all that supports ours comes from their publisher."""
    held = piece.our_best
    said = list(supporting(ours, piece.pair, held.fact)) if held else []
    return bool(said and publisher) and all(item.publisher.startswith(publisher) for item in said)


def _rows(found: Iterable[_Labelled], context: Context, dataset: Dataset) -> Iterator[Row]:
    """One row for neighbouring days of one pair that have one label, one reason and the same on both sides."""
    differing = [item for item in found if item.label in LABELS]
    for pair, of_pair in groupby(differing, key=lambda item: item.piece.pair):
        joined: list[_Labelled] = []
        for item in of_pair:
            if joined and _continues(joined[-1], item):
                days = joined[-1].piece.days[0], item.piece.days[1]
                joined[-1] = replace(joined[-1], piece=replace(joined[-1].piece, days=days))
            else:
                joined.append(item)
        yield from (_row(pair, item, context, dataset) for item in joined)


def _continues(one: _Labelled, other: _Labelled) -> bool:
    def told(item: _Labelled) -> tuple[object, ...]:
        piece = item.piece
        return item.label, item.why, _held(piece.our_best, piece), _held(piece.their_best, piece), piece.denied

    return (other.piece.days[0] - one.piece.days[1]).days == 1 and told(one) == told(other)


def _row(pair: tuple[str, str], item: _Labelled, context: Context, dataset: Dataset) -> Row:
    piece = item.piece
    ours, theirs = context.ours.nearest(pair, piece.days), context.theirs.nearest(pair, piece.days)
    return {
        "dataset": dataset.record.document.key,
        "body": pair[0].partition("/")[2],
        "member": labels().get(pair[1], pair[1]),
        "label": item.label,
        "from": piece.days[0].isoformat(),
        "until": piece.days[1].isoformat(),
        "days": piece.length,
        "ours": _held(piece.our_best, piece) or "not held",
        "theirs": _held(piece.their_best, piece) or ("denied" if piece.denied else "not said"),
        "why": item.why,
        "ourCitation": ours.citation if ours else "",
        "theirCitation": theirs.citation if theirs else "",
        "fact": (piece.our_best.fact if piece.our_best else ours.fact) if ours else "",
    }


def _held(held: Held | None, piece: Piece) -> str:
    return f"{held.role}, {held.on(piece.days[0])}" if held else ""


def _unplaced(dataset: Dataset, body: str) -> Iterator[Row]:
    """A difference without days for each name that the data set has and nobody here knows."""
    for item in dataset.unplaced:
        if item.organization == body:
            yield {**dict.fromkeys(COLUMNS, ""), "dataset": dataset.record.document.key, "label": "recognition",
                   "body": body.partition("/")[2], "member": item.name, "days": 0, "ours": "not known",
                   "theirs": "named", "why": f"They name {item.name!r}: {item.why}.",
                   "theirCitation": item.locator}  # fmt: skip


def _count(body: str, found: list[_Labelled], rows: list[Row], context: Context, dataset: Dataset) -> Row:
    agreed = [item for item in found if item.label == AGREEMENT]
    first, last = _extent(context.spoken_of(body=body), context.span)
    row: Row = {
        "dataset": dataset.record.document.key,
        "body": body.partition("/")[2],
        "from": first,
        "until": last,
        "members": len({item.piece.pair for item in found if item.label}),
        "agreed": sum(item.piece.length for item in agreed if item.why == "certainly"),
        "within": sum(item.piece.length for item in agreed if item.why == "possibly"),
        "echoed": sum(item.piece.length for item in agreed if item.echoed),
    }
    for label in LABELS:
        of_label = [item for item in rows if item["label"] == label]
        row |= {label: len(of_label), f"{label}Days": sum(int(item["days"]) for item in of_label)}
    return row


def _extent(spoken: list[Span], span: Span) -> tuple[str, str]:
    """The first and last day on which the data set speaks of a body; nothing where it never does."""
    if not spoken:
        return "", ""
    first, last = max(spoken[0][0], span[0]), min(spoken[-1][1], span[1])
    return first.isoformat() if first > date.min else "", last.isoformat() if last < date.max else ""
