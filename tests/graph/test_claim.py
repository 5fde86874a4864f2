"""Claims: what makes them the same, and in which order roles stand."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.graph.claim import Claim, Concept, Moment, Passage, Thing, Value, ordered, plain, roles
from comity.graph.period import Period
from tests.graph.said import CICA, KOR, MEMBER, WHO, at, says

CLAIM = says("a", "2006")
OTHERS = {
    "relation": "Standing",
    "roles": roles(organization=CICA, member=KOR),
    "document": "b",
    "begin": at("2007"),
    "end": at("2007"),
    "observed": at("2006"),
    "modality": "planned",
    "polarity": "denied",
    "derivation": "inferred",
    "rules": ("pronoun",),
    "restored": "member",
    "listed": "openList",
    "speaker": "somebody",
    "spoken": Period("2006"),
    "named_as": (("member", "Korea"),),
    "passages": (Passage(0, 5, "Korea"),),
    "locator": "para. 1",
    "quote": "Korea joined",
    "note": "year only",
    "extractor": "prose/1",
}
values: st.SearchStrategy[Value] = st.one_of(
    st.text("ab/", min_size=1).map(Thing),
    st.text("ab", min_size=1).map(Concept),
    st.text("ab1"),
    st.integers(0, 9),
)


def test_every_field_is_tried() -> None:
    assert set(OTHERS) == {item.name for item in fields(Claim)}


def test_same_content_same_key() -> None:
    assert says("a", "2006").key == CLAIM.key
    assert CLAIM.key.startswith("a/")


@pytest.mark.parametrize("name", OTHERS)
def test_other_content_other_key(name: str) -> None:
    other = replace(CLAIM, **{name: OTHERS[name]})  # type: ignore[arg-type]
    assert other.key != CLAIM.key
    assert other != CLAIM


@pytest.mark.parametrize(
    "moment",
    [
        Moment(Period("2006"), words="in 2006"),
        Moment(Period("2006"), anchor=Period("2006")),
        Moment(Period("2006"), rule="year"),
        Moment(Period("2006"), basis="signed"),
        Moment(Period("[2006..2006]")),
    ],
)
def test_what_is_said_of_a_date_is_part_of_the_key(moment: Moment) -> None:
    assert replace(CLAIM, begin=moment).key != CLAIM.key


def test_keys_survive_other_claims_and_machines() -> None:
    assert says("a", "2006-06-17").key == "a/fa60ad1118b19419"


def test_same_words_of_another_type_make_another_key() -> None:
    keys = {Claim("Count", (("number", value),), "a").key for value in (Thing("3"), Concept("3"), "3", 3)}
    assert len(keys) == 4


def test_frozen() -> None:
    with pytest.raises(AttributeError):
        CLAIM.document = "b"  # type: ignore[misc]


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), values), max_size=5), st.randoms())
def test_order_of_roles_is_of_no_account(pairs: list[tuple[str, Value]], random: object) -> None:
    mixed = list(pairs)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert ordered(mixed) == ordered(pairs)
    assert Claim("Count", ordered(mixed), "a").key == Claim("Count", ordered(pairs), "a").key


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), values), max_size=3), st.data())
def test_other_roles_other_key(pairs: list[tuple[str, Value]], data: st.DataObject) -> None:
    others = data.draw(st.lists(st.tuples(st.sampled_from(["a", "b"]), values), max_size=3))
    same = ordered(pairs) == ordered(others)
    keys = Claim("Count", ordered(pairs), "a").key, Claim("Count", ordered(others), "a").key
    assert (keys[0] == keys[1]) == same


def test_roles() -> None:
    assert roles(role=MEMBER, member=KOR, organization=CICA, place=None, title="") == WHO
    assert [name for name, _ in WHO] == ["member", "organization", "role"]
    assert roles(ordinal=0) == (("ordinal", 0),)


def test_a_role_may_stand_several_times() -> None:
    claim = Claim("Completeness", ordered([("names", KOR), ("names", CICA), ("role", MEMBER)]), "a")
    assert claim.all("names") == (CICA, KOR)
    assert (claim.role("names"), claim.role("number"), claim.all("number")) == (CICA, None, ())


def test_values_are_ordered() -> None:
    assert sorted([Thing("state/KOR"), Thing("state/CHN")])[0] == Thing("state/CHN")
    assert sorted([Passage(5, 9, "b"), Passage(0, 9, "c")])[0].exact == "c"
    assert sorted([Moment(Period("2007")), Moment(Period("2006"))])[0].period == Period("2006")


def test_plain_leaves_out_what_is_not_said() -> None:
    assert plain(says("a", "2006"))["begin"] == {"period": "2006"}
    assert "end" not in plain(says("a", "2006"))
