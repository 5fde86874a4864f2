"""Why something is not a fact: each reason on claims of its own, and on one screen."""

from __future__ import annotations

from datetime import date

import pytest

from comity.cli.render import render_why_not
from comity.graph.assemble import Build
from comity.graph.claim import Claim, Concept
from comity.graph.document import Document
from comity.graph.errors import UnknownName
from comity.graph.period import Period
from comity.graph.store import memory_store
from comity.queries import Graph
from comity.queries.engines import Embedded
from comity.queries.why_not import WhyNot, why_not
from tests.graph.said import CHN, denies, lists, says
from tests.queries.asked import tiny

DAY = "2010-01-15"


def asked(*claims: Claim, on: str = DAY, capacity: str = "member") -> WhyNot:
    """Why Korea is no member of CICA, after these claims."""
    papers = {claim.document: Document(claim.document, claim.document.upper(), date=Period("2010")) for claim in claims}
    graph = Graph(Embedded(memory_store(Build(claims, papers, date(2012, 1, 1)).triples)))
    return why_not(graph, "South Korea", "CICA", on, capacity)


def words(answer: WhyNot) -> list[str]:
    return [reason.words for reason in answer.reasons]


def test_nobody_says_it() -> None:
    answer = asked(lists("a", "2009", CHN))
    assert (answer.verdict, words(answer)) == ("unknown", ["no claim at all", "not on the last complete list before"])


@pytest.mark.parametrize(
    ("modality", "reason"),
    [("planned", "only planned"), ("hypothetical", "only supposed"), ("goal", "only wished for"),
     ("reported", "only reported, as what somebody else says")],
)  # fmt: skip
def test_it_is_said_in_a_manner_that_supports_nothing(modality: str, reason: str) -> None:
    answer = asked(says("a", "2008", modality=modality))
    assert (answer.verdict, words(answer)) == ("unknown", [reason])
    assert answer.reasons[0].sources == ("begin 2008: “A”, 2010.",)


def test_restored_words_support_nothing() -> None:
    assert words(asked(says("a", "2008", derivation="restored"))) == [
        "only restored from words that the source lost",
    ]


def test_it_is_contradicted_and_by_whom() -> None:
    answer = asked(says("a", "2008"), denies("b", DAY))
    assert answer.verdict == "no"
    denial = next(reason for reason in answer.reasons if reason.words == "denied for that day")
    assert denial.sources == ("observed 2010-01-15: “B”, 2010.",)


def test_a_denial_of_another_day_does_not_decide() -> None:
    assert asked(says("a", "2008"), denies("b", "2011")).verdict == "possibly"


def test_it_is_only_possible() -> None:
    answer = asked(says("a", "2008", obs="2009-06-01"))
    assert answer.verdict == "possibly"
    (reason,) = words(answer)
    assert reason == "only possible: membership/CICA/KOR/member/1, 2008 to …; certain from 2008-12-31 to 2009-06-01"


def test_it_ended_and_it_began_later() -> None:
    ended = asked(says("a", "2006", "2009"))
    assert (ended.verdict, words(ended)) == ("no", ["ended: membership/CICA/KOR/member/1, 2006 to 2009"])
    assert ended.reasons[0].sources == ("begin 2006, end 2009: “A”, 2010.",)
    later = asked(says("a", "2011"))
    assert (later.verdict, words(later)) == ("no", ["begins later: membership/CICA/KOR/member/1, 2011 to …"])


def test_a_complete_list_without_it() -> None:
    answer = asked(lists("a", DAY, CHN))
    assert answer.verdict == "no"
    listed = next(reason for reason in answer.reasons if reason.words == "not on the complete list of that day")
    assert listed.sources == ("2010-01-15, 1 named: “A”, 2010.",)


def test_the_lists_before_and_after() -> None:
    answer = asked(lists("a", "2009", CHN), lists("b", "2011", CHN))
    assert words(answer)[1:] == ["not on the last complete list before", "not on the first complete list after"]


def test_another_capacity() -> None:
    answer = asked(says("a", "2008", obs=DAY), capacity="observer")
    assert words(answer) == [
        "no claim at all",
        "in another capacity: certainly member, 2008 to … (membership/CICA/KOR/member/1)",
    ]
    assert Concept("observer").name not in words(answer)[1]


def test_it_is_a_fact_after_all() -> None:
    assert asked(says("a", "2008", obs=DAY)).verdict == "certainly"


def test_unknown_names_are_told() -> None:
    with pytest.raises(UnknownName):
        why_not(tiny(), "Atlantis", "CICA")


def test_the_data_date_unless_said() -> None:
    assert why_not(tiny(), "KOR", "CICA").head.on == tiny().head.data_date


def test_it_fits_on_one_screen() -> None:
    many = [says(f"a{number}", "2008", modality="planned") for number in range(9)]
    shown = render_why_not(asked(*many))
    assert shown.count("\n") < 24
    assert "and 6 more" in shown
