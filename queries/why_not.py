"""Why something is not a fact: what the claims, the spells and the complete lists say of a membership on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from comity.queries.answer import Head, Row
from comity.queries.ask import Graph
from comity.queries.parameters import resolve

SHOWN = 3
"""Sources shown for one reason, so that an answer fits on one screen."""

_MANNERS = {
    "planned": "only planned",
    "scheduled": "only scheduled",
    "reported": "only reported, as what somebody else says",
    "hypothetical": "only supposed",
    "goal": "only wished for",
    "evaluation": "only as an opinion",
}


@dataclass(frozen=True)
class Reason:
    """One reason in words, with the sources that show it, each as a citation with its dates, and their paths."""

    words: str
    sources: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class WhyNot:
    """The answer: ``verdict`` is ``certainly``, ``possibly``, ``no`` or ``unknown``."""

    verdict: str
    reasons: tuple[Reason, ...]
    head: Head


@dataclass(frozen=True)
class Said:
    """What the graph says of one membership, question by question."""

    day: str
    spells: Sequence[Row]
    other: Sequence[Row]
    claims: Sequence[Row]
    lists: Sequence[Row]


def why_not(graph: Graph, member: str, organisation: str, on: str = "", capacity: str = "fullCapacity") -> WhyNot:
    """Why a state or organisation is not, or not certainly, found in a body on a day (the data date unless said).

    Raises UnknownName for a name, day or capacity that means nothing.

    >>> from pyoxigraph import Store
    >>> from comity.queries.engines import Embedded
    >>> why_not(Graph(Embedded(Store())), "Nauru", "CICA", "2010-01-01").reasons[0].words
    'no claim at all'
    """
    head = graph.ask("members-of", organisation=organisation, on=on or graph.head.data_date, capacity=capacity).head
    spells = _of_member(graph, member, organisation, capacity)
    every = _of_member(graph, member, organisation, "anyCapacity")
    body = {"organisation": organisation, "member": member, "capacity": capacity}
    said = Said(
        day=head.on,
        spells=spells,
        other=[row for row in every if row["fact"] not in {spell["fact"] for spell in spells}],
        claims=graph.ask("said-of-member", **body).rows,
        lists=graph.ask("lists-of", **body).rows,
    )
    reasons = (*_from_spells(said), *_from_claims(said), *_from_lists(said), *_from_other_capacities(said))
    return WhyNot(_verdict(said), reasons, head)


def _of_member(graph: Graph, member: str, organisation: str, capacity: str) -> list[Row]:
    path = resolve(member, "state", "organisation")
    rows = graph.ask("spells-of", organisation=organisation, capacity=capacity)
    return [row for row in rows if row["member"] == path]


def _verdict(said: Said) -> str:
    held = [_on(row, said.day) for row in said.spells]
    if "certainly" in held:
        return "certainly"
    if _denials(said) or _lists_without(said, covering=True):
        return "no"
    if "possibly" in held:
        return "possibly"
    return "no" if said.spells else "unknown"


def _on(row: Row, day: str) -> str:
    """``certainly``, ``possibly``, ``ended`` or ``later``: how a spell stands to a day (ISO days sort as text)."""
    if row["certainlyFrom"] <= day <= row["certainlyUntil"]:
        return "certainly"
    if row["possiblyFrom"] <= day <= row["possiblyUntil"]:
        return "possibly"
    return "ended" if row["possiblyUntil"] < day else "later"


def _from_spells(said: Said) -> Iterator[Reason]:
    for row in said.spells:
        state = _on(row, said.day)
        dates = f"{row['fact']}, {row['begin'] or '…'} to {row['end'] or '…'}"
        how = {
            "certainly": f"it is a fact: {dates}",
            "possibly": f"only possible: {dates}; {_certain(row)}",
            "ended": f"ended: {dates}" if row["end"] else f"not seen after {row['certainlyUntil']}: {dates}",
            "later": f"begins later: {dates}" if row["begin"] else f"not seen before {row['certainlyFrom']}: {dates}",
        }[state] + (", contested" if row["agreement"] == "contested" else "")
        yield _shown(how, _telling(said) if state in ("ended", "later") else [], _cited)


def _telling(said: Said) -> list[Row]:
    """The claims that date a membership, or else those that saw it."""
    stated = [claim for claim in said.claims if claim["modality"] == "stated" and claim["polarity"] == "affirmed"]
    return [claim for claim in stated if claim["begin"] or claim["end"]] or stated


def _certain(row: Row) -> str:
    first, last = row["certainlyFrom"], row["certainlyUntil"]
    return f"certain from {first} to {last}" if first <= last else "no day is certain"


def _from_claims(said: Said) -> Iterator[Reason]:
    if not said.claims:
        yield Reason("no claim at all")
    denials = _denials(said)
    if denials:
        yield _shown("denied for that day", denials, _cited)
    if not said.spells:
        yield from _unsupporting(said)


def _unsupporting(said: Said) -> Iterator[Reason]:
    """The claims that support no fact, by the manner in which they are said."""
    for manner, claims in groupby(sorted(said.claims, key=_manner), key=_manner):
        yield _shown(manner, claims, _cited)


def _manner(claim: Row) -> str:
    if claim["polarity"] == "denied":
        return "only denied"
    if claim["derivation"] == "restored":
        return "only restored from words that the source lost"
    return _MANNERS.get(claim["modality"], "said, but refuted by its own dates")


def _denials(said: Said) -> list[Row]:
    return [claim for claim in said.claims if claim["polarity"] == "denied" and _covers(claim, said.day)]


def _covers(row: Row, day: str) -> bool:
    return (row["from"] or "0001-01-01") <= day <= (row["until"] or "9999-12-31")


def _from_lists(said: Said) -> Iterator[Reason]:
    """The complete lists without it: of the day, else the last one before and the first one after."""
    covering = _lists_without(said, covering=True)
    if covering:
        yield _shown("not on the complete list of that day", covering, _listed)
        return
    before = [row for row in _lists_without(said) if row["until"] < said.day]
    after = [row for row in _lists_without(said) if row["from"] > said.day]
    if before:
        yield _shown("not on the last complete list before", before[-1:], _listed)
    if after:
        yield _shown("not on the first complete list after", after[:1], _listed)


def _lists_without(said: Said, *, covering: bool = False) -> list[Row]:
    lists = [row for row in said.lists if row["named"] == "no"]
    return [row for row in lists if _covers(row, said.day)] if covering else lists


def _from_other_capacities(said: Said) -> Iterator[Reason]:
    for row in said.other:
        how = _on(row, said.day)
        if how in ("certainly", "possibly"):
            dates = f"{row['begin'] or '…'} to {row['end'] or '…'}"
            yield Reason(f"in another capacity: {how} {row['capacityLabel']}, {dates} ({row['fact']})")


def _shown(words: str, rows: Iterable[Row], told: Callable[[Row], str]) -> Reason:
    rows = list(rows)
    return Reason(words, tuple(map(told, rows)), tuple(row["document"] for row in rows))


def _cited(claim: Row) -> str:
    dates = ", ".join(f"{part} {claim[part]}" for part in ("begin", "end", "observed") if claim[part])
    return f"{dates + ': ' if dates else ''}{claim['citation']}"


def _listed(row: Row) -> str:
    return f"{row['observed']}, {row['names']} named: {row['citation']}"
