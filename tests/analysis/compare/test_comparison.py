"""Invented data of others beside invented facts: each label with its days, counted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.analysis.compare import Comparison, compare
from comity.analysis.compare.grounds import LABELS
from comity.graph.assemble import Build
from comity.graph.claim import Claim, Concept, Moment, Thing, roles
from comity.graph.document import Document
from comity.graph.period import Period
from comity.graph.store import memory_store
from comity.graph.workspace import Record
from comity.loaders.datasets import Dataset, load_dataset
from comity.queries import Graph
from comity.queries.engines import Embedded
from tests.fixtures.cow import Coding, write_state_years

OURS = Document("ours", "Our source", publisher="Our Press")
SAME = Document("same", "Their data, cited", publisher="Their Institute (mirror)", kind="dataset")
COPY = Document("copy", "Their data, reprinted", publisher="A reprinter", copy_of="same")
THEIRS = Document("theirs", "Their data", publisher="Their Institute", kind="dataset")
SPAN = (date(1990, 1, 1), date(2014, 12, 31))


def says(
    member: str = "KAZ",
    begin: str = "",
    end: str = "",
    seen: str = "",
    *,
    body: str = "SCO",
    role: str = "member",
    basis: str = "",
    document: str = "ours",
    **more: Any,
) -> Claim:
    """A claim of a membership by its dates."""
    thing = Thing(member if "/" in member else f"state/{member}")
    who = roles(organization=Thing(f"organisation/{body}"), member=thing, role=Concept(role))
    dates = {
        name: Moment(Period(text), basis=basis if name == "begin" else "")
        for name, text in (("begin", begin), ("end", end), ("observed", seen))
        if text
    }
    return Claim("Membership", who, document, derivation="tabulated", **dates, **more)  # type: ignore[arg-type]


def they(*claims: Claim, whole: bool = False, span: tuple[date, date] = SPAN) -> Dataset:
    """A data set of claims."""
    moved = tuple(Claim(**{**vars_of(claim), "document": "theirs"}) for claim in claims)
    return Dataset(Record(THEIRS, moved), span, whole)


def vars_of(claim: Claim) -> dict[str, Any]:
    return {name: getattr(claim, name) for name in claim.__dataclass_fields__}


def we(*claims: Claim) -> Graph:
    """A graph of claims, its data up to the end of 2014."""
    documents = {document.key: document for document in (OURS, SAME, COPY)}
    return Graph(Embedded(memory_store(Build(claims, documents, date(2014, 12, 31)).triples)))


def beside(ours: Sequence[Claim], theirs: Dataset, body: str = "SCO") -> Comparison:
    return compare(we(*ours), theirs, [f"organisation/{body}"])


def told(found: Comparison) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in ("label", "from", "until", "days")) for row in found.differences]


def counted(found: Comparison, *names: str) -> list[Any]:
    (row,) = found.counts
    return [row[name] for name in names]


def test_a_year_against_a_day_agrees_within_its_precision() -> None:
    found = beside([says(begin="2001-06-15", seen="2014")], they(says(begin="2001", seen="2014")))
    assert told(found) == []
    within = (date(2001, 12, 31) - date(2001, 6, 15)).days + (date(2014, 12, 31) - date(2014, 1, 1)).days - 364
    assert counted(found, "agreed", "within") == [(date(2014, 1, 1) - date(2001, 12, 31)).days + 1, within]


@pytest.mark.parametrize(
    ("ours", "theirs", "days", "word"),
    [
        ({"begin": "2001-06-15", "seen": "2014"}, {"begin": "2002", "seen": "2014"}, 200, "first day"),
        ({"begin": "2001", "end": "2009-08-18"}, {"begin": "2001", "end": "2008"}, 230, "last day"),
    ],
)
def test_the_rounding_of_years(ours: dict[str, str], theirs: dict[str, str], days: int, word: str) -> None:
    denied = says(seen="[1995..2001]" if "seen" in theirs else "[2009..2014]", polarity="denied")
    found = beside([says(**ours)], they(says(**theirs), denied, whole=True))
    assert [(row["label"], row["days"]) for row in found.differences] == [("precision", days)]
    assert word in str(found.differences.rows[0]["why"])


def test_two_years_are_no_rounding() -> None:
    denied = says(seen="[1995..2002]", polarity="denied")
    found = beside([says(begin="2001-06-15", seen="2014")], they(says(begin="2003", seen="2014"), denied, whole=True))
    assert {row["label"] for row in found.differences} == {"error"}
    assert sum(int(row["days"]) for row in found.differences) == 200 + 365


def test_a_begin_before_ours_is_no_rounding() -> None:
    ours = [says(begin="2001-06-15", seen="2014", body="GCC")]
    found = beside(ours, they(says(begin="1999", seen="2014", body="GCC")), "GCC")
    assert told(found) == [("error", "1999-12-31", "2001-06-14", 532)]


def test_a_day_is_never_rounded() -> None:
    found = beside([says(begin="2001-06-15", seen="2014")], they(says(begin="2002-01-01", seen="2014")))
    assert [row["label"] for row in found.differences] == ["error"]


def test_an_observer_counted_as_a_member() -> None:
    ours = [says(begin="2003-01-01", end="2005-12-31", role="observer")]
    found = beside(ours, they(says(begin="2003-01-01", end="2005-12-31")))
    assert told(found) == [("definition", "2003-01-01", "2005-12-31", 1096)]
    assert found.differences.rows[0]["why"] == "They count as member whom the body has as observer."
    assert found.differences.rows[0]["theirs"] == "member, certainly"


def test_words_of_one_category_agree() -> None:
    ours = [says(begin="2003-01-01", end="2005-12-31", role="participatingState", body="OSCE")]
    assert told(beside(ours, they(says(begin="2003-01-01", end="2005-12-31", body="OSCE")), "OSCE")) == []


def test_a_signature_for_the_entry_into_force() -> None:
    ours = [says(begin="2003-09-18", basis="inForce", seen="2014"), says(begin="2002-10-07", basis="signed")]
    alone = [says(begin="2003-09-18", basis="inForce", seen="2014")]
    theirs = they(says(begin="2002-10-07", seen="2014"))
    assert told(beside(ours, theirs)) == []  # both days are kept as what the sources say
    assert [row["label"] for row in beside(alone, theirs).differences] == ["error"]


def test_a_rung_that_ours_does_not_count_from() -> None:
    ours = [says(begin="2003-09-18", basis="inForce", seen="2014"), _applied("2002-10-07")]
    found = beside(ours, they(says(begin="2002-10-07", seen="2014")))
    assert [row["label"] for row in found.differences] == ["definition"]
    assert "from the application (2002-10-07), ours from the entry into force (2003-09-18)" in str(
        found.differences.rows[0]["why"]
    )


def _applied(when: str) -> Claim:
    who = roles(organization=Thing("organisation/SCO"), applicant=Thing("state/KAZ"))
    return Claim("Application", who, "ours", begin=Moment(Period(when), basis="applied"))


def test_a_predecessor_is_counted() -> None:
    ours = [says(begin="1996-04-26", end="2001-06-14", body="SHANGHAI-FIVE"), says(begin="2001-06-15", seen="2014")]
    found = beside(ours, they(says(begin="1996-04-26", seen="2014")))
    assert told(found) == [("definition", "1996-04-26", "2001-06-14", 1876)]
    assert "years of Shanghai Five, which" in str(found.differences.rows[0]["why"])


def test_a_body_that_they_count_from_later(tmp_path: Path) -> None:
    coding: Coding = {("SCO", "kazakhstan"): {2006: 1, 2007: 1, 2008: 1}, ("CIS", "kazakhstan"): {2000: 1}}
    theirs = load_dataset(str(write_state_years(tmp_path, coding)), ["organisation/SCO"])
    found = beside([says(begin="2004-01-01", seen="2014")], theirs)
    assert told(found) == [("definition", "2004-01-01", "2005-12-31", 731)]
    assert "as a body from 2006 on" in str(found.differences.rows[0]["why"])


def test_a_capacity_that_they_do_not_count(tmp_path: Path) -> None:
    coding: Coding = {("SCO", "kazakhstan"): dict.fromkeys(range(2000, 2009), 1)}
    theirs = load_dataset(
        str(write_state_years(tmp_path, {**coding, ("SCO", "turkey"): {2000: 0}})), ["organisation/SCO"]
    )
    ours = [says(begin="1999", seen="2014"), says("TUR", "2004-01-01", "2005-12-31", role="dialoguePartner")]
    assert told(beside(ours, theirs)) == [("definition", "2004-01-01", "2005-12-31", 731)]
    ours = [says(begin="1999", seen="2014"), says("TUR", "2004-01-01", "2005-12-31")]
    assert told(beside(ours, theirs)) == [("error", "2004-01-01", "2005-12-31", 731)]


def test_organisations_where_states_alone_are_counted(tmp_path: Path) -> None:
    coding: Coding = {("SCO", "kazakhstan"): dict.fromkeys(range(2000, 2009), 3)}
    theirs = load_dataset(str(write_state_years(tmp_path, coding)), ["organisation/SCO"])
    ours = [says(begin="1999", seen="2014", role="observer"),
            says("organisation/EU", "2004-01-01", "2004-12-31", role="observer")]  # fmt: skip
    found = beside(ours, theirs)
    assert told(found) == [("definition", "2004-01-01", "2004-12-31", 366)]
    assert "states alone" in str(found.differences.rows[0]["why"])


def test_a_state_that_they_do_not_know(tmp_path: Path) -> None:
    coding: Coding = {("SCO", "kazakhstan"): dict.fromkeys(range(2000, 2009), 1)}
    theirs = load_dataset(str(write_state_years(tmp_path, coding)), ["organisation/SCO"])
    found = beside([says(begin="1999", seen="2014"), says("PSE", "2004-01-01", "2004-12-31")], theirs)
    assert told(found) == [("recognition", "2004-01-01", "2004-12-31", 366)]
    assert "does not know Palestine as a state" in str(found.differences.rows[0]["why"])


def test_another_code() -> None:
    found = beside([says("SCG", "2004-01-01", "2004-12-31")], they(says("SRB", "2004-01-01", "2004-12-31")))
    assert told(found) == [("recognition", "2004-01-01", "2004-12-31", 366)] * 2
    assert {row["member"] for row in found.differences} == {"Serbia", "Serbia and Montenegro"}


@pytest.mark.parametrize(
    ("standing", "label"), [("seatDisputed", "recognition"), ("frozenByDeclaration", "definition"), ("", "error")]
)
def test_a_standing_explains_who_is_left_out(standing: str, label: str) -> None:
    who = roles(organization=Thing("organisation/SCO"), member=Thing("state/KAZ"), standing=Concept(standing))
    dates = {"begin": Moment(Period("2005-01-01")), "end": Moment(Period("2005-12-31"))}
    more = [Claim("Standing", who, "ours", **dates)] if standing else []  # type: ignore[arg-type]
    theirs = they(says(begin="2001-01-01", end="2004-12-31"), says(seen="2005", polarity="denied"), whole=True)
    found = beside([says(begin="2001-01-01", end="2005-12-31"), *more], theirs)
    assert told(found) == [(label, "2005-01-01", "2005-12-31", 365)]


def test_a_name_that_nobody_knows_is_a_difference_without_days(tmp_path: Path) -> None:
    coding: Coding = {("SCO", "korea"): {2004: 1}, ("SCO", "kazakhstan"): {2004: 1}}
    theirs = load_dataset(str(write_state_years(tmp_path, coding)), ["organisation/SCO"])
    found = beside([says(begin="2000", seen="2014")], theirs)
    assert ("recognition", "", "", 0) in told(found)
    assert counted(found, "recognition", "recognitionDays") == [1, 0]


def test_both_citations_stand_in_a_row() -> None:
    ours = [says(begin="2001-06-15", locator="p. 3"), says(seen="2014-01-01", locator="p. 9")]
    found = beside(ours, they(says(begin="1999-06-15", seen="2014", locator="line 7")))
    (row,) = found.differences
    assert row["ourCitation"] == "Our Press, “Our source”, undated, p. 3."
    assert row["theirCitation"] == "Their Institute, “Their data”, undated, line 7."
    assert row["fact"] == "membership/SCO/KAZ/member/1"


def test_agreeing_with_what_we_took_from_them_is_an_echo() -> None:
    theirs = they(says(begin="2003-01-01", end="2003-12-31"))
    taken = beside([says(begin="2003-01-01", end="2003-12-31", document="same")], theirs)
    assert counted(taken, "agreed", "echoed") == [365, 365]
    own = beside([says(begin="2003-01-01", end="2003-12-31")], theirs)
    assert counted(own, "agreed", "echoed", "independent") == [365, 0, 365]


def test_only_the_days_that_rest_on_them_are_circular() -> None:
    """Our press has it begin in July; that it may have held before, we have from them alone."""
    theirs = they(says(begin="2003-01-01", end="2003-12-31"))
    ours = [says(begin="2003-01-01", end="2003-12-31", document="same"), says(begin="2003-07-01", end="2003-12-31")]
    found = beside(ours, theirs)
    assert counted(found, "agreed", "within", "echoed", "independent") == [184, 181, 181, 184]


def test_a_copy_of_what_we_took_from_them_is_circular_too() -> None:
    theirs = they(says(begin="2003-01-01", end="2003-12-31"))
    copied = beside([says(begin="2003-01-01", end="2003-12-31", document="copy")], theirs)
    assert counted(copied, "agreed", "echoed") == [365, 365]
    both = [says(begin="2003-01-01", end="2003-12-31", document=name) for name in ("copy", "ours")]
    assert counted(beside(both, theirs), "agreed", "echoed") == [365, 0]


def test_a_body_that_they_do_not_have_is_counted_as_nothing() -> None:
    found = beside([says(begin="2001", seen="2014")], they(says(begin="2001", seen="2014", body="ECO")))
    assert told(found) == []
    assert counted(found, "from", "until", "members", *LABELS) == ["", "", 0, 0, 0, 0, 0]


def test_days_beyond_the_data_are_left_out() -> None:
    theirs = they(says(begin="2001-01-01", seen="2014"), span=(date(2005, 1, 1), date(2006, 12, 31)))
    found = beside([says("UZB", "2001-01-01", seen="2014"), says(begin="2001-01-01", seen="2014")], theirs)
    assert told(found) == [("error", "2005-01-01", "2006-12-31", 730)]
    assert counted(found, "agreed") == [730]


def test_nothing_of_theirs_enters_the_graph() -> None:
    graph = we(says(begin="2001-06-15"))
    before = graph.ask("spells-of", organisation="SCO").rows
    compare(graph, they(says(begin="1999"), says("UZB", "2001")), ["organisation/SCO"])
    assert graph.ask("spells-of", organisation="SCO").rows == before


Spelt = tuple[str, str, date, int]
DAYS = st.dates(date(2000, 1, 1), date(2004, 12, 31))
SPELLS = st.lists(
    st.tuples(st.sampled_from(["KAZ", "UZB"]), st.sampled_from(["member", "observer"]), DAYS, st.integers(0, 700)),
    max_size=3,
)


def _spells(found: list[Spelt]) -> list[Claim]:
    return [
        says(member, begin.isoformat(), (begin + timedelta(days=length)).isoformat(), role=role)
        for member, role, begin, length in found
    ]


@given(ours=SPELLS, theirs=SPELLS)
@settings(max_examples=40, deadline=None)
def test_each_day_is_counted_once(
    ours: list[tuple[str, str, date, int]], theirs: list[tuple[str, str, date, int]]
) -> None:
    """Day by day: of single dated spells, a day on which either side has anybody is agreed or has one label."""
    single = [list({item[:2]: item for item in side}.values()) for side in (ours, theirs)]
    found = beside(_spells(single[0]), they(*_spells(single[1])))
    expected = {"agreed": 0, "differing": 0}
    for member in ("KAZ", "UZB"):
        for number in range((date(2006, 12, 31) - date(2000, 1, 1)).days + 1):
            day = date(2000, 1, 1) + timedelta(days=number)
            held = [{role for name, role, begin, length in side if name == member
                     and begin <= day <= begin + timedelta(days=length)} for side in single]  # fmt: skip
            if single[1] and (held[0] or held[1]):
                expected["agreed" if held[0] & held[1] else "differing"] += 1
    assert counted(found, "agreed", "within") == [expected["agreed"], 0]
    assert sum(int(row["days"]) for row in found.differences) == expected["differing"]


SHUFFLED = [
    ("KAZ", "member", date(2001, 1, 1), 300),
    ("UZB", "observer", date(2001, 1, 1), 9),
    ("KAZ", "observer", date(2002, 1, 1), 300),
]


@given(theirs=st.permutations(_spells(SHUFFLED)))
@settings(max_examples=6, deadline=None)
def test_the_order_of_claims_is_of_no_account(theirs: list[Claim]) -> None:
    ours = [says(begin="2001-06-15", seen="2014"), says("UZB", "2000-01-01", "2003-01-01")]
    assert beside(ours, they(*theirs)) == beside(
        list(reversed(ours)), they(*sorted(theirs, key=lambda claim: claim.key))
    )
