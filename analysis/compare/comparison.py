"""The comparison of one data set with a graph: every difference with its label, and counts a body."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from comity.analysis.compare.grounds import LABELS, Context, predecessors
from comity.analysis.compare.sides import Held, Side, our_side, their_side
from comity.analysis.compare.sweep import Piece, pieces, turns
from comity.analysis.days import Span
from comity.analysis.panels.standing import read_standings
from comity.analysis.table import Row, Table
from comity.loaders.datasets import Dataset
from comity.ontology.gazetteer import labels
from comity.queries import Graph

COLUMNS = ("dataset", "body", "member", "label", "from", "until", "days", "ours", "theirs", "why", "ourCitation",
           "theirCitation", "fact")  # fmt: skip
COUNTS = ("dataset", "body", "from", "until", "members", "agreed", "within", "echoed", "independent",
          *LABELS,          *(f"{label}Days" for label in LABELS))  # fmt: skip
AGREEMENT = "agreement"


@dataclass(frozen=True)
class Comparison:
    """Two tables.

    ``differences`` has a row for each stretch of days on which the data set and the graph differ over one member of one
    body, with label, sentence and both citations. ``counts`` has a row a body: the ``members`` compared, the
    membership-days ``agreed`` (both certain) and ``within`` (one certain, the other possible), those of them
    ``echoed`` (without what we have from that publisher, and from copies of it, the two would not agree: so that
    agreeing is circular) and ``independent``, and by label the differences and their days.
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
    apart = _apart(graph, context.ours, bodies, dataset.record.document.publisher)
    rows: list[Row] = []
    counts: list[Row] = []
    for body in bodies:
        found = [item for pair in _pairs(context, body) for item in _labelled(pair, context, apart)]
        differences = [*_rows(found, context, dataset), *_unplaced(dataset, body)]
        rows += differences
        counts.append(_count(body, found, differences, context, dataset))
    return Comparison(Table(COLUMNS, tuple(rows)), Table(COUNTS, tuple(counts)))


def _pairs(context: Context, body: str) -> list[tuple[str, str]]:
    affirmed = {pair for side in (context.ours, context.theirs) for pair in side.held if pair[0] == body}
    return sorted(affirmed) if context.spoken_of(body=body) else []


def _apart(graph: Graph, ours: Side, bodies: list[str], publisher: str) -> Side:
    """Our side without what we have from their publisher; our side itself where we have nothing of it."""
    cited = publisher and any(row["publisher"].startswith(publisher) for row in graph.ask("view/sources"))
    return our_side(graph.without(publisher), bodies) if cited else ours


def _labelled(pair: tuple[str, str], context: Context, apart: Side) -> Iterator[_Labelled]:
    years = [date(year, 1, 1) for year in range(max(context.span[0].year, 1900), context.span[1].year + 1)]
    cuts = [*years, *turns(pair, apart)]
    for piece in pieces(pair, context.ours, context.theirs, context.span, cuts):
        label, why = _label(piece, context)
        yield _Labelled(piece, label, why, label == AGREEMENT and not _agrees_alone(piece, apart, context))


def _agrees_alone(piece: Piece, apart: Side, context: Context) -> bool:
    """Whether the two agree on the days of a piece without what we have from their publisher."""
    if apart is context.ours:
        return True
    (alone,) = pieces(piece.pair, apart, context.theirs, piece.days)
    return bool(_agreement(alone))


def _label(piece: Piece, context: Context) -> tuple[str, str]:
    """Agreement where both hold one category and one is certain of it; a label where one is certain and alone."""
    ours, theirs = piece.certain(piece.our_best), piece.certain(piece.their_best)
    if not ours and not theirs:
        return "", ""
    if agreed := _agreement(piece):
        return AGREEMENT, agreed
    if not ours and piece.ours and not piece.theirs:
        return "", ""
    return context.label(piece)


def _agreement(piece: Piece) -> str:
    """How certainly the two agree, one of them being certain; nothing where they do not."""
    ours, theirs = piece.certain(piece.our_best), piece.certain(piece.their_best)
    if not ours and not theirs:
        return ""
    within = not theirs and piece.theirs and not piece.denied
    return piece.common or ("possibly" if within else "")


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
        "independent": sum(item.piece.length for item in agreed if not item.echoed),
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
