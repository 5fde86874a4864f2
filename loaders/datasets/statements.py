"""Wikidata's statements out of an endpoint's bindings, and each as a claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.errors import BadDocument
from comity.graph.period import Period, one_of
from comity.loaders.datasets.codes import by_name, capacity, sole_state, state_by_code
from comity.loaders.datasets.endpoint import Binding

_DAY, _MONTH, _YEAR, _DECADE, _CENTURY = "11", "10", "9", "8", "7"
_TIME = re.compile(r"\+?(\d{4})-(\d{2})-(\d{2})T", re.ASCII)


@dataclass(frozen=True)
class Time:
    """A qualifier's time: a period, or None where Wikidata says that there was one and not which."""

    period: Period | None


@dataclass(frozen=True)
class Statement:
    """One statement: who, with which qualifiers, how it ranks and what it refers to.

    ``starts`` and ``ends`` are as many as it has, ``roles`` English labels, ``modified`` the day (ISO) on which the
    member's item was last changed.
    """

    iri: str
    name: str
    iso3: str
    iso2: str
    rank: str
    modified: str
    starts: tuple[Time, ...]
    ends: tuple[Time, ...]
    roles: tuple[str, ...]
    references: tuple[str, ...]

    @property
    def locator(self) -> str:
        """Where it stands: the statement's own address and its rank."""
        return f"{self.iri}, rank {self.rank}"

    @property
    def member(self) -> Thing | None:
        """Whom it speaks of: by a code that only one state ever had, by name, by code at the beginning."""
        start = next((time.period for time in self.starts if time.period), None)
        codes = (("iso3", self.iso3), ("iso2", self.iso2))
        found = [sole_state(scheme, code) for scheme, code in codes]
        found += [by_name(self.name, "state"), by_name(self.name, "organisation")]
        found += [state_by_code(scheme, code, start) for scheme, code in codes]
        return next((thing for thing in found if thing), None)

    def role(self, body: str) -> Concept | None:
        """Its capacity; a statement without a role is one of membership."""
        if not self.roles:
            return Concept("member")
        return next((found for text in self.roles if (found := capacity(text, body))), None)

    def why(self, body: str) -> str:
        """Why no claim can be made of it, or an empty string."""
        if self.member is None:
            return "the gazetteer knows nothing under its codes and names"
        return "" if self.role(body) else f"no capacity is known as {', '.join(self.roles)!r}"


def statements(bindings: Iterable[Binding], endpoint: str) -> list[Statement]:
    """The statements in bindings, in order; raises BadDocument where the bindings are not those asked for."""
    rows: dict[str, list[Binding]] = {}
    for row in bindings:
        if not {"statement", "member", "rank"} <= set(row):
            raise BadDocument("answers other variables than were asked for", file=endpoint)
        rows.setdefault(row["statement"]["value"], []).append(row)
    return [_statement(iri, found, endpoint) for iri, found in sorted(rows.items())]


def claim_of(statement: Statement, body: str, document: str, modified: str | None) -> Claim | None:
    """A statement as a claim, or None where its member or capacity is not known here."""
    member, role = statement.member, statement.role(body)
    if member is None or role is None:
        return None
    seen = statement.modified or modified
    return Claim(
        "Membership",
        roles(organization=Thing(body), member=member, role=role),
        document,
        begin=_moment(statement.starts, seen),
        end=_moment(statement.ends, seen),
        observed=Moment(Period(seen)) if seen and not statement.ends else None,
        modality="reported" if statement.rank == "deprecated" else "stated",
        derivation="tabulated",
        named_as=(("member", statement.name),),
        locator=statement.locator,
        note="; ".join(statement.references),
    )


def _moment(times: Sequence[Time], seen: str | None) -> Moment | None:
    """The period of a qualifier; several are one of them; one that is not said lies before the item's last change."""
    said = [time.period for time in times if time.period]
    if said:
        return Moment(one_of(said))
    return Moment(Period(f"[..{seen}]")) if times and seen else None


def _statement(iri: str, rows: Sequence[Binding], endpoint: str) -> Statement:
    first = rows[0]
    member = _text(first, "member").rpartition("/")[2]
    return Statement(
        iri,
        _text(first, "memberLabel") or member,
        _text(first, "iso3"),
        _text(first, "iso2"),
        _text(first, "rank").rpartition("#")[2].removesuffix("Rank").lower(),
        max(_text(row, "modified")[:10] for row in rows),
        tuple(_times(rows, "start", endpoint)),
        tuple(_times(rows, "end", endpoint)),
        _all(rows, "roleLabel"),
        tuple(f"stated in {text}" for text in _all(rows, "sourceLabel")) + _all(rows, "url"),
    )


def _all(rows: Iterable[Binding], name: str) -> tuple[str, ...]:
    return tuple(sorted({_text(row, name) for row in rows} - {""}))


def _times(rows: Iterable[Binding], name: str, endpoint: str) -> Iterator[Time]:
    found = {(_text(row, f"{name}Time"), _text(row, f"{name}Precision")) for row in rows if name in row}
    for text, precision in sorted(found):
        try:
            yield Time(period_of(text, precision) if text else None)
        except ValueError as fault:
            raise BadDocument(f"sends a time that is none: {text!r}, precision {precision!r}", file=endpoint) from fault


def period_of(text: str, precision: str) -> Period:
    """A time of Wikidata with its precision (11 day, 10 month, 9 year, 8 decade, 7 century) as a period.

    Raises ValueError for what is no time, or coarser. A century is the hundred years that end in its year
    00 or, where the time says another year, that contain it.

    >>> [str(period_of("2001-06-15T00:00:00Z", precision)) for precision in ("11", "10", "9", "8", "7")]
    ['2001-06-15', '2001-06', '2001', '[2000..2009]', '[2001..2100]']
    """
    match = _TIME.match(text)
    if not match or precision not in (_DAY, _MONTH, _YEAR, _DECADE, _CENTURY):
        raise ValueError(f"no time within a century: {text!r}")
    year, month, day = match.groups()
    if precision == _DECADE:
        return Period(f"[{year[:3]}0..{year[:3]}9]")
    if precision == _CENTURY:
        first = (int(year) - 1) // 100 * 100 + 1
        return Period(f"[{first:04d}..{first + 99:04d}]")
    return Period("-".join({_DAY: (year, month, day), _MONTH: (year, month), _YEAR: (year,)}[precision]))


def _text(row: Binding, name: str) -> str:
    return row.get(name, {}).get("value", "")
