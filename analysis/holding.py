"""Memberships as spans of days: when each certainly held, and when it certainly or possibly held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from comity.analysis.days import Span, held_on, not_denied, shared, spans_of, year_of
from comity.queries import Graph
from comity.queries.answer import Row


@dataclass(frozen=True)
class Holding:
    """One spell of a member in a body: ``certain`` the days on which it certainly held, ``possible`` those on
    which it certainly or possibly held.

    What a source denies for a day is not possible on that day, as in every answer on a day; what is
    certain stays. Neither reaches past the data date. ``sources`` counts the documents behind it.
    """

    body: str
    member: str
    role: str
    certain: tuple[Span, ...]
    possible: tuple[Span, ...]
    contested: bool
    sources: int
    fact: str

    def in_year(self, year: int) -> tuple[list[Span], list[Span]]:
        """Its certain and its possible days of a calendar year."""
        span = [year_of(year)]
        return shared(self.certain, span), shared(self.possible, span)

    def on(self, day: date) -> str:
        """``certainly``, ``possibly`` or an empty string."""
        return held_on(self.certain, self.possible, day)


@dataclass(frozen=True)
class Holdings:
    """All holdings in a set of bodies, with labels by path and the rule of weighing they follow."""

    items: tuple[Holding, ...]
    bodies: tuple[str, ...]
    labels: Mapping[str, str]
    rule: str

    @cached_property
    def states(self) -> tuple[str, ...]:
        """Every state that holds something in some body of the set, at any time."""
        return tuple(sorted({item.member for item in self.items if item.member.startswith("state/")}))

    @cached_property
    def by_pair(self) -> dict[tuple[str, str], list[Holding]]:
        """The holdings of each member in each body."""
        found: dict[tuple[str, str], list[Holding]] = {}
        for item in self.items:
            found.setdefault((item.member, item.body), []).append(item)
        return found

    @cached_property
    def by_body(self) -> dict[str, list[Holding]]:
        """The holdings of states in each body."""
        found: dict[str, list[Holding]] = {body: [] for body in self.bodies}
        for item in self.items:
            if item.member.startswith("state/"):
                found[item.body].append(item)
        return found


def read_holdings(graph: Graph, bodies: Iterable[str], capacity: str = "fullCapacity") -> Holdings:
    """The holdings in bodies (paths such as ``organisation/CICA``) in a capacity or a narrower one.

    Raises UnknownName for an unknown capacity.
    """
    answer = graph.ask("holdings", capacity=capacity)
    wanted = tuple(sorted(set(bodies)))
    denied = _denials(graph)
    known = [(date.min, date.fromisoformat(answer.head.data_date or str(date.max)))]
    rows = [row for row in answer if row["body"] in wanted]
    labels = {row[role]: row[f"{role}Label"] for row in rows for role in ("body", "member")}
    return Holdings(
        tuple(_holding(row, denied.get(row["fact"], []), known) for row in rows), wanted, labels, answer.rule
    )


def _holding(row: Row, denied: list[Span], known: list[Span]) -> Holding:
    certain = shared(_span(row, "certainlyFrom", "certainlyUntil"), known)
    possible = shared(_span(row, "possiblyFrom", "possiblyUntil"), known)
    return Holding(
        row["body"],
        row["member"],
        row["role"],
        tuple(certain),
        not_denied(certain, possible, denied),
        row["agreement"] == "contested",
        int(row["sources"]),
        row["fact"],
    )


def _span(row: Row, first: str, last: str) -> list[Span]:
    return spans_of(date.fromisoformat(row[first]), date.fromisoformat(row[last]))


def _denials(graph: Graph) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for row in graph.ask("denials"):
        found.setdefault(row["fact"], []).extend(_span(row, "deniedFrom", "deniedUntil"))
    return found
