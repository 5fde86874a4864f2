"""How a year is coded: what held, what is known not to have held, and what nobody has said.

The rule, in order; the first that fits is the code.

certain
    Some certain day of the year.
possible
    Some possible day of the year.
zero
    A list declared complete speaks of a day of the year and does not name the state, one such list for each
    capacity that anybody holds in the body in that year.
bracketed
    No list of the year, but the last one before it and the first one after it leave the state out.
unknown
    Nothing is said: neither a membership nor its absence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from comity.analysis.days import Span, meet, year_of
from comity.analysis.holding import Holding, Holdings
from comity.queries import Graph

CODES = ("certain", "possible", "zero", "bracketed", "unknown")


@dataclass
class CompleteList:
    """A list that a source declares complete: the days that it speaks of and the members that it names."""

    role: str
    days: Span
    names: set[str] = field(default_factory=set)


Lists = dict[str, list[CompleteList]]
"""The complete lists of each body, in order of their last day."""


def read_lists(graph: Graph, capacity: str = "fullCapacity") -> Lists:
    """The complete lists of all bodies in a capacity or a narrower one."""
    found: dict[tuple[str, str], CompleteList] = {}
    for row in graph.ask("complete-lists", capacity=capacity):
        days = _day(row["from"]), _day(row["until"])
        found.setdefault((row["body"], row["claim"]), CompleteList(row["role"], days)).names.add(row["member"])
    lists: Lists = {}
    for (body, _), item in sorted(found.items(), key=lambda pair: (pair[0][0], pair[1].days[::-1], pair[0][1])):
        lists.setdefault(body, []).append(item)
    return lists


class Coding:
    """The code of each state, body and year over one set of holdings and lists."""

    def __init__(self, holdings: Holdings, lists: Lists) -> None:
        self._holdings = holdings
        self._lists = lists
        self._roles: dict[tuple[str, int], set[str]] = {}

    def code(self, state: str, body: str, year: int) -> str:
        """One of the codes above."""
        held = self._holdings.by_pair.get((state, body), [])
        return coded(held, year) or self._absent(state, body, year)

    def _absent(self, state: str, body: str, year: int) -> str:
        roles = self._roles_in(body, year)
        lists = [[item for item in self._lists.get(body, []) if item.role == role] for role in sorted(roles)]
        if lists and all(_left_out(state, _of_year(each, year)) for each in lists):
            return "zero"
        return "bracketed" if lists and all(_bracketed(state, each, year) for each in lists) else "unknown"

    def _roles_in(self, body: str, year: int) -> set[str]:
        """The capacities that anybody holds in a body in a year."""
        if (body, year) not in self._roles:
            held = self._holdings.by_body.get(body, [])
            self._roles[body, year] = {item.role for item in held if item.in_year(year)[1]}
        return self._roles[body, year]


def coded(held: Iterable[Holding], year: int) -> str:
    """``certain`` or ``possible`` by what holds in a year, or an empty string."""
    days = [item.in_year(year) for item in held]
    if any(certain for certain, _ in days):
        return "certain"
    return "possible" if any(possible for _, possible in days) else ""


def _of_year(lists: Iterable[CompleteList], year: int) -> list[CompleteList]:
    return [item for item in lists if meet(item.days, year_of(year))]


def _left_out(state: str, lists: list[CompleteList]) -> bool:
    return bool(lists) and all(state not in item.names for item in lists)


def _bracketed(state: str, lists: list[CompleteList], year: int) -> bool:
    first, last = year_of(year)
    before = [item for item in lists if item.days[1] < first][-1:]
    inside = _of_year(lists, year)
    after = [item for item in lists if item.days[0] > last][:1]
    ends = (before or inside[:1]), (after or inside[-1:])
    return all(_left_out(state, end) for end in ends)


def _day(text: str) -> date:
    return date.fromisoformat(text)
