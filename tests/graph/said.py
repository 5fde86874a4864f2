"""Claims in few words, and strategies that draw them on the calendar of the oracle."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.fact import Fact
from comity.graph.period import Period, between
from comity.graph.reconcile import reconcile
from tests.graph.oracle import DAYS, Spell

CICA, KOR, CHN = Thing("organisation/CICA"), Thing("state/KOR"), Thing("state/CHN")
MEMBER, OBSERVER = Concept("member"), Concept("observer")
WHO = roles(organization=CICA, member=KOR, role=MEMBER)
STARTS, LASTS = DAYS[1:-1:2], DAYS[2:-1:2]

Row = tuple[date, date, date, date, str]


def at(edtf: str, basis: str = "") -> Moment | None:
    """A moment, or None for an empty string."""
    return Moment(Period(edtf), basis=basis) if edtf else None


def says(document: str, b: str = "", e: str = "", obs: str = "", **more: str) -> Claim:
    """What a document says of Korea's membership of CICA; ``basis`` is that of the begin."""
    begin = at(b, more.pop("basis", ""))
    return Claim("Membership", WHO, document, begin=begin, end=at(e), observed=at(obs), **more)  # type: ignore[arg-type]


def denies(document: str, obs: str = "", **more: str) -> Claim:
    """A document denies the membership at a moment."""
    return says(document, obs=obs, polarity="denied", **more)


def plans(document: str, b: str = "", e: str = "", obs: str = "") -> Claim:
    """A document schedules it."""
    return says(document, b, e, obs, modality="scheduled")


def lists(document: str, obs: str, *names: Thing, **more: str) -> Claim:
    """A document declares a list of the members of CICA complete at a moment."""
    whole = (*(("names", name) for name in names), ("organization", CICA), ("role", MEMBER))
    return Claim("Completeness", whole, document, observed=at(obs), **more)  # type: ignore[arg-type]


def row(fact: Fact) -> Row:
    """The four bounds and the agreement of a fact."""
    given = fact.bounds
    days = given.possibly_from, given.certainly_from, given.certainly_until, given.possibly_until
    return (*days, fact.agreement)


def rows(facts: list[Fact]) -> list[Row]:
    """The rows of facts, in their order."""
    return [row(fact) for fact in facts]


def expected(spells: list[Spell]) -> list[Row]:
    """The rows of the oracle's spells."""
    return [(*spell.bounds, spell.agreement) for spell in spells]


def certain(*claims: Claim) -> set[date]:
    """The days of the calendar on which the facts certainly hold."""
    return {day for day in DAYS for fact in reconcile(claims) if fact.bounds.on(day) == "certainly"}


def contested(*claims: Claim) -> bool:
    """Whether any fact is contested."""
    return any(fact.agreement == "contested" for fact in reconcile(claims))


def moments() -> SearchStrategy[Moment]:
    """A day, or a stretch of half-years, of the calendar."""
    day = st.sampled_from(DAYS[1:-1]).map(lambda d: (d, d))
    stretch = st.tuples(st.sampled_from(STARTS), st.sampled_from(LASTS)).filter(lambda pair: pair[0] < pair[1])
    return (day | stretch).map(lambda pair: Moment(between(*pair)))


@st.composite
def claims(draw: DrawFn, *, strength: tuple[dict[str, str], ...] = ({},), denials: bool = True) -> Claim:
    """A claim of one of three documents: a begin, an end, both, an observation, or a denial."""
    kinds = ["begin", "end", "both", "observed", *(["denied"] if denials else [])]
    kind, document, more = (
        draw(st.sampled_from(kinds)),
        draw(st.sampled_from("abc")),
        draw(st.sampled_from(strength)),
    )
    first, last = sorted((draw(moments()), draw(moments())), key=lambda moment: moment.period.latest)
    if kind == "both":
        return Claim("Membership", WHO, document, begin=first, end=last, **more)  # type: ignore[arg-type]
    if kind == "denied":
        return Claim("Membership", WHO, document, observed=first, polarity="denied")
    return Claim("Membership", WHO, document, **{kind: first}, **more)  # type: ignore[arg-type]
