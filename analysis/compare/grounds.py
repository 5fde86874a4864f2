"""Why two sides differ on some days: recognition, definition, precision, and error where none of these.

The grounds are tried in that order, and the first that fits is the label:

recognition
    One side knows the state under another code, its seat is disputed, or the data set does not know it on these days.
definition
    They count another capacity, or none of this kind, or states alone; a predecessor, or other years of the body;
    another rung of the ladder of joining; or they leave out a member who is suspended or frozen.
precision
    A year counted by its first or last day turns our date into theirs: the days lie in the one calendar year before a
    begin, or after an end, that they give as a year. (Counted by any day, the dates agree within their precision.)
error
    None of these: one of the two errs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from comity.analysis.compare.sides import FULL, Held, Pair, Said, Side
from comity.analysis.compare.sweep import Piece
from comity.analysis.days import Span, covers
from comity.analysis.panels.standing import Standings
from comity.graph.period import EARLIEST, LATEST, Period
from comity.ontology.gazetteer import labels, table
from comity.ontology.namespaces import in_words

LABELS = ("recognition", "definition", "precision", "error")

RUNGS = {
    "applied": "the application",
    "decided": "the decision",
    "memorandum": "the memorandum",
    "signed": "the signature",
    "ratified": "the ratification",
    "firstAttended": "the first attendance",
    "admitted": "the admission",
    "inForce": "the entry into force",
}
"""Rungs of the ladder of joining in words; being on a list is none from which anybody counts."""

_LEFT_OUT = {"suspendedByBody": "is suspended by the body", "frozenByDeclaration": "has frozen its part by declaration"}


@dataclass
class Context:
    """Both sides, the standings of our graph, the days of which the data set speaks, whether its lists are whole."""

    ours: Side
    theirs: Side
    standings: Standings
    span: Span
    whole: bool

    def spoken_of(self, *, body: str = "", member: str = "") -> list[Span]:
        """The days on which the data set speaks of a body, or of a member in any body."""
        key = body, member
        if key not in self._spoken:
            self._spoken[key] = self.theirs.spoken(self.theirs.pairs(body, member))
        return self._spoken[key]

    @cached_property
    def _spoken(self) -> dict[Pair, list[Span]]:
        return {}

    def kinds(self, body: str) -> set[str]:
        """The categories in which the data set has anybody in a body."""
        return {item.category for pair in self.theirs.pairs(body) for item in self.theirs.held.get(pair, ())}

    def label(self, piece: Piece) -> tuple[str, str]:
        """The label of days on which the sides differ, and one sentence why."""
        return next((label, why) for label, ground in GROUNDS for why in ground(piece, self))


def _disputed(piece: Piece, context: Context) -> Iterator[str]:
    if any(name == "seatDisputed" and _meets(days, piece) for name, days in _standing(piece, context)):
        yield "The seat is disputed on these days: each source follows its own recognition."


def _other_code(piece: Piece, context: Context) -> Iterator[str]:
    """Whether the side without the state has another state with the same code in the body."""
    body, member = piece.pair
    lacking = context.theirs if piece.ours else context.ours
    for other in sorted(sharing(member)):
        if any(item.on(piece.days[0]) for item in lacking.held.get((body, other), ())):
            who = "the data set has" if piece.ours else "we have"
            yield f"Under another code: {who} {_name(other)} on these days, of the same code as {_name(member)}."
            return


def _not_known(piece: Piece, context: Context) -> Iterator[str]:
    if context.whole and piece.ours and not piece.theirs and not piece.denied:
        day = piece.days[0]
        body, member = piece.pair
        if covers(context.spoken_of(body=body), day) and not covers(context.spoken_of(member=member), day):
            yield f"The data set does not know {_name(member)} as a state on these days."


def _capacity(piece: Piece, context: Context) -> Iterator[str]:
    ours, theirs = piece.our_best, piece.their_best
    if ours and theirs:
        yield f"They count as {_word(theirs)} whom the body has as {in_words(ours.role)}."


def _states_alone(piece: Piece, context: Context) -> Iterator[str]:
    member = piece.pair[1]
    if not member.startswith("state/") and all(other.startswith("state/") for _, other in context.theirs.held):
        yield f"They count states alone; {_name(member)} is none."


def _none_of_this_kind(piece: Piece, context: Context) -> Iterator[str]:
    """Whether nobody has our category in the body by their data, and they have nothing else here."""
    held, body = piece.our_best, piece.pair[0]
    if held is None or piece.theirs or not context.spoken_of(body=body):
        return
    if held.category not in context.kinds(body):
        yield f"They count nobody as {held.category} of {_name(body)}; ours is {in_words(held.role)}."


def _predecessor(piece: Piece, context: Context) -> Iterator[str]:
    body, member = piece.pair
    if piece.ours or not piece.theirs:
        return
    for earlier in predecessors(body):
        held = any(item.on(piece.days[0]) for item in context.ours.held.get((earlier, member), ()))
        if held or (piece.days[1] < _life(body)[0] and _meets(_life(earlier), piece)):
            yield f"They count the years of {_name(earlier)}, which {_name(body)} replaced."
            return


def _life_of_body(piece: Piece, context: Context) -> Iterator[str]:
    """Whether the data set knows the body only on other days than these."""
    spoken = context.spoken_of(body=piece.pair[0])
    if not context.whole or not spoken or piece.theirs or piece.denied:
        return
    first, last = max(spoken[0][0], context.span[0]), min(spoken[-1][1], context.span[1])
    if piece.days[1] < first:
        yield f"They count {_name(piece.pair[0])} as a body from {first.year} on, our sources before."
    elif piece.days[0] > last:
        yield f"They count {_name(piece.pair[0])} as a body until {last.year}, our sources longer."


def _rung(piece: Piece, context: Context) -> Iterator[str]:
    """Whether their begin is the date of a rung other than that on which ours stands."""
    held = piece.our_best or piece.their_best
    category = held.category if held else FULL
    own = _our_begins(piece, context, category)
    for theirs in _their_begins(piece, context, category):
        reached = [item for item in own if item.begin and item.begin.overlaps(theirs)]
        apart = [item for item in own if item.begin and not item.begin.overlaps(theirs)]
        if reached and apart and _between(piece, reached[0], apart[0]):
            yield (
                f"They count from {RUNGS[reached[0].begin_basis]} ({reached[0].begin}), "
                f"ours from {RUNGS[apart[0].begin_basis]} ({apart[0].begin})."
            )
            return


def _our_begins(piece: Piece, context: Context, category: str) -> list[Said]:
    """What ours says of begins on named rungs in a category; whoever applies, applies to be a member."""
    found = [
        item
        for item in context.ours.said.get(piece.pair, ())
        if item.begin_basis in RUNGS and item.bearing in ("supports", "contradicts")
        if item.begin and (item.category or FULL) == category
    ]
    return sorted(found, key=lambda item: (item.begin or Period("9999"), item.begin_basis, item.citation))


def _their_begins(piece: Piece, context: Context, category: str) -> list[Period]:
    said = (item for item in context.theirs.said.get(piece.pair, ()) if item.category == category)
    return sorted({item.begin for item in said if item.begin and item.begin.earliest > EARLIEST})


def _between(piece: Piece, one: Said, other: Said) -> bool:
    """Whether the days lie between two begins that stand on different rungs."""
    if one.begin is None or other.begin is None or one.begin_basis == other.begin_basis:
        return False
    first, last = sorted((one.begin, other.begin), key=lambda period: period.earliest)
    return first.earliest <= piece.days[0] and piece.days[1] <= last.latest


def _left_out(piece: Piece, context: Context) -> Iterator[str]:
    if piece.ours and not piece.theirs:
        names = sorted({name for name, days in _standing(piece, context) if name in _LEFT_OUT and _meets(days, piece)})
        yield from (f"They leave out a member that {_LEFT_OUT[name]}." for name in names[:1])


def _rounding(piece: Piece, context: Context) -> Iterator[str]:
    """Whether the days lie in the calendar year before a begin, or after an end, that they give as a year."""
    held = piece.our_best
    if held is None or piece.theirs or piece.days[0].year != piece.days[1].year:
        return
    year = piece.days[0].year
    for item in context.theirs.said.get(piece.pair, ()):
        if item.category != held.category or item.bearing != "supports":
            continue
        if _is_year(item.begin, year + 1) and _says(piece, context, "begin", year):
            yield f"Their begin {item.begin} is ours, in {year}, counted by the first day of a year."
        elif _is_year(item.end, year - 1) and _says(piece, context, "end", year):
            yield f"Their end {item.end} is ours, in {year}, counted by the last day of a year."


def _is_year(period: Period | None, year: int) -> bool:
    """Whether a date is given as just this year."""
    return period is not None and period.edtf == f"{year:04d}"


def _says(piece: Piece, context: Context, part: str, year: int) -> bool:
    """Whether a claim of ours dates the begin or end of the category in a year."""
    within, held = Period(f"{year:04d}"), piece.our_best
    said = (item for item in context.ours.said.get(piece.pair, ()) if held and item.category == held.category)
    dates = (getattr(item, part) for item in said if item.bearing in ("supports", "contradicts"))
    return any(when and within.earliest <= when.earliest and when.latest <= within.latest for when in dates)


def _error(piece: Piece, context: Context) -> Iterator[str]:
    name = _name(piece.pair[1])
    if piece.ours and piece.denied:
        yield f"They say that {name} did not belong on these days, our sources that it did: one of the two errs."
    elif piece.ours:
        yield f"They do not have {name} on these days, our sources do: one of the two errs, or theirs has a gap."
    elif context.ours.held.get(piece.pair):
        yield f"They have {name} on these days, our sources only on others: one of the two errs."
    else:
        yield f"They have {name}, and no source of ours ever does: one of the two errs, or ours has a gap."


Ground = Callable[[Piece, Context], Iterator[str]]

GROUNDS: tuple[tuple[str, Ground], ...] = (
    ("recognition", _disputed),
    ("recognition", _other_code),
    ("definition", _states_alone),
    ("recognition", _not_known),
    ("definition", _capacity),
    ("definition", _predecessor),
    ("definition", _life_of_body),
    ("definition", _none_of_this_kind),
    ("definition", _rung),
    ("definition", _left_out),
    ("precision", _rounding),
    ("error", _error),
)
"""The grounds with their labels, in the order in which they are tried; the last always gives one."""


def predecessors(body: str) -> list[str]:
    """The bodies that a body replaced, nearest first, by the gazetteer.

    >>> predecessors("organisation/SCO")
    ['organisation/SHANGHAI-FIVE']
    """
    key = body.partition("/")[2]
    near = [f"organisation/{row['key']}" for row in table("organisations") if row["replaced_by"] == key]
    return [*near, *(earlier for path in near for earlier in predecessors(path))]


def sharing(state: str) -> set[str]:
    """The other states that have had one code with a state in some scheme, at any time.

    >>> "state/SRB" in sharing("state/SCG")
    True
    """
    rows = table("state_codes")
    codes = {(row["scheme"], row["code"]) for row in rows if f"state/{row['state']}" == state}
    return {f"state/{row['state']}" for row in rows if (row["scheme"], row["code"]) in codes} - {state}


def _life(body: str) -> Span:
    row = next(row for row in table("organisations") if f"organisation/{row['key']}" == body)
    begin = Period(row["begin"]).earliest if row["begin"] else EARLIEST
    return begin, Period(row["end"]).latest if row["end"] else LATEST


def _standing(piece: Piece, context: Context) -> list[tuple[str, Span]]:
    body, member = piece.pair
    return context.standings.get((member, body), [])


def _meets(days: Span, piece: Piece) -> bool:
    return days[0] <= piece.days[1] and piece.days[0] <= days[1]


def _name(path: str) -> str:
    return labels().get(path, path.partition("/")[2])


def _word(held: Held) -> str:
    return "member" if held.category == FULL else in_words(held.role)
